import type { HostTier, Report, Verdict } from '../../core/report';
import type { PaneState } from '../state';
import { decisiveReason } from '../reasons/decisive';
import { reasonValues } from '../reasons/values';
import type { Key, Strings } from '../strings/strings';

/** What a verdict is about: the mail on the screen, or a link that the reader pasted. */
export type Subject = 'mail' | 'pasted';

/** The pane's one heading: at most eight words. */
export function headingOf(state: PaneState, { t }: Strings): string {
  if (state.kind === 'result') return t(headingKey(state.report, 'mail'));
  if (state.kind === 'failed') return t(`verdict.failed.${state.why}`);
  const kind = state.kind === 'slow' ? 'checking' : state.kind;
  return t(`verdict.${kind}`);
}

/** The heading of one report. */
export function headingKey(report: Report, subject: Subject): Key {
  return subject === 'pasted' ? PASTED[report.verdict] : mailHeadingKey(report);
}

const PASTED: Readonly<Record<Verdict, Key>> = {
  reset: 'verdict.reset.pasted',
  doubtful: 'verdict.doubtful.pasted',
  'cannot-tell': 'verdict.cannot-tell',
  'not-reset': 'verdict.not-reset.pasted',
};

function mailHeadingKey({ verdict, mail, link }: Report): Key {
  switch (verdict) {
    case 'reset':
      return mail === 'welcome' ? 'verdict.reset.welcome' : 'verdict.reset';
    case 'doubtful':
      return 'verdict.doubtful';
    case 'cannot-tell':
      return link === null ? 'verdict.cannot-tell.unread' : 'verdict.cannot-tell';
    case 'not-reset':
      return mail === 'other' ? 'verdict.not-reset' : 'verdict.not-reset.salesforce';
  }
}

/** The one sentence below the heading. */
export function sentenceOf(state: PaneState, strings: Strings): string {
  const { t } = strings;
  switch (state.kind) {
    case 'result':
      return reportSentence(state.report, strings);
    case 'failed':
      return t(`why.failed.${state.why}`);
    case 'slow':
      return t('why.checking');
    case 'checking':
    case 'no-item':
    case 'not-a-message':
    case 'no-host':
    case 'office-blocked':
      return t(`why.${state.kind}`);
  }
}

/** Why a report says what it says: the link's host where all fits, else the first finding that counts. */
export function reportSentence(report: Report, strings: Strings, subject: Subject = 'mail'): string {
  switch (report.verdict) {
    case 'reset':
      return resetSentence(report, strings);
    case 'not-reset':
      if (subject === 'pasted') return strings.t('why.not-reset.pasted');
      return strings.t(`mail.${report.mail}`);
    case 'doubtful':
      return explanationOf(report, strings) ?? strings.t('why.doubtful');
    case 'cannot-tell':
      return explanationOf(report, strings) ?? strings.t('why.cannot-tell');
  }
}

function resetSentence({ link }: Report, { t }: Strings): string {
  const tier: HostTier = link?.tier ?? 'other';
  return t(`why.reset.${tier}`, { host: link?.host ?? '' });
}

function explanationOf(report: Report, strings: Strings): string | null {
  const reason = decisiveReason(report);
  if (reason === null) return null;
  return strings.t(`reason.${reason.code}.explanation`, reasonValues(reason, report, strings));
}
