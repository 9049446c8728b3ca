import { decodeOnce, isTokenLike } from './token-like';

/** One `name=value` of a query or a fragment. `value` keeps its escapes: a token is copied byte for byte. */
export interface Parameter {
  readonly name: string;
  readonly value: string;
}

/** More parameters than any real link has; the rest is not read. */
export const MAX_PARAMETERS = 200;

/** Splits `URL.search` or `URL.hash` (with or without its mark). `+` is not a blank here: tokens hold it. */
export function readParameters(part: string): readonly Parameter[] {
  const bare = part.startsWith('?') || part.startsWith('#') ? part.slice(1) : part;
  return bare
    .split('&', MAX_PARAMETERS)
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      const name = equals < 0 ? pair : pair.slice(0, equals);
      return { name: decodeOnce(name) ?? name, value: equals < 0 ? '' : pair.slice(equals + 1) };
    });
}

/** Long values with another, known meaning on log-in pages (OAuth 2.0, SAML, campaign tags). Lower case. */
const OTHER_MEANING: ReadonlySet<string> = new Set([
  'samlrequest',
  'samlresponse',
  'relaystate',
  'client_id',
  'code_challenge',
  'redirect_uri',
  'returl',
  'starturl',
  'gclid',
  'fbclid',
  'msclkid',
]);

const hasOtherMeaning = (name: string): boolean => {
  const lower = name.toLowerCase();
  return OTHER_MEANING.has(lower) || lower.startsWith('utm_');
};

/** True where some parameter may be a password token. */
export function holdsToken(parameters: readonly Parameter[]): boolean {
  return parameters.some(({ name, value }) => !hasOtherMeaning(name) && isTokenLike(value));
}
