import { lazy, type ReactNode } from 'react';
import type { Life, Report } from '../core/report';
import type { Settings } from '../core/settings';
import { LazyFold } from './fold/LazyFold';
import { HowWeGotThisLink } from './how/HowWeGotThisLink';
import { LinkCard } from './link-card/LinkCard';
import { NeverReceivedFold } from './never/NeverReceivedFold';
import { PasteBox } from './paste/PasteBox';
import { Findings, Notes } from './reasons/Reasons';
import type { CopyKey, PaneActions } from './state';
import { Steps } from './steps/Steps';
import { useStrings } from './strings/context';
import { NoteForAdmin } from './admin/NoteForAdmin';

const AdminFixes = lazy(() => import('./admin/AdminFixes'));

interface Props {
  readonly report: Report;
  readonly actions: PaneActions;
  readonly now: number;
  readonly copyKey: CopyKey;
  readonly settings: Settings;
}

/** The life of the links after the first one: what is known of the first says nothing about them. */
const LIFE_OF_OTHERS: Life = { state: 'unknown', probablyUsed: [], exact: true };

/** What was found in one mail, in the order in which it is needed. */
export function Result(props: Props): ReactNode {
  const { report, actions, now, copyKey, settings } = props;
  const { link, verdict, advice } = report;
  return (
    <>
      {link !== null && (
        <LinkCard link={link} report={report} life={report.life} now={now} copy={actions.copy} copyKey={copyKey} />
      )}
      <Steps steps={advice.reader} />
      <Findings report={report} />
      {(verdict === 'not-reset' || verdict === 'cannot-tell') && (
        <PasteBox actions={actions} now={now} copyKey={copyKey} />
      )}
      <Folds {...props} />
      {verdict === 'not-reset' && (
        <NeverReceivedFold report={report} settings={settings} actions={actions} copyKey={copyKey} />
      )}
    </>
  );
}

function Folds({ report, actions, now, copyKey, settings }: Props): ReactNode {
  const { t } = useStrings();
  const { link, advice } = report;
  const parts = { report, settings, copy: actions.copy, copyKey };
  const forAdmins = advice.salesforceAdmin.length + advice.mailAdmin.length > 0;
  return (
    <div className="folds">
      {report.otherLinks.length > 0 && <OtherLinks report={report} actions={actions} now={now} copyKey={copyKey} />}
      {advice.salesforceAdmin.length > 0 && (
        <LazyFold title={t('admin.salesforce')}>
          <AdminFixes fixes={advice.salesforceAdmin} {...parts} />
        </LazyFold>
      )}
      {advice.mailAdmin.length > 0 && (
        <LazyFold title={t('admin.mail')}>
          <AdminFixes fixes={advice.mailAdmin} {...parts} />
        </LazyFold>
      )}
      {link !== null && <HowWeGotThisLink link={link} />}
      <Notes report={report} />
      {forAdmins && <NoteForAdmin {...parts} writeToAdmin={actions.writeToAdmin} />}
    </div>
  );
}

function OtherLinks({ report, actions, now, copyKey }: Omit<Props, 'settings'>): ReactNode {
  const { t } = useStrings();
  return (
    <details className="fold">
      <summary>{t('link.others')}</summary>
      {report.otherLinks.map((link, index) => (
        <LinkCard
          key={index}
          link={link}
          report={report}
          life={LIFE_OF_OTHERS}
          now={now}
          copy={actions.copy}
          copyKey={copyKey}
        />
      ))}
    </details>
  );
}
