/** What of a mail the viewer shows: its text, never its HTML, and no secret of a link in it. */
import { maskUrl } from '../core/salesforce/mask';
import { findLinks } from '../core/unwrap/find-links';

/** Characters shown. A reset mail has about a thousand. */
export const MAX_SHOWN = 20_000;

export interface InertText {
  readonly text: string;
  readonly cut: boolean;
}

/** The text with every link in it masked, cut at MAX_SHOWN. Linear in the size of what is shown. */
export function inertText(text: string): InertText {
  const cut = text.length > MAX_SHOWN;
  const shown = cut ? text.slice(0, MAX_SHOWN) : text;
  let masked = '';
  let at = 0;
  for (const link of findLinks(shown)) {
    masked += shown.slice(at, link.start) + maskUrl(link.href);
    at = link.end;
  }
  return { text: masked + shown.slice(at), cut };
}
