/**
 * What must hold of every report, whatever was fed. Written apart from the judge: its own list of hosts, its own way
 * to find a link inside an input.
 */
import { inflateSync } from 'node:zlib';
import type { Message } from '../src/core/message';
import type { PasswordLink, Report } from '../src/core/report';

/** ms for one analysis of up to 1 MB; more for larger ones in proportion. */
export const MAX_MS = 200;

const LOGIN = /^(?:login|test|welcome)\.salesforce\.com$/;
const INSTANCE = /^[a-z]{2,3}\d+s?\.salesforce\.com$/;
const ORG = /\.(?:my\.salesforce\.com|my\.salesforce\.mil|my\.sfcrmproducts\.cn|cloudforce\.com|my-salesforce\.com)$/;
const SITE = /\.(?:my\.site\.com|force\.com|my\.salesforce-sites\.com|sfcrmapps\.cn|crmforce\.mil)$/;
const PLATFORM = /^(?:\/[\w.~-]+)?\/secur\/|\/_nc_external\/identity\//i;
const CUSTOMER = /^(?:\/[\w.~-]+)*\/(?:s|apex|services|servlet|resource)\//i;

/** May a mail be `reset` for this address? */
function mayBeReset(address: URL, siteHosts: readonly string[]): boolean {
  const host = address.hostname.replace(/\.$/, '');
  if (LOGIN.test(host) || INSTANCE.test(host) || ORG.test(host) || siteHosts.includes(host)) return true;
  return SITE.test(host) && PLATFORM.test(address.pathname) && !CUSTOMER.test(address.pathname);
}

/** Sentences about what is wrong; none where all is well. */
export function violations(message: Message, report: Report, siteHosts: readonly string[]): readonly string[] {
  return [
    ...weights(report),
    ...(report.verdict === 'reset' ? resetLink(message, report, siteHosts) : []),
    ...secrets(report),
  ];
}

function weights({ verdict, reasons }: Report): readonly string[] {
  const has = (weight: string): boolean => reasons.some((each) => each.weight === weight);
  const wrong: string[] = [];
  if (has('doubt') !== (verdict === 'doubtful')) wrong.push(`doubts and the verdict ${verdict} do not go together`);
  if (verdict === 'cannot-tell' && !has('missing')) wrong.push('cannot-tell without saying what is missing');
  return wrong;
}

