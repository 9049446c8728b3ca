import type { Mailbox } from '../message';
import type { MailKind } from '../report';
import { asksToReset, speaksOfPassword } from './asks';
import { MAX_WORDS, plain } from './plain-text';
import { readSender, saysSalesforce, type SenderReading } from './sender';
import { nameIn, patternOf, readSubject, type SubjectPattern } from './subject';
import { TEXT_WORDINGS } from './text-wordings';
import { SUBJECT_WORDINGS, type SubjectWording } from './wordings';

export interface KindReading {
  readonly mail: MailKind;
  /**
   * What the kind rests on. `core`: words that only Salesforce uses. `site`: an Experience Cloud template, whose words
   * other services use too: without a password link or a claim it may be anybody's mail. `generic`: everyday words from
   * a Salesforce sender. `sender`: nothing but the sender. Null for `other`.
   */
  readonly basis: 'core' | 'site' | 'generic' | 'sender' | null;
  /** The subject carries Salesforce's sandbox mark. */
  readonly sandbox: boolean;
  /** Sender (address or name) or subject speak of Salesforce, also in look-alike letters. */
  readonly claimsSalesforce: boolean;
  /** Subject or text ask to reset, set or verify a password or an account. */
  readonly asksToReset: boolean;
  readonly speaksOfPassword: boolean;
}

export interface KindQuestion {
  readonly subject: string;
  readonly from: Mailbox | null;
  readonly text: string;
}

type Found = Pick<KindReading, 'mail' | 'basis'>;

interface Words {
  readonly subject: string;
  readonly text: string;
  readonly sender: SenderReading;
  readonly claims: boolean;
}

const PATTERNS: readonly (readonly [SubjectWording, SubjectPattern])[] = SUBJECT_WORDINGS.map((wording) => [
  wording,
  patternOf(wording.subject),
]);

const SALESFORCE_NAMES: ReadonlySet<string> = new Set(['salesforce', 'salesforce.com']);

function bySubject({ subject, text }: Words): Found | null {
  for (const [wording, pattern] of PATTERNS) {
    const name = nameIn(subject, pattern);
    if (name === null) continue;
    if (wording.needs?.some((word) => text.includes(word)) === false) continue;
    const ofSalesforce = SALESFORCE_NAMES.has(name);
    const mail = ofSalesforce ? (wording.kindForSalesforce ?? wording.kind) : wording.kind;
    return { mail, basis: wording.strength === 'core' || ofSalesforce ? 'core' : 'site' };
  }
  return null;
}

/** By a sentence of the body, where sender or subject speak of Salesforce: others write such sentences too. */
function byText({ text, claims }: Words): Found | null {
  if (!claims) return null;
  const found = TEXT_WORDINGS.find(([, ...phrases]) => phrases.every((phrase) => text.includes(phrase)));
  return found === undefined ? null : { mail: found[0], basis: 'site' };
}

/** Everyday words for the kinds that no public wording is known of, in the subject only. Generic, not Salesforce's. */
const GENERIC_SUBJECTS: readonly (readonly [MailKind, readonly string[]])[] = [
  [
    'security-token',
    ['security token', 'sicherheitstoken', 'jeton de sécurité', 'token de seguridad', 'セキュリティトークン'],
  ],
  [
    'identity-code',
    ['verification code', 'verify your identity', 'bestätigungscode', 'code de vérification', '確認コード'],
  ],
  ['lockout', ['locked out', 'account locked', 'account is locked', 'ロックアウト']],
  ['reset-refused', ['password reset failure', "can't be reset", 'cannot be reset']],
  [
    'email-change',
    ['email address was changed', 'change of email address', 'changing your email', 'email address change'],
  ],
  [
    'password-changed',
    ['password was changed', 'password has been changed', 'password changed', 'you changed your password'],
  ],
];

/** From a Salesforce sender, everyday words suffice: nobody knows its subjects in every language. */
function byGenericWords({ subject, sender }: Words): Found | null {
  if (!sender.atSalesforce) return null;
  const found = GENERIC_SUBJECTS.find(([, phrases]) => phrases.some((phrase) => subject.includes(phrase)));
  if (found !== undefined) return { mail: found[0], basis: 'generic' };
  return asksToReset(subject) ? { mail: 'reset', basis: 'generic' } : { mail: 'other-salesforce', basis: 'sender' };
}

/**
 * What kind of mail this says it is, by subject, sender and text. All three are the sender's words, so the kind names a
 * mail and never makes it genuine; a password link outranks it. Unknown languages: the link form decides, not the words.
 * Text beyond MAX_WORDS characters is not searched. Never throws; linear in the text.
 */
export function readKind({ subject, from, text }: KindQuestion): KindReading {
  const line = readSubject(subject);
  const sender = readSender(from);
  const body = plain(text, MAX_WORDS);
  const claims = sender.claims || saysSalesforce(line.text);
  const words: Words = { subject: line.text, text: body, sender, claims };
  const found = bySubject(words) ?? byText(words) ?? byGenericWords(words) ?? { mail: 'other', basis: null };
  return {
    ...found,
    sandbox: line.sandbox,
    claimsSalesforce: claims,
    asksToReset: asksToReset(line.text) || asksToReset(body),
    speaksOfPassword: speaksOfPassword(line.text) || speaksOfPassword(body),
  };
}
