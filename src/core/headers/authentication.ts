/**
 * What the reader's own mail server found about the sender, or `none`. Never proves a mail genuine: real phishing has
 * passed every one of these checks. It can only confirm or contradict.
 */
import type { Mailbox } from '../message';
import type { Authentication } from '../report';
import type { Settings } from '../settings';
import type { MethodResult } from './authentication-results';
import { domainName, domainOf, isAligned } from './domains';
import type { Fields } from './fields';
import { gatewayOf } from './gateways';
import { receiverOf, type Receiver } from './receiver';

/** Why the result is what it is. `no-receiver`: no line can be believed. `inconclusive`: one can, and it decides nothing. */
export type Ground = 'no-receiver' | 'inconclusive' | 'softpass' | 'verdict';

export interface Judgement extends Authentication {
  readonly ground: Ground;
  /** The known gateway that handed the mail to the receiver; null where none did or where its claim is contradicted. */
  readonly gateway: string | null;
}

type Found = Extract<Receiver, { state: 'found' }>;
type Method = NonNullable<Authentication['method']>;
interface Opinion {
  readonly says: 'pass' | 'fail' | 'softpass';
  readonly method: Method;
}

const NOT_CHECKED: Judgement = Object.freeze({
  result: 'none',
  checkedBy: null,
  method: null,
  ground: 'no-receiver',
  gateway: null,
});

/**
 * The status that all results of a method share. Where they differ, `fail` if one of them fails, else none: two verdicts
 * in one line mean that one of them was smuggled in.
 */
const statusOf = (results: readonly MethodResult[], method: string): string | null => {
  const statuses = new Set(results.filter((result) => result.method === method).map((result) => result.status));
  if (statuses.has('fail')) return 'fail';
  const [status = null] = statuses;
  return statuses.size === 1 ? status : null;
};

/** Equal to no domain. */
const SEVERAL = '';

/** The From domain that the receiver judged; null where it names none, `SEVERAL` where it names more than one. */
const judgedDomain = (results: readonly MethodResult[]): string | null => {
  const named = results
    .filter((result) => result.method === 'dmarc')
    .map((result) => domainName(result.properties.get('header.from') ?? ''));
  const domains = new Set(named.filter((domain) => domain !== null));
  const [domain = null] = domains;
  return domains.size > 1 ? SEVERAL : domain;
};

const isOpinion = (status: string | null): status is Opinion['says'] =>
  status === 'pass' || status === 'fail' || status === 'softpass';

/**
 * Microsoft's composite verdict. A pass about another From than the one that is shown (a mail with two of them) is no
 * pass; `none` (not checked, bypassed) and unknown words leave it to DMARC.
 */
const compauth = (results: readonly MethodResult[], from: string | null): Opinion | null => {
  const says = statusOf(results, 'compauth');
  if (!isOpinion(says)) return null;
  const judged = judgedDomain(results);
  const another = says === 'pass' && from !== null && judged !== null && judged !== from;
  return another ? null : { says, method: 'compauth' };
};

/** `bestguesspass` means that the domain publishes no policy; `temperror` and `permerror` that nothing was found out. */
const dmarc = (results: readonly MethodResult[], from: string): Opinion | null => {
  const says = statusOf(results, 'dmarc');
  if (says !== 'pass' && says !== 'fail') return null;
  return judgedDomain(results) === from ? { says, method: 'dmarc' } : null;
};

/** RFC 8601 §2.7.1: `header.d`, or `header.i` whose domain is equal to it or below it. */
const signerOf = ({ properties }: MethodResult): string | null =>
  domainName(properties.get('header.d') ?? '') ?? domainOf(properties.get('header.i') ?? '');

/** Only a pass counts: a signature that does not verify is worth as much as none (RFC 6376 §6.1). */
const dkim = (results: readonly MethodResult[], from: string): Opinion | null => {
  const passed = results.some((result) => {
    if (result.method !== 'dkim' || result.status !== 'pass') return false;
    const signer = signerOf(result);
    return signer !== null && isAligned(signer, from);
  });
  return passed ? { says: 'pass', method: 'dkim' } : null;
};

/** SPF is left out: it speaks of the envelope sender, which no reader sees. */
const opinionOf = (results: readonly MethodResult[], from: string | null): Opinion | null => {
  const whole = compauth(results, from);
  if (whole !== null || from === null) return whole;
  return dmarc(results, from) ?? dkim(results, from);
};

/** `PTR:` of `X-Forefront-Antispam-Report`: the name that Exchange Online found for the connecting address. */
const reverseNames = (fields: Fields): readonly string[] =>
  fields
    .all('X-Forefront-Antispam-Report')
    .flatMap((report) => report.split(';'))
    .map((entry) => entry.trim())
    .filter((entry) => entry.startsWith('PTR:'))
    .map((entry) => domainName(entry.slice('PTR:'.length)) ?? '')
    // An empty one and `ErrorRetry` say nothing. `InfoDomainNonexistent` says that the address has no name: every known
    // gateway's has one, so the HELO is a lie (anybody can rent an address without a name).
    .filter((name) => name.includes('.') || name.startsWith('info'));

/**
 * The gateway that handed the mail over, from the border hop alone: a hop further down can be forged. The name in it may
 * be a mere HELO, so where the receiver also looked the address up, that name must agree. Exchange Online itself is no
 * explanation: anybody can send from a tenant.
 */
const handedOverBy = (fields: Fields, receiver: Found): string | null => {
  if (receiver.border === null) return null;
  const { peer, from } = receiver.border;
  const gateway = gatewayOf(peer ?? from)?.gateway ?? null;
  if (gateway === null || gateway === 'exchange-online') return null;
  const names = receiver.kind === 'exchange-online' ? reverseNames(fields) : [];
  return names.every((name) => gatewayOf(name)?.gateway === gateway) ? gateway : null;
};

const judge = (opinion: Opinion, receiver: Found, gateway: string | null): Judgement => {
  const { checkedBy } = receiver;
  const { says, method } = opinion;
  if (says === 'pass') return { result: 'pass', checkedBy, method, ground: 'verdict', gateway };
  if (gateway !== null) return { result: 'broken-by-gateway', checkedBy, method, ground: 'verdict', gateway };
  if (says === 'softpass') return { ...NOT_CHECKED, ground: 'softpass' };
  return { result: 'fail', checkedBy, method, ground: 'verdict', gateway };
};

/**
 * The receiver's verdict about this mail: compauth, then DMARC for the From domain, then an aligned DKIM signature.
 * `from` is the mailbox that the reader sees; without it only compauth can count. Never throws.
 * Rules: facts of Exchange Online's header (Microsoft, "message headers in EOP", 2025), RFC 8601 §5 and §7, RFC 7489.
 */
export function authenticate(fields: Fields, from: Mailbox | null, settings: Settings): Judgement {
  const receiver = receiverOf(fields, settings.authservIds);
  if (receiver.state === 'none') return NOT_CHECKED;
  const opinion = opinionOf(receiver.results, from === null ? null : domainOf(from.address));
  if (opinion === null) return { ...NOT_CHECKED, ground: 'inconclusive' };
  return judge(opinion, receiver, handedOverBy(fields, receiver));
}
