import { parseAddress } from './address';
import { base64Text } from './base64';
import { ownQuery, parameters } from './parameter';
import { decodePercent } from './percent';
import type { Repair } from './repairs';

/** Longer values hold other things; the limit keeps a 1 MB query of base64 cheap. */
export const MAX_PROBABLE_VALUE = 20_000;

/**
 * The target of a wrapper that the table does not know: where exactly ONE parameter or path segment, percent-decoded
 * once, or read as base64 or base64url, is an absolute http(s) address. Null where there is none or more than one, for
 * a guess among several is no knowledge. The caller judges whether the address is a Salesforce password link and says
 * "probably".
 */
export function probableTarget(url: string): string | null {
  const address = parseAddress(url);
  if (address === null) return null;
  const query = ownQuery(address.query, new Set<Repair>());
  const values = [...queryValues(query, address.fragment), ...address.path.split('/')];
  const found = new Set<string>();
  for (const value of values) {
    const target = readValue(value);
    if (target !== null) found.add(target);
    if (found.size > 1) return null;
  }
  return [...found][0] ?? null;
}

/**
 * The values that can be a whole target. One that stands unencoded with a query of its own may go on behind its `&`:
 * only the last is sure to be whole.
 */
function queryValues(query: string, fragment: string): readonly string[] {
  const all = parameters(query);
  return all.flatMap(({ value }, index) => {
    if (!/^https?:\/\/[^?]*\?/i.test(value)) return [value];
    return index === all.length - 1 ? [value + fragment] : [];
  });
}

function readValue(value: string): string | null {
  if (value.length < 8 || value.length > MAX_PROBABLE_VALUE) return null;
  const plain = /^https?:\/\/[^?]*\?.*=/i.test(value) ? value : decodePercent(value);
  return addressIn(plain) ?? addressIn(base64Text(plain) ?? '');
}

function addressIn(text: string): string | null {
  // eslint-disable-next-line no-control-regex
  return /^https?:\/\/[^\x00-\x20\x7f]+$/i.test(text) && parseAddress(text) !== null ? text : null;
}
