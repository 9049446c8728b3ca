/**
 * `npm run bench:unwrap`: links a second of our unwrapper beside the packages that npm has for it, on the same wrapped
 * links, with the share that each gets right. (x) is the ratio to ours in the same run: only that may be compared
 * between machines.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwrap } from '../../src/core/unwrap/unwrap';
import { installPeers, type Decode, type Peer } from './peers';
import { scoreOf, type Vector } from './score';
import { median, table } from './statistics';

const ROUNDS = 15;
/** Passes over the vectors in one measurement: long enough for the clock, short enough to take turns. */
const PASSES = 20;

const isVector = (value: unknown): value is Vector =>
  typeof value === 'object' && value !== null && 'wrapped' in value && 'expected' in value;

function readVectors(): readonly Vector[] {
  const file = join(import.meta.dirname, '../../test/fixtures/wrapper-vectors.jsonl');
  const lines = readFileSync(file, 'utf8').split('\n');
  const parsed = lines.filter((line) => line !== '').map((line): unknown => JSON.parse(line));
  return parsed.filter(isVector);
}

/** tidy-url 1.18.3 prints each step, the more so when told to be silent: printing is no part of unwrapping. */
function unheard<T>(work: () => T): T {
  const { log } = console;
  console.log = () => undefined;
  try {
    return work();
  } finally {
    console.log = log;
  }
}

/** An answer that throws is no answer. */
const guarded =
  (decode: Decode): Decode =>
  (link) => {
    try {
      return decode(link);
    } catch {
      return null;
    }
  };

function linksPerSecond(decode: Decode, vectors: readonly Vector[]): number {
  const start = performance.now();
  for (let pass = 0; pass < PASSES; pass += 1) for (const { wrapped } of vectors) decode(wrapped);
  return (PASSES * vectors.length * 1000) / (performance.now() - start);
}

function rowsOf(peers: readonly Peer[], vectors: readonly Vector[]): readonly (readonly string[])[] {
  const entries = peers.map(({ name, decode }) => ({ name, decode: guarded(decode), speeds: [] as number[] }));
  for (const { decode } of entries) linksPerSecond(decode, vectors);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { decode, speeds } of entries) speeds.push(linksPerSecond(decode, vectors));
  const ours = median(entries[0]?.speeds ?? []);
  return entries.map(({ name, decode, speeds }) => {
    const { right, ofTargets, madeUp, ofNone } = scoreOf(decode, vectors);
    return [
      name,
      `${right.toString()} of ${ofTargets.toString()}`,
      `${((100 * right) / ofTargets).toFixed(1)} %`,
      `${madeUp.toString()} of ${ofNone.toString()}`,
      Math.round(median(speeds)).toLocaleString('en'),
      `${(median(speeds) / ours).toFixed(2)}x`,
    ];
  });
}

const scratch = mkdtempSync(join(tmpdir(), 'bench-unwrap-'));
try {
  const vectors = readVectors();
  const { peers, missing } = installPeers(scratch);
  if (missing !== null) console.log(`${missing}: measured without them. They need the npm registry.\n`);
  const heading = ['', 'right', '', 'made up', 'links a second', 'beside ours'];
  const ours = { name: 'this project', decode: (link: string) => unwrap(link).url };
  console.log(table([heading, ...unheard(() => rowsOf([ours, ...peers], vectors))]));
  console.log(
    `\n${vectors.length.toString()} wrapped links (test/fixtures/wrapper-vectors.jsonl). right: the target, but for what URL` +
      '\nmakes of its spelling. made up: an address where the link holds none. Where ours is one short, the vector stops a layer early.',
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
