import type { Repairs } from './repairs';

/** The front of an address that somebody made unclickable: `hxxps://www[.]host`, `https[:]//host`, `http[://]host`. */
const DEFANGED = /^(?:hxxps?|https?(?=\[:|[^/?#\s]{0,12}\/\/[^/?#\s]{0,300}(?:\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\))))/i;

/**
 * Makes a defanged address whole again, its wrapped targets included (Cloudflare, Cortex XSOAR and people write them
 * so). Only where the front of the address says so: brackets elsewhere may be the address's own.
 */
export function refang(text: string, repairs: Repairs): string {
  if (!DEFANGED.test(text)) return text;
  repairs.add('defanged');
  return undone(text);
}

/** For what lies inside an address that was refanged: the inner scheme may be bracketed or crossed out as well. */
export function refangInner(text: string, repairs: Repairs): string {
  return repairs.has('defanged') ? undone(text) : text;
}

function undone(text: string): string {
  return text
    .replace(/hxxp(?=s?(?:[:%[*]|-3A))/gi, 'http')
    .replace(
      /\[(:\/\/|:|\/\/|\/|\.)\]|\(\.\)|\{\.\}|\[dot\]|\(dot\)/gi,
      (_mark, plain: string | undefined) => plain ?? '.',
    );
}

/**
 * Some servers and Markdown tools merge slashes: `https:/host`. A browser goes there, and to `https:host` and
 * `https:\host` as well (WHATWG URL §4.4, "special authority slashes"). The scheme only is mended.
 */
export function repairScheme(text: string, repairs: Repairs): string {
  const collapsed = /^(https?:)[/\\]?(?=[^/\\])/i.exec(text);
  if (collapsed === null) return text;
  repairs.add('scheme');
  return `${collapsed[1] ?? ''}//${text.slice(collapsed[0].length)}`;
}

/**
 * The scheme in front of a text, lower case, or null. Tabs and line breaks do not hide it from a browser (WHATWG URL
 * §4.4: `java\nscript:` runs), so they do not hide it here.
 */
export function schemeOf(text: string): string | null {
  const front = text.slice(0, 60).replace(/[\t\r\n]/g, '');
  return /^([a-z][a-z0-9+.-]{1,30}):/i.exec(front)?.[1]?.toLowerCase() ?? null;
}
