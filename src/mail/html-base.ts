import { attribute } from './html-elements';
import type { HtmlNode } from './html-tree';

/** UTF-16 units of a page's base address. */
export const MAX_BASE = 2_000;
/** What a browser still takes for a scheme: it drops controls in front, tabs and line breaks inside (WHATWG URL §4.4). */
// eslint-disable-next-line no-control-regex -- they are what the rule is about
const ABSOLUTE = /^[\x00-\x20]*[a-z][a-z0-9+.\-\t\r\n]*:/i;
/** `//` and more than any host: IDNA takes seconds over a megabyte of accents. */
// eslint-disable-next-line no-control-regex -- see above
const LONG_HOST = /^[\x00-\x20]*[/\\]{2}[^/\\?#]{2000}/;

/** What relative addresses of a page are relative to. */
export class Base {
  #href: string | null = null;

  /** Only the first base counts (HTML Standard), and only where it is itself a whole web address. */
  take(element: HtmlNode): void {
    const href = attribute(element, 'href');
    if (this.#href !== null || href === null || href.length > MAX_BASE) return;
    if (/^https?:$/.test(parse(href)?.protocol ?? '')) this.#href = href;
  }

  /** A relative address means nothing without a base; nobody but the mail itself can give one. */
  resolve(written: string): string {
    if (this.#href === null || ABSOLUTE.test(written) || LONG_HOST.test(written)) return written;
    return parse(written, this.#href)?.href ?? written;
  }
}

function parse(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
