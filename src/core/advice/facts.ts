import type {
  AuthenticationResult,
  Gateway,
  Judged,
  Life,
  MailKind,
  PasswordLink,
  ReasonCode,
  Verdict,
} from '../report';
import type { Settings } from '../settings';

/** What a fix may depend on in a link. The address itself and the token are left out: advice must not be able to leak them. */
export interface AdviceLink extends Pick<PasswordLink, 'form' | 'tier' | 'host' | 'hostOrg' | 'survives' | 'outcome'> {
  readonly trail: readonly string[];
}

/** What the reader asks: about the mail at hand, or why the mail with the link never came. */
export type Question = 'this-mail' | 'never-received';

/** The part of a report that advice is chosen from. */
export interface AdviceFacts {
  readonly question: Question;
  readonly verdict: Verdict;
  readonly mail: MailKind;
  readonly sandboxMail: boolean;
  readonly link: AdviceLink | null;
  readonly otherLinks: readonly AdviceLink[];
  readonly life: Life;
  readonly authentication: AuthenticationResult;
  readonly gateways: readonly Gateway[];
  readonly reasons: readonly ReasonCode[];
  /** Ids of the gateways that the administrator listed (settings.json). */
  readonly settingsGateways: readonly string[];
}

const withoutSecrets = (link: PasswordLink): AdviceLink => ({
  form: link.form,
  tier: link.tier,
  host: link.host,
  hostOrg: link.hostOrg,
  survives: link.survives,
  outcome: link.outcome,
  trail: link.trail,
});

/**
 * Takes out of a report (as far as it is made) what advice depends on. Never fails; the result holds no secret.
 * `question` is `this-mail` unless the reader asks why the mail never came.
 */
export function adviceFacts(
  report: Judged,
  settings: Pick<Settings, 'gateways'>,
  question: Question = 'this-mail',
): AdviceFacts {
  return {
    question,
    verdict: report.verdict,
    mail: report.mail,
    sandboxMail: report.sandboxMail,
    link: report.link === null ? null : withoutSecrets(report.link),
    otherLinks: report.otherLinks.map(withoutSecrets),
    life: report.life,
    authentication: report.authentication.result,
    gateways: report.gateways,
    reasons: report.reasons.map(({ code }) => code),
    settingsGateways: settings.gateways,
  };
}
