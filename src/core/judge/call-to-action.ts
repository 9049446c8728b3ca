/**
 * Where does the mail want its reader to click? A genuine reset mail sends him to Salesforce; an imitation may carry
 * Salesforce links in its footer, but its button leads elsewhere.
 */
import type { HostJudge, HostJudgement } from '../salesforce/hosts';
import { asksToReset as asks } from '../salesforce/asks';
import { plain } from '../salesforce/plain-text';
import type { Candidate } from './candidates';
import { webHostOf } from './link-reasons';

/** Button words in the languages that Salesforce mails come in, lower case. Matched as parts of an anchor's text. */
const BUTTON_WORDS = [
  ...[
    'click',
    'here',
    'log in',
    'login',
    'sign in',
    'continue',
    'verify',
    'confirm',
    'update',
    'unlock',
    'reset',
    'activate',
  ],
  ...['restore', 'review', 'secure', 'change', 'validate', 'keep', 'access', 'password'],
  ...['klicken', 'hier', 'anmelden', 'bestätigen', 'zurücksetzen', 'weiter', 'passwort', 'kennwort'],
  ...['cliquez', 'ici', 'confirmer', 'vérifier', 'réinitialiser', 'connexion', 'mot de passe'],
  ...['clic', 'aquí', 'verificar', 'confirmar', 'restablecer', 'contraseña', 'iniciar'],
  ...['clique', 'aqui', 'redefinir', 'senha', 'clicca', 'qui', 'verifica', 'conferma', 'reimposta'],
  ...[
    'klik',
    'bevestig',
    'wachtwoord',
    'bekräfta',
    'återställ',
    'lösenord',
    'bekreft',
    'passord',
    'nulstil',
    'vahvista',
    'salasana',
  ],
  ...[
    'クリック',
    'こちら',
    '確認',
    'リセット',
    'パスワード',
    'ログイン',
    '클릭',
    '확인',
    '재설정',
    '비밀번호',
    '点击',
    '验证',
    '重置',
    '密码',
  ],
];

/** Where a link ends as far as we can know. */
export type Destination =
  | { readonly kind: 'salesforce' }
  | { readonly kind: 'elsewhere'; readonly host: string; readonly candidate: Candidate }
  | { readonly kind: 'hidden'; readonly candidate: Candidate };

/** Longer anchor texts are paragraphs, not buttons; only their beginning is looked at. */
const MAX_BUTTON_TEXT = 300;

/** Does an anchor's text ask to reset or verify a password? Then where it leads matters whatever else the mail holds. */
export function asksToReset(text: string): boolean {
  return text !== '' && asks(plain(text, MAX_BUTTON_TEXT));
}

/** An anchor that is pressed for what it says: an address, or words as they stand on buttons. */
export function looksLikeButton(candidate: Candidate): boolean {
  if (candidate.shown.length > 0) return true;
  const text = candidate.link.text.slice(0, MAX_BUTTON_TEXT).toLowerCase();
  return BUTTON_WORDS.some((word) => text.includes(word));
}

/** Its pages are written by Salesforce, or the admin listed it. A free site on force.com is anybody's. */
function isSalesforce(host: HostJudgement): boolean {
  return (host.salesforceOwned && !host.tenantContent) || host.tier === 'configured';
}

/**
 * The end of one link. A host that is Salesforce's own or listed by the admin is `salesforce`; an opaque or damaged
 * wrapper is `hidden`; null for what is no web address (mailto:, an in-page anchor), which leads nowhere.
 */
export function destinationOf(candidate: Candidate, judgeHost: HostJudge): Destination | null {
  const { outcome, host, url, tracker } = candidate.unwrapped;
  if (tracker !== null) return { kind: 'hidden', candidate };
  if (host === null)
    return outcome === 'not-wrapped' ? asBrowserReads(candidate, judgeHost) : { kind: 'hidden', candidate };
  if (url === null && outcome !== 'domain-only') return { kind: 'hidden', candidate };
  const judged = judgeHost(host);
  // A wrapper that shows the domain alone still hides where on a free site the link leads.
  if (outcome === 'domain-only' && (judged.salesforceOwned || isSalesforce(judged)))
    return { kind: 'hidden', candidate };
  if (isSalesforce(judged)) return { kind: 'salesforce' };
  return { kind: 'elsewhere', host, candidate };
}

/** `//host`: a web mail takes its own scheme for it. */
const WITHOUT_SCHEME = /^[/\\]{2}/;

/** The end of an address that is none to us and one to a browser: no scheme, or user info of more than 2,000 characters. */
function asBrowserReads(candidate: Candidate, judgeHost: HostJudge): Destination | null {
  const href = candidate.link.href.trim();
  const host = webHostOf(WITHOUT_SCHEME.test(href) ? `https:${href}` : href);
  if (host === null) return null;
  return isSalesforce(judgeHost(host)) ? { kind: 'salesforce' } : { kind: 'elsewhere', host, candidate };
}

/**
 * The destinations of the mail's call to action: of its buttons where it has any (by their words, or an address shown
 * as text), else of all its links.
 */
export function callToAction(candidates: readonly Candidate[], judgeHost: HostJudge): readonly Destination[] {
  const buttons = candidates.filter(looksLikeButton);
  const relevant = buttons.length > 0 ? buttons : candidates;
  return relevant.flatMap((candidate) => destinationOf(candidate, judgeHost) ?? []);
}

/** Does any link of the mail end on a host that Salesforce owns or the admin listed? */
export function leadsToSalesforce(candidates: readonly Candidate[], judgeHost: HostJudge): boolean {
  return candidates.some((candidate) => destinationOf(candidate, judgeHost)?.kind === 'salesforce');
}

/** Schemes that run or carry content of the sender's, or hand the reader's log-in to a file server, instead of leading to a page. */
const UNSAFE_SCHEMES = ['javascript', 'vbscript', 'data', 'file', 'blob', 'search-ms', 'ms-msdt'];

/** Is the link, or the target inside its wrapper, a `javascript:`, `vbscript:` or `data:` address? */
export function runsContent({ unwrapped }: Candidate): boolean {
  return unwrapped.scheme !== null && UNSAFE_SCHEMES.includes(unwrapped.scheme);
}