function resetLink(message: Message, { link }: Report, siteHosts: readonly string[]): readonly string[] {
  const url = link?.url ?? null;
  if (url === null) return ['reset without a link'];
  if (!/^https:\/\//i.test(url) || !URL.canParse(url)) return ['reset with an address that is no absolute https'];
  const address = new URL(url);
  const rules: readonly (readonly [boolean, string])[] = [
    [mayBeReset(address, siteHosts), `reset for ${address.hostname}`],
    [address.username === '' && address.password === '', 'reset with user info'],
    [address.port === '', 'reset with a port'],
    [isFoundIn(url, message), 'reset with an address that the mail does not hold'],
  ];
  return rules.filter(([holds]) => !holds).map(([, sentence]) => sentence);
}

/** Neither reasons nor advice nor the masked form hold a value that opens something. */
function secrets({ link, otherLinks, reasons, advice, gateways, life }: Report): readonly string[] {
  const told = JSON.stringify({ reasons, advice, gateways, life });
  const wrong: string[] = [];
  if (told.includes('MadeUp') || told.includes('sam@contoso'))
    wrong.push('a secret or a recipient in reasons or advice');
  for (const each of link === null ? otherLinks : [link, ...otherLinks]) {
    if (valuesOf(each).some((value) => told.includes(value))) wrong.push('a token in reasons or advice');
    if (valuesOf(each).some((value) => each.masked?.includes(value) === true)) wrong.push('a token in the masked form');
  }
  return wrong;
}

/** The long values of an address: what a stranger could use. */
function valuesOf({ url }: PasswordLink): readonly string[] {
  const query = url === null ? '' : url.slice(url.indexOf('?') + 1);
  // A path in a query and a page's name are no secrets; whatever mixes digits and capitals may be one.
  return query
    .split(/[&=?#]/)
    .filter((value) => /^[\w.%~+-]{24,}$/.test(value) && /\d/.test(value) && /[A-Z]/.test(value));
}

type Undo = (text: string) => readonly string[];

/** Once; bytes that are no UTF-8 stay escaped, as they do in a browser's address. */
const percent: Undo = (text) => [
  text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    const bytes = Buffer.from(escapes.replace(/%/g, ''), 'hex');
    const decoded = bytes.toString('utf8');
    return Buffer.from(decoded, 'utf8').equals(bytes) ? decoded : escapes;
  }),
];
const v2: Undo = (text) => (/-3a/i.test(text) ? percent(text.replace(/-/g, '%').replace(/_/g, '/')) : []);
const base64: Undo = (text) =>
  (text.match(/[\w+/-]{16,}={0,2}/g) ?? [])
    .map((run) => Buffer.from(run, 'base64').toString('utf8'))
    .filter((out) => /http/i.test(out));
const entities: Undo = (text) => [
  text
    .replace(/&amp;/gi, '&')
    .replace(/&quot;/gi, '"')
    .replace(/&#(\d{1,6});/g, (_reference, code: string) => String.fromCodePoint(Number(code))),
];
const folds: Undo = (text) => [
  text.replace(/[\t\r\n]/g, ''),
  text.replace(/[ \t]*\r?\n[\s>|]*/g, ''),
  text.replace(/\s+/g, ''),
];
const marks: Undo = (text) => [
  text.replace(/\.mcas\.ms/gi, ''),
  text.replace(/noclick_/gi, ''),
  text.replace(/\*(?=[0-9a-f]{2})/gi, '%'),
];
const schemes: Undo = (text) => [
  text.replace(/(https?):\/(?=[^/\\])/gi, '$1://'),
  text.replace(/hxxp/gi, 'http').replace(/\[([.:/]+)\]/g, '$1'),
  text.replace(/^(?:\/\/)?(?=[\w.-]+\/)/, 'https://'),
];
const quotedPrintable: Undo = (text) => [text.replace(/=\r?\n/g, '').replace(/==?3D/g, '=')];

/** Proofpoint v3: the stars take their bytes from the blob. */
const v3: Undo = (text) => {
  const found = /__(https?:.*)__;([\w-]*)!/is.exec(text);
  if (found === null) return [];
  const bytes = [...Buffer.from(found[2] ?? '', 'base64url')];
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const fill = (count: number): string => Buffer.from(bytes.splice(0, count)).toString('latin1');
  const front = percent(found[1] ?? '')[0] ?? '';
  const filled = front.replace(/\*\*([\w-])|\*/g, (_star, run?: string) =>
    fill(run === undefined ? 1 : letters.indexOf(run) + 2),
  );
  return [Buffer.from(filled, 'latin1').toString('utf8')];
};

/** INKY packs with zlib and JSON, Mailinblack with JSON. */
const packed: Undo = (text) =>
  (text.match(/[\w-]{30,}/g) ?? []).flatMap((run) => {
    try {
      return [inflateSync(Buffer.from(run, 'base64url'), { maxOutputLength: 100_000 }).toString('utf8')];
    } catch {
      return [];
    }
  });
const json: Undo = (text) => [text.replace(/\\(["\\/])/g, '$1')];

const UNDO: readonly Undo[] = [packed, json, quotedPrintable, entities, folds, marks, schemes, v2, base64, v3, percent];
/** Texts tried for one link of the mail. */
const MAX_TRIED = 4_000;

/** Can the address be read out of the mail by undoing what wrappers and mail programs do, in any order? */
function isFoundIn(url: string, { body }: Message): boolean {
  if (body.state === 'unavailable') return false;
  const starts = body.links.flatMap((link) => [link.href, link.originalsrc ?? '', link.text]);
  const written = body.text.match(/h(?:tt|xx)ps?[^\s<>"]{0,20000}/gi) ?? [];
  return [...new Set([...starts, ...written, body.text])].some((start) => start !== '' && unfolds(start, url));
}

/** From both ends in turn: broad for a mended link, deep for one in many layers. */
function unfolds(start: string, url: string): boolean {
  const queue = [start];
  const seen = new Set(queue);
  for (let tried = 0; queue.length > 0 && tried < MAX_TRIED; tried += 1) {
    const text = (tried % 2 === 0 ? queue.pop() : queue.shift()) ?? '';
    if (text.includes(url)) return true;
    for (const next of UNDO.flatMap((undo) => undo(text))) {
      if (seen.has(next) || next.length > 200_000) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return false;
}
