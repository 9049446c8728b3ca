import type { UnwrapOutcome } from '../report';
import { domainOf, hostOf } from './address';
import { completeHost } from './parameter';
import { decodePercent } from './percent';
import type { Repairs } from './repairs';
import type { Peeled } from './rewriter';
import { refangInner, repairScheme, schemeOf } from './refang';

/** The end of the way, short of the target. */
export interface Ended {
  readonly kind: 'end';
  readonly outcome: Exclude<UnwrapOutcome, 'not-wrapped' | 'full'>;
  readonly host: string | null;
  /** Scheme of a target that is no web address. */
  readonly scheme: string | null;
}

/** Either an address to look at again, or the end. */
export type Settled = { readonly kind: 'address'; readonly text: string } | Ended;

/** Judges what came out of a layer: only an absolute http(s) address goes on. */
export function settle(peeled: Exclude<Peeled, { kind: 'not-wrapped' }>, repairs: Repairs): Settled {
  switch (peeled.kind) {
    case 'target':
      return settleTarget(peeled.value, repairs);
    case 'domain':
      return ended('domain-only', peeled.domain);
    case 'damaged':
      return ended('damaged', peeled.host);
    case 'opaque':
      return ended('opaque');
  }
}

export function ended(outcome: Ended['outcome'], host: string | null = null, scheme: string | null = null): Ended {
  return { kind: 'end', outcome, host, scheme };
}

function settleTarget(value: string, repairs: Repairs): Settled {
  const text = mended(value.trim(), repairs);
  if (/^https?:\/\//i.test(text)) {
    return isWhole(text) ? { kind: 'address', text } : ended('damaged', completeHost(text));
  }
  const domain = domainOf(/^[^/?#]*/.exec(text)?.[0] ?? '');
  if (domain !== null) return ended('domain-only', domain);
  return ended('damaged', null, schemeOf(text));
}

function mended(value: string, repairs: Repairs): string {
  // The old Cisco form is encoded twice as a whole; so is a link that went through a tool on its way.
  const once = /^https?%3A/i.test(value) ? decodePercent(value) : value;
  return repairScheme(refangInner(once, repairs), repairs);
}

/**
 * A target with control characters was tampered with, and a browser would drop them silently. A single label with
 * nothing behind it (`https://urldef`) is what remains where a link was cut before it was wrapped again.
 */
function isWhole(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  if (/[\x00-\x1f\x7f]/.test(text)) return false;
  const authority = /^https?:\/+([^/\\?#]*)$/i.exec(text)?.[1];
  if (authority === undefined) return true;
  const host = hostOf(authority);
  return authority !== '' && (host === null || host === 'localhost' || /[.:]/.test(host));
}
