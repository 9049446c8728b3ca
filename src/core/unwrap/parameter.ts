import type { Address } from './address';
import { unescapeSeparators } from './html-text';
import { decodePercent, endsInsideEscape } from './percent';
import type { Repairs } from './repairs';
import type { ParameterRule, Peeled } from './rewriter';

interface Parameter {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
  /** Where the value begins in the query. */
  readonly start: number;
}

/** No wrapper has more than a dozen; the limit keeps a query of a million `&` cheap. */
export const MAX_PARAMETERS = 10_000;

/** The parameters of a query with their raw values, in order. `;` separates nothing: targets hold it. */
export function parameters(query: string): readonly Parameter[] {
  const found: Parameter[] = [];
  for (let at = 0; at <= query.length && found.length < MAX_PARAMETERS;) {
    const next = query.indexOf('&', at);
    const end = next < 0 ? query.length : next;
    const piece = query.slice(at, end);
    const equals = piece.indexOf('=');
    const length = equals < 0 ? piece.length : equals;
    found.push({
      name: piece.slice(0, length).toLowerCase(),
      value: equals < 0 ? '' : piece.slice(equals + 1),
      start: at + length + 1,
    });
    at = end + 1;
  }
  return found;
}

/**
 * Safe Links and Proofpoint v1 and v2 always write further parameters behind the target. Where they are missing the
 * link was cut, perhaps in the target: a token one character short looks like any other.
 */
export function markUnfinished(query: string, name: string, repairs: Repairs): void {
  const all = parameters(query);
  if (all[all.length - 1]?.name === name) repairs.add('unfinished');
}

/** The raw value of the first parameter with this name (lower case), or null. */
export function parameterValue(query: string, name: string): string | null {
  return parameters(query).find((parameter) => parameter.name === name)?.value ?? null;
}

/** The wrapper's own query with residual `&amp;` undone; the target's own are percent-encoded and stay. */
export function ownQuery(query: string, repairs: Repairs): string {
  const plain = unescapeSeparators(query);
  if (plain !== query) repairs.add('html-entities');
  return plain;
}

/** Takes the target out of a parameter. Percent-decodes once and only once. */
export function takeParameter(address: Address, rule: ParameterRule, repairs: Repairs): Peeled {
  const query = ownQuery(address.query, repairs);
  const all = parameters(query);
  for (const name of rule.names) {
    const parameter = all.find((candidate) => candidate.name === name && usable(candidate.value, rule));
    if (parameter !== undefined) return target(parameter, all, query + address.fragment, rule);
  }
  return { kind: rule.missing ?? 'opaque' };
}

/** A redirector's page may have a value that is no address (`/url?q=/search`); a gateway's link never has. */
function usable(value: string, rule: ParameterRule): boolean {
  return value !== '' && (rule.missing === undefined || /^https?(?::|%3A)/i.test(value));
}

const BARE = /^https?:\/\/[^%]/i;

function target(parameter: Parameter, all: readonly Parameter[], rest: string, rule: ParameterRule): Peeled {
  if (!BARE.test(parameter.value)) {
    const value = decodePercent(parameter.value);
    if (endsInsideEscape(parameter.value)) return { kind: 'damaged', host: completeHost(value) };
    return { kind: 'target', value };
  }
  const bare = rest.slice(parameter.start, bareEnd(parameter, all, rest, rule));
  return { kind: 'target', value: wasEscaped(bare, rule) ? decodePercent(bare) : bare };
}

/**
 * A target that was pasted in unencoded goes on past its own `&`, up to the next parameter that is the wrapper's and
 * has not been there yet. Where the wrapper escapes `&`, the first bare one is its own.
 */
function bareEnd(parameter: Parameter, all: readonly Parameter[], rest: string, rule: ParameterRule): number {
  const first = all.indexOf(parameter) + 1;
  const before = new Set(all.slice(0, first).map(({ name }) => name));
  const following = all.slice(first);
  const next = following[0];
  if (next === undefined) return rest.length;
  if (ampersandIsWrappers(rest.slice(parameter.start, nameStart(next)), rule)) return nameStart(next) - 1;
  const own = following.find(({ name }) => rule.own?.includes(name) === true && !before.has(name));
  return own === undefined ? rest.length : nameStart(own) - 1;
}

function ampersandIsWrappers(bare: string, rule: ParameterRule): boolean {
  if (hasOwnQuery(bare)) return false;
  return rule.own === undefined || rule.bare === 'decode' || /%(?:3D|26|3F)/i.test(bare);
}

function nameStart(parameter: Parameter): number {
  return parameter.start - parameter.name.length - 1;
}

/** Does a bare target have a query whose `=` and `&` were left unescaped? */
function hasOwnQuery(bare: string): boolean {
  const question = bare.indexOf('?');
  return question >= 0 && (bare.includes('=', question) || !/%(?:3D|26)/i.test(bare));
}

/** Escaped `=`, `&`, `?` or `%` where no bare ones stand: the wrapper escaped them, so once is undone. */
function wasEscaped(bare: string, rule: ParameterRule): boolean {
  if (rule.bare !== undefined) return rule.bare === 'decode';
  return !hasOwnQuery(bare) && /%(?:3D|26|3F|25)/i.test(bare);
}

/** The host of a cut target, if the cut came after it. */
export function completeHost(value: string): string | null {
  const match = /^https?:\/{1,2}([^/?#\\@:\s*%]+)[/?#:]/i.exec(value);
  return match?.[1]?.includes('.') === true ? match[1].toLowerCase() : null;
}
