import type { TrailStep } from '../report';
import type { Address } from './address';
import type { Repairs } from './repairs';
import type { RewriterId } from './rewriters';

/** What taking one wrapper off gave. */
export type Peeled =
  /** The address inside, not yet looked at. */
  | { readonly kind: 'target'; readonly value: string }
  /** The wrapper names the target's domain and keeps the rest to itself. */
  | { readonly kind: 'domain'; readonly domain: string }
  /** The target is not in the link. */
  | { readonly kind: 'opaque' }
  /** The target was in the link and is lost; `host` where that much can still be read. */
  | { readonly kind: 'damaged'; readonly host: string | null }
  /** The host is right, but this is an ordinary page. */
  | { readonly kind: 'not-wrapped' };

export interface PeelContext {
  readonly repairs: Repairs;
  /** INKY payload (base64url) to its inflated text. */
  readonly inflated: ReadonlyMap<string, string>;
}

export type Peel = (address: Address, context: PeelContext) => Peeled;

/** A target in a parameter of the query. */
export interface ParameterRule {
  /** Names in order of preference, lower case; matched without regard to case. */
  readonly names: readonly string[];
  /** All the wrapper's other parameters: where a target that stands unencoded ends. Absent: not known. */
  readonly own?: readonly string[];
  /**
   * How a value that begins with a bare `https://` was written. `keep`: unencoded as a whole. `decode`: only some
   * characters are escaped. Without it the value itself tells (see `parameter.ts`).
   */
  readonly bare?: 'keep' | 'decode';
  /** What a link without the parameter is; `opaque` unless said otherwise. */
  readonly missing?: 'not-wrapped';
}

export type Take = ParameterRule | 'opaque' | Peel;

export type Disclosure = TrailStep['discloses'][number];

/**
 * One product that rewrites links. Data: whoever adds a product adds an entry, its name (`rewriter-products.ts`) and its
 * source (`rewriters.sources.ts`), and code only for an odd encoding.
 */
export interface Rewriter {
  readonly id: RewriterId;
  readonly kind: 'gateway' | 'redirector' | 'tracker';
  /** The id without version under which a gateway is known on the mail's route; null for redirectors and trackers. */
  readonly gateway: string | null;
  /** Host names; each stands for itself and everything under it. Empty: the path decides. */
  readonly hosts: readonly string[];
  /** Beginnings of the path, lower case, one of which must match; absent: any path. */
  readonly paths?: readonly string[];
  /** A further condition, where hosts and paths do not say it all. */
  readonly when?: (address: Address) => boolean;
  /** Its mark stands in front of a host that may be another entry's: looked at first. */
  readonly marksHost?: true;
  readonly take: Take;
  /** The best that can be had offline. */
  readonly outcome: 'full' | 'domain-only' | 'opaque';
  /** What the wrapped form tells whoever gets to see it. */
  readonly discloses: readonly Disclosure[];
  /** Does the product open links itself before the mail is read? */
  readonly opensLinks: 'yes' | 'no' | 'unknown';
}

/** An entry as the table's files write it: `complete` fills in what most entries share. */
export type TableEntry = Pick<Rewriter, 'id' | 'hosts' | 'take'> & Partial<Omit<Rewriter, 'kind'>>;

/**
 * A gateway is known on the route by its own id unless its entry says otherwise (`proofpoint`, `check-point`). A link
 * that is not opaque gives the whole target, and of most products nobody says whether they open links.
 */
export function complete(kind: Rewriter['kind'], entries: readonly TableEntry[]): readonly Rewriter[] {
  return entries.map((entry) => ({
    gateway: kind === 'gateway' ? entry.id : null,
    discloses: [],
    outcome: entry.take === 'opaque' ? 'opaque' : 'full',
    opensLinks: 'unknown',
    ...entry,
    kind,
  }));
}
