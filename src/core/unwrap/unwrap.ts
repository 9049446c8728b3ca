import type { TrailStep, UnwrapOutcome } from '../report';
import { parseAddress, type Address } from './address';
import { inkyPayload } from './inky';
import { takeParameter } from './parameter';
import { schemeOf } from './refang';
import type { Repair } from './repairs';
import type { PeelContext, Peeled, Rewriter } from './rewriter';
import { rewriterFor, type RewriterId } from './rewriters';
import { ended, settle, type Ended } from './settle';
import { tidy } from './tidy';

export type { Repair } from './repairs';

/** What became of a link. Holds secrets (`input`, `url`, `layers`): for the clipboard, never for a log. */
export interface Unwrapped {
  readonly input: string;
  readonly outcome: UnwrapOutcome;
  /**
   * The address inside all wrappers, byte for byte; for `not-wrapped` the input itself, without what stood around it.
   * Begins with http:// or https://; null for the other outcomes, and where the input is no such address.
   */
  readonly url: string | null;
  /**
   * The host as a browser reads it, without port. For `domain-only` and `damaged` what can still be said of the target.
   * Null beside a `url` means that the sender wrote an address that no browser can open: show it, offer nothing.
   */
  readonly host: string | null;
  /** The rewriters from the outside in. */
  readonly trail: readonly RewriterId[];
  readonly steps: readonly TrailStep[];
  /** The host where it is all that is known of the target (`domain-only`, `damaged`); else null. */
  readonly domain: string | null;
  readonly repairs: readonly Repair[];
  /** The address after each layer that came off, from the outside in. */
  readonly layers: readonly string[];
  /** Scheme of a target that is no web address (`javascript`, `data`, `mailto` …), lower case; else null. */
  readonly scheme: string | null;
  /**
   * The sender's own click tracker that hides where the link ends, or null. Below a gateway the gateway's wrapper is off
   * all the same (`full`, and `url` is the tracker's link); a tracker alone is `opaque`.
   */
  readonly tracker: RewriterId | null;
}

export interface UnwrapOptions {
  /** INKY payload to its inflated text; see `inflatable`. */
  readonly inflated?: ReadonlyMap<string, string>;
}

/** Three is the most that any mail was seen with. A longer chain is left at this depth, as opaque. */
export const MAX_LAYERS = 8;

/**
 * Takes off every known link wrapper, offline, decoding once per layer. Never throws, never fetches, never makes up a
 * link; linear in the input. Takes one link, with whatever a copied line has around it. The formats stand in the table
 * (`rewriters.ts`), each with its source.
 */
export function unwrap(input: string, options: UnwrapOptions = {}): Unwrapped {
  return walk(input, options).result;
}

/**
 * The payload (base64url of a zlib stream) that an INKY layer of this link holds, also below other layers, and that
 * `unwrap` wants to have inflated; null where there is none. With two INKY layers, ask again with the first inflated.
 */
export function inflatable(input: string, options: UnwrapOptions = {}): string | null {
  const { last, result } = walk(input, options);
  if (last === null || result.trail[result.trail.length - 1] !== 'inky') return null;
  return inkyPayload(last, { repairs: new Set<Repair>() });
}

interface Walk {
  readonly result: Unwrapped;
  /** The innermost address that could be parsed. */
  readonly last: Address | null;
}

function walk(input: string, options: UnwrapOptions): Walk {
  const context: PeelContext = { repairs: new Set<Repair>(), inflated: options.inflated ?? new Map<string, string>() };
  const steps: TrailStep[] = [];
  const layers: string[] = [];
  let text = tidy(input, context.repairs);
  for (let last: Address | null = null; ;) {
    const address = parseAddress(text);
    last = address ?? last;
    const taken = address === null ? null : takeOff(address, context);
    const way: Way = { input, text, address, steps, layers, repairs: [...context.repairs] };
    if (taken === null) return { last, result: arrived(way) };
    const tracker = taken.rewriter.kind === 'tracker' && taken.peeled.kind === 'opaque' ? taken.rewriter.id : null;
    if (tracker !== null && steps.length > 0) return { last, result: { ...arrived(way), tracker } };
    if (steps.length === MAX_LAYERS) return { last, result: stopped(way, ended('opaque')) };
    steps.push({ rewriter: taken.rewriter.id, discloses: taken.rewriter.discloses });
    const settled = settle(taken.peeled, context.repairs);
    if (settled.kind === 'end')
      return { last, result: { ...stopped({ ...way, repairs: [...context.repairs] }, settled), tracker } };
    text = settled.text;
    layers.push(text);
  }
}

interface Way {
  readonly input: string;
  readonly text: string;
  readonly address: Address | null;
  readonly steps: readonly TrailStep[];
  readonly layers: readonly string[];
  readonly repairs: readonly Repair[];
}

interface Taken {
  readonly rewriter: Rewriter;
  readonly peeled: Exclude<Peeled, { kind: 'not-wrapped' }>;
}

function takeOff(address: Address, context: PeelContext): Taken | null {
  const rewriter = rewriterFor(address);
  if (rewriter === null) return null;
  const peeled = peel(rewriter, address, context);
  return peeled.kind === 'not-wrapped' ? null : { rewriter, peeled };
}

function peel({ take }: Rewriter, address: Address, context: PeelContext): Peeled {
  if (take === 'opaque') return { kind: 'opaque' };
  return typeof take === 'function' ? take(address, context) : takeParameter(address, take, context.repairs);
}

/** No wrapper is left. */
function arrived(way: Way): Unwrapped {
  if (way.steps.length > 0) return { ...common(way), outcome: 'full', url: way.text, host: way.address?.host ?? null };
  const scheme = way.address === null ? schemeOf(way.text) : null;
  const host = way.address?.host ?? null;
  return { ...common(way), outcome: 'not-wrapped', url: way.address === null ? null : way.text, host, scheme };
}

/** A wrapper that gives nothing, or not all. */
function stopped(way: Way, { outcome, host, scheme }: Ended): Unwrapped {
  return { ...common(way), outcome, url: null, host, domain: host, scheme };
}

function common({ input, steps, layers, repairs }: Way): Omit<Unwrapped, 'outcome' | 'url' | 'host'> {
  const trail = steps.map(({ rewriter }) => rewriter);
  return { input, trail, steps, domain: null, repairs, layers, scheme: null, tracker: null };
}
