/**
 * Which Salesforce org sent the mail, by the IDs that its servers leave in the header. Any sender can copy these: they
 * may agree or contradict, they prove nothing.
 */
import type { Fields } from '../headers/fields';

/** 15 characters with case, or null. */
export interface OrgIds {
  /** `X-SFDC-LK`. */
  readonly header: string | null;
  /** The org key in the bounce address of `Return-Path`. */
  readonly returnPath: string | null;
  /** `X-SFDC-User`. */
  readonly user: string | null;
}

export type Agreement = 'agree' | 'disagree' | 'unknown';

const CHECKSUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const ID_15 = /^[0-9A-Za-z]{15}$/;
const ID_18 = /^[0-9A-Za-z]{15}[A-Za-z0-5]{3}$/;

const isUpper = (char: string): boolean => char >= 'A' && char <= 'Z';
const isLetter = (char: string): boolean => char.toLowerCase() !== char.toUpperCase();

/** One character for five: bit n is set where character n is upper case. */
const checksumOf = (five: string): string =>
  CHECKSUM.charAt(Array.from(five).reduce((bits, char, at) => bits | (isUpper(char) ? 1 << at : 0), 0));

const chunks = (id: string): readonly string[] => [id.slice(0, 5), id.slice(5, 10), id.slice(10, 15)];

/**
 * The 18-character form of a 15-character ID: three characters that hold the case, so that systems without case do not
 * mix two records up. Null where the text is no 15-character ID.
 */
export function toId18(id: string): string | null {
  return ID_15.test(id) ? id + chunks(id).map(checksumOf).join('') : null;
}

/** Five characters with the case that the checksum gives; null where it wants a digit in upper case. */
const restored = (five: string, checksum: string): string | null => {
  const bits = CHECKSUM.indexOf(checksum.toUpperCase());
  let out = '';
  for (const [at, char] of Array.from(five).entries()) {
    const upper = ((bits >> at) & 1) === 1;
    if (upper && !isLetter(char)) return null;
    out += upper ? char.toUpperCase() : char.toLowerCase();
  }
  return out;
};

const hasOneCase = (text: string): boolean => text === text.toLowerCase() || text === text.toUpperCase();

const from18 = (id: string): string | null => {
  const parts = chunks(id).map((five, at) => restored(five, id.charAt(15 + at)));
  if (parts.includes(null)) return null;
  const whole = parts.join('');
  // Upper or lower case throughout: a system folded it, and the checksum says how it was. Mixed: it must fit as it is.
  return whole === id.slice(0, 15) || hasOneCase(id) ? whole : null;
};

/**
 * The 15-character form, with case, of an ID of 15 or 18 characters. An 18-character ID that was folded to one case
 * gets its case back from the checksum. Null for anything else, a checksum that does not fit included.
 */
export function toId15(id: string): string | null {
  const text = id.trim();
  if (ID_15.test(text)) return text;
  return ID_18.test(text) ? from18(text) : null;
}

const withPrefix = (id: string | null, prefix: string): string | null => (id?.startsWith(prefix) === true ? id : null);
const ORG = '00D';
const USER = '005';

/** The 15-character org ID; null where the text is no org ID. */
export const toOrgId = (id: string): string | null => withPrefix(toId15(id), ORG);

const agreement = (ids: readonly (string | null)[]): Agreement => {
  const known = ids.map((id) => (id === null ? null : toOrgId(id))).filter((id) => id !== null);
  if (known.length < 2) return 'unknown';
  return new Set(known).size === 1 ? 'agree' : 'disagree';
};

/**
 * Are these two IDs of one org? Each may have 15 characters, which have case (two orgs can differ in it alone), or 18 in
 * any case. Unknown where one of them is missing or no org ID.
 */
export const sameOrg = (a: string | null, b: string | null): Agreement => agreement([a, b]);

/**
 * Compares the org of a link's token (null where it does not decode) with the ones of the header, and those with each
 * other. One that contradicts is enough to disagree; unknown where fewer than two of the three are there.
 */
export const compareOrgs = (linkOrg: string | null, ids: OrgIds): Agreement =>
  agreement([linkOrg, ids.header, ids.returnPath]);

/**
 * The org key of a bounce address: the 18-character ID without `00D`, lower case, a run of zeros written as `-`.
 * `2-mjs8eam` is 00D20000000mJS8EAM. Null where it does not come out as an ID whose checksum fits.
 */
export function decodeOrgKey(key: string): string | null {
  const [head = '', tail, ...more] = key.toLowerCase().split('-');
  if (more.length > 0) return null;
  const zeros = 15 - head.length - (tail ?? '').length;
  if (tail === undefined ? zeros !== 0 : zeros < 1) return null;
  return toOrgId(`${ORG.toLowerCase()}${head}${'0'.repeat(zeros)}${tail ?? ''}`);
}

const BOUNCES = '.bnc.salesforce.com';

/** `<…@token.ORGKEY.instance.bnc.salesforce.com>` */
const orgOfReturnPath = (value: string): string | null => {
  const address = value.trim().replace(/^</, '').replace(/>$/, '').toLowerCase();
  const host = address.slice(address.lastIndexOf('@') + 1);
  if (!host.endsWith(BOUNCES)) return null;
  const labels = host.slice(0, -BOUNCES.length).split('.');
  return decodeOrgKey(labels[labels.length - 2] ?? '');
};

/** Reads the IDs out of the topmost field of each name. Null where one is missing, damaged or of another kind. */
export function orgIds(fields: Fields): OrgIds {
  return {
    header: toOrgId(fields.first('X-SFDC-LK') ?? ''),
    returnPath: orgOfReturnPath(fields.first('Return-Path') ?? ''),
    user: withPrefix(toId15(fields.first('X-SFDC-User') ?? ''), USER),
  };
}
