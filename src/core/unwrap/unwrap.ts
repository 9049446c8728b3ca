import type { TrailStep, UnwrapOutcome } from '../report';
import { parseAddress, type Address } from './address';
import { inkyPayload } from './inky';
import { takeParameter } from './parameter';
import { schemeOf } from './refang';
import type { Repair } from './repairs';
import type { PeelContext, Peeled, Rewriter } from './rewriter';
import { rewriterFor, type RewriterId } from './rewriters';
import { ended, settle, type Ended, type Settled } from './settle';
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

/** What the last layer says. */
type End = Pick<Unwrapped, 'outcome' | 'url' | 'host' | 'domain' | 'scheme' | 'tracker'>;

function walk(input: string, options: UnwrapOptions): Walk {
  const context: PeelContext = { repairs: new Set<Repair>(), inflated: options.inflated ?? NOTHING_INFLATED };
  const steps: TrailStep[] = [];
  const layers: string[] = [];
  let text = tidy(input, context.repairs);
  let address = parseAddress(text);
  let last = address;
  let end: End | null = null;
  while (end === null) {
    const next = step(text, address, steps, context);
    if ('outcome' in next) end = next;
    else {
      text = next.text;
      layers.push(text);
      address = parseAddress(text);
      last = address ?? last;
    }
  }
  const { outcome, url, host, domain, scheme, tracker } = end;
  const trail = steps.map(({ rewriter }) => rewriter);
  const repairs = [...context.repairs];
  return { last, result: { input, outcome, url, host, trail, steps, domain, repairs, layers, scheme, tracker } };
}

const NOTHING_INFLATED: ReadonlyMap<string, string> = new Map();

/** Takes one wrapper off: the address inside, or the end. */
function step(text: string, address: Address | null, steps: TrailStep[], context: PeelContext): Next {
  const taken = address === null ? null : takeOff(address, context);
  const hidden = taken?.rewriter.kind === 'tracker' && taken.peeled.kind === 'opaque';
  const tracker = hidden ? taken.rewriter.id : null;
  if (taken === null || (hidden && steps.length > 0)) return arrived(text, address, steps.length > 0, tracker);
  if (steps.length === MAX_LAYERS) return stopped(ended('opaque'), null);
  steps.push({ rewriter: taken.rewriter.id, discloses: taken.rewriter.discloses });
  const settled = settle(taken.peeled, context.repairs);
  return settled.kind === 'end' ? stopped(settled, tracker) : settled;
}

type Next = End | Extract<Settled, { kind: 'address' }>;

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
function arrived(text: string, address: Address | null, wrapped: boolean, tracker: RewriterId | null): End {
  const host = address?.host ?? null;
  if (wrapped) return { outcome: 'full', url: text, host, domain: null, scheme: null, tracker };
  const url = address === null ? null : text;
  const scheme = address === null ? schemeOf(text) : null;
  return { outcome: 'not-wrapped', url, host, domain: null, scheme, tracker };
}

/** A wrapper that gives nothing, or not all. */
function stopped({ outcome, host, scheme }: Ended, tracker: RewriterId | null): End {
  return { outcome, url: null, host, domain: host, scheme, tracker };
}
