import type { Address } from './address';
import { decodeBase64, utf8Text } from './base64';
import { completeHost } from './parameter';
import { decodePercent } from './percent';
import type { Peeled } from './rewriter';

/**
 * `/v3/__<target>__;<base64url>!…!…$`. What Proofpoint does not write as it stands is taken out of the target, byte by
 * byte, and kept in the base64 part; a `*` marks one such byte, `**X` a run of them. Runs count BYTES of UTF-8: the
 * wild vector `Jensen**BShannon` + `4oCT` is one en dash of three bytes. Most decoders count characters and corrupt
 * everything beyond ASCII.
 */
export function peelProofpointV3(address: Address): Peeled {
  const rest = address.text.slice(address.prefix.length + address.authority.length);
  const parts = split(rest) ?? split(decodePercent(rest));
  if (parts === null) return { kind: 'damaged', host: cutHost(rest) };
  const target = decodePercent(parts.target);
  const value = parts.lowerCased ? null : fill(target, decodeBase64(parts.bytes));
  return value === null ? { kind: 'damaged', host: completeHost(`${target}/`) } : { kind: 'target', value };
}

interface Parts {
  readonly target: string;
  readonly bytes: string;
  readonly lowerCased: boolean;
}

const START = /^\/v3\/__/i;
const MARK = /(\/v3\/__)|__;([\w=+/-]*)!/gi;

/**
 * The end mark is `__;`, base64, `!`. A target may hold `__`, and may be a v3 link itself, whose own end mark comes
 * first: so starts and ends are counted. Where they do not match, an inner link was cut, and the last end counts.
 */
function split(rest: string): Parts | null {
  const start = START.exec(rest)?.[0].length;
  if (start === undefined) return null;
  let depth = 1;
  let end: RegExpExecArray | null = null;
  for (const mark of rest.slice(start).matchAll(MARK)) {
    depth += mark[1] === undefined ? -1 : 1;
    if (mark[1] === undefined) end = mark;
    if (depth === 0) break;
  }
  if (end === null) return null;
  const at = start + end.index;
  return { target: rest.slice(start, at), bytes: end[2] ?? '', lowerCased: isLowerCased(rest.slice(at)) };
}

/** So many letters without a capital do not happen in base64 by chance (2^-30). */
const LOWER_CASED_LETTERS = 30;

/** Was the whole link case-folded on its way? Then the target's own capitals are gone too. */
function isLowerCased(tail: string): boolean {
  const end = tail.indexOf('$');
  const letters = tail.slice(0, end < 0 ? tail.length : end).replace(/[^A-Za-z]/g, '');
  return letters.length >= LOWER_CASED_LETTERS && letters === letters.toLowerCase();
}

function cutHost(rest: string): string | null {
  const start = START.exec(rest)?.[0].length;
  return start === undefined ? null : completeHost(decodePercent(rest.slice(start)));
}

const RUN_LENGTHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const TOKEN = /\*(?:\*([\w-]))?/g;

/** Puts the bytes back. Null where they do not match the marks one to one, or where the outcome cannot be right. */
function fill(target: string, bytes: string | null): string | null {
  if (bytes === null || !couldBeTokenised(bytes)) return null;
  const out: string[] = [];
  let pending = '';
  let copied = 0;
  let used = 0;
  for (const token of target.matchAll(TOKEN)) {
    const between = target.slice(copied, token.index);
    if (between !== '') {
      // A character may be split between two runs, so bytes are read as UTF-8 only where ordinary text follows.
      const text = utf8Text(pending);
      if (text === null) return null;
      out.push(text, between);
      pending = '';
    }
    const length = token[1] === undefined ? 1 : RUN_LENGTHS.indexOf(token[1]) + 2;
    pending += bytes.slice(used, used + length);
    used += length;
    copied = token.index + token[0].length;
  }
  const last = utf8Text(pending);
  return last === null || used !== bytes.length ? null : out.join('') + last + target.slice(copied);
}

/** Letters, digits and control characters are never taken out: a token that holds some was altered. */
function couldBeTokenised(bytes: string): boolean {
  // eslint-disable-next-line no-control-regex
  return !/[A-Za-z0-9\x00-\x1f\x7f]/.test(bytes);
}
