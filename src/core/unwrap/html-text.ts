const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Undoes the HTML character references that mail software writes into addresses, once. Only whole references with
 * their semicolon: `&copy=1` in a query is a parameter, not a copyright sign.
 */
export function unescapeHtml(text: string): string {
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi, (whole, name, decimal, hex) =>
    reference(whole, [name, decimal, hex].map(asText)),
  );
}

function asText(part: unknown): string {
  return typeof part === 'string' ? part : '';
}

function reference(whole: string, [name = '', decimal = '', hex = '']: readonly string[]): string {
  if (name !== '') return NAMED[name.toLowerCase()] ?? whole;
  const code = decimal === '' ? parseInt(hex, 16) : parseInt(decimal, 10);
  return code > 0x10ffff ? whole : String.fromCodePoint(code);
}

/** `&amp;`, `&amp;amp;` … to `&`: separators of the wrapper's own query, which arrive escaped again and again. */
export function unescapeSeparators(query: string): string {
  return query.replace(/&(?:amp;)+/gi, '&');
}
