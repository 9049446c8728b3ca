/** Enough to compare two parts of one mail by. */
const MAX_ADDRESSES = 20_000;

const ENDS_ADDRESS = /[\s<>"]/g;
const TRAILING = ".,;:!?)]}'";

/**
 * The web addresses that stand in a plain text, as written, less the punctuation behind them. One pass. This only
 * compares the two parts of a mail; the links of a text are read by core.
 */
export function addressesIn(text: string): string[] {
  const found: string[] = [];
  const begins = /https?:\/\//gi;
  for (let match = begins.exec(text); match !== null && found.length < MAX_ADDRESSES; match = begins.exec(text)) {
    ENDS_ADDRESS.lastIndex = match.index;
    let end = ENDS_ADDRESS.exec(text)?.index ?? text.length;
    begins.lastIndex = end;
    while (TRAILING.includes(text.charAt(end - 1))) end -= 1;
    found.push(text.slice(match.index, end));
  }
  return found;
}
