import type { Body } from './message';
import { findLinks, readPasted } from './unwrap/find-links';
import { inflatable } from './unwrap/unwrap';

/** Payloads that one mail or one pasted text may ask for: a mail has a handful of links from one rewriter. */
export const MAX_PAYLOADS = 200;

type Inflated = ReadonlyMap<string, string>;

/**
 * What the links of a mail hold compressed (base64url of zlib streams), those of its plain text too: `context.inflated`
 * wants the text of each. One product of forty does this, so for most mails the list is empty.
 *
 * @param known what was inflated already: a payload can hold a link with a payload of its own
 */
export function compressedInBody(body: Body, known: Inflated): readonly string[] {
  if (body.state === 'unavailable') return [];
  return payloads([...body.links, ...findLinks(body.text)], known);
}

/** The same for what a reader pasted. */
export function compressedInText(text: string, known: Inflated): readonly string[] {
  return payloads(
    readPasted(text).map((href) => ({ href })),
    known,
  );
}

function payloads(links: readonly { readonly href: string }[], inflated: Inflated): readonly string[] {
  const wanted = new Set<string>();
  for (const href of new Set(links.map((link) => link.href))) {
    if (wanted.size >= MAX_PAYLOADS) break;
    const payload = inflatable(href, { inflated });
    if (payload !== null && !inflated.has(payload)) wanted.add(payload);
  }
  return [...wanted];
}
