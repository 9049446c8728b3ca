/**
 * Every address a mail could send its reader to, unwrapped once each.
 *
 * HTML anchors come first. A URL in the visible text counts on its own only where no anchor wears it as its text:
 * `<a href="https://evil.example">https://acme.my.salesforce.com/…</a>` must never lend its text the rank of a link.
 */
import type { Context } from '../context';
import type { Body, Link } from '../message';
import { findLinks } from '../unwrap/find-links';
import { unwrap, type Unwrapped } from '../unwrap/unwrap';

/** More different addresses than this are not judged. A mail of this kind has a handful; ten thousand are an attack. */
export const MAX_CANDIDATES = 10_000;

/** In UTF-16 units. The longest stack of wrappers seen stays below 8,000; beyond this a link is noise or an attack. */
export const MAX_LINK_LENGTH = 65_536;

export interface Candidate {
  readonly link: Link;
  readonly unwrapped: Unwrapped;
  /** What the anchor's visible text itself says as addresses, if anything. */
  readonly shown: readonly string[];
  /** The link had to be mended: put together out of two lines, or repaired inside a wrapper. */
  readonly mended: boolean;
}

export interface Candidates {
  readonly all: readonly Candidate[];
  readonly tooLong: boolean;
  readonly tooMany: boolean;
}

interface Collected {
  readonly links: readonly Link[];
  readonly tooLong: boolean;
  readonly tooMany: boolean;
}

/**
 * The links of a mail with what is left when their wrappers are taken off, in the order of the mail, each different
 * address with each different text once. Never throws; cost is linear in the size of the body.
 */
export function collectCandidates(body: Body, context: Context): Candidates {
  if (body.state === 'unavailable') return { all: [], tooLong: false, tooMany: false };
  const inText = linksInText(body.text, body.links);
  const { links, tooLong, tooMany } = distinct([...body.links, ...inText.links]);
  const options = context.inflated === undefined ? {} : { inflated: context.inflated };
  const seen = new Map<string, Unwrapped>();
  const all = links.map((link) => {
    const unwrapped = seen.get(link.href) ?? unwrap(link.href, options);
    seen.set(link.href, unwrapped);
    const mended = unwrapped.repairs.length > 0 || (link.where === 'text' && inText.mended.has(link.href));
    return { link, unwrapped, shown: addressesIn(link.text), mended };
  });
  return { all, tooLong, tooMany };
}

/** The addresses that a short piece of visible text spells out, e.g. an anchor's text. */
export function addressesIn(text: string): readonly string[] {
  return findLinks(text).map((found) => found.href);
}

interface TextLinks {
  readonly links: readonly Link[];
  /** Those that were put together out of pieces. */
  readonly mended: ReadonlySet<string>;
}

function linksInText(text: string, anchors: readonly Link[]): TextLinks {
  const worn = new Set<string>();
  for (const anchor of anchors) {
    if (anchor.where === 'conditional') continue;
    worn.add(anchor.href);
    for (const address of addressesIn(anchor.text)) worn.add(address);
  }
  const found = findLinks(text).filter(({ href }) => !worn.has(href));
  return {
    links: found.map(({ href }) => ({ href, text: '', originalsrc: null, where: 'text' })),
    mended: new Set(found.filter(({ repairs }) => repairs.length > 0).map(({ href }) => href)),
  };
}

function distinct(links: readonly Link[]): Collected {
  const kept: Link[] = [];
  const keys = new Set<string>();
  let tooLong = false;
  for (const link of links) {
    if (link.href.length > MAX_LINK_LENGTH) {
      tooLong = true;
      continue;
    }
    const key = `${link.href}\n${link.text}\n${link.originalsrc ?? ''}`;
    if (keys.has(key)) continue;
    if (kept.length >= MAX_CANDIDATES) return { links: kept, tooLong, tooMany: true };
    keys.add(key);
    kept.push(link);
  }
  return { links: kept, tooLong, tooMany: false };
}
