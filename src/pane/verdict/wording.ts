import type { Judged, Verdict } from '../../core/report';
import { decisiveReason } from '../reasons/decisive';
import { reasonValues } from '../reasons/values';
import type { PaneState } from '../state';
import type { Key, Strings } from '../strings/strings';
import { firstWording, isFirstSight, resetSentence, type Wording } from './first-sight';

/** What a verdict is about: the mail on the screen, or a link that the reader pasted. */
export type Subject = 'mail' | 'pasted';

/** The words for any state. */
export function wordingOf(state: PaneState, strings: Strings): Wording {
  const { t } = strings;
  if (isFirstSight(state)) return firstWording(state, strings);
  switch (state.kind) {
    case 'result':
      return { heading: t(headingKey(state.report, 'mail')), sentence: reportSentence(state.report, strings) };
    case 'failed':
      return { heading: t(`verdict.failed.${state.why}`), sentence: t(`why.failed.${state.why}`) };
    case 'no-item':
    case 'not-a-message':
    case 'no-host':
    case 'office-blocked':
      return { heading: t(`verdict.${state.kind}`), sentence: t(`why.${state.kind}`) };
  }
}

/** The heading of one report. */
export function headingKey(report: Judged, subject: Subject): Key {
  return subject === 'pasted' ? PASTED[report.verdict] : mailHeadingKey(report);
}

const PASTED: Readonly<Record<Verdict, Key>> = {
  reset: 'verdict.reset.pasted',
  doubtful: 'verdict.doubtful.pasted',
  'cannot-tell': 'verdict.cannot-tell',
  'not-reset': 'verdict.not-reset.pasted',
};

function mailHeadingKey({ verdict, mail, link }: Judged): Key {
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

/** Why a report says what it says: the link's host where all fits, else the first finding that counts. */
export function reportSentence(report: Judged, strings: Strings, subject: Subject = 'mail'): string {
  switch (report.verdict) {
    case 'reset':
      return resetSentence(report, strings.t);
    case 'not-reset':
      if (subject === 'pasted') return strings.t('why.not-reset.pasted');
      return strings.t(`mail.${report.mail}`);
    case 'doubtful':
      return explanationOf(report, strings) ?? strings.t('why.doubtful');
    case 'cannot-tell':
      return explanationOf(report, strings) ?? strings.t('why.cannot-tell');
  }
}

function explanationOf(report: Judged, strings: Strings): string | null {
  const reason = decisiveReason(report);
  if (reason === null) return null;
  return strings.t(`reason.${reason.code}.explanation`, reasonValues(reason, report, strings));
}
