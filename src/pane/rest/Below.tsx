import { Summary } from '../fold/Summary';
import { useMemo, type ReactNode } from 'react';
import { advise } from '../../core/advice/choose';
import { adviceFacts } from '../../core/advice/facts';
import type { Life, Report } from '../../core/report';
import type { Settings } from '../../core/settings';
import { AdviceFold } from '../admin/AdviceFold';
import { NoteForAdmin } from '../admin/NoteForAdmin';
import { HowWeGotThisLink } from '../how/HowWeGotThisLink';
import { doubtWords } from '../link-card/doubt-words';
import { LinkCard } from '../link-card/LinkCard';
import { NeverReceivedFold } from '../never/NeverReceivedFold';
import { PasteBox } from '../paste/PasteBox';
import { Findings, Notes } from '../reasons/Reasons';
import type { CopyKey, MailFacts, PaneActions, Shown } from '../state';
import { Steps } from '../steps/Steps';
import { useStrings } from '../strings/context';

interface Props {
  readonly report: Report;
  readonly mail: MailFacts;
  readonly actions: PaneActions;
  readonly now: number;
  readonly copyKey: CopyKey;
  readonly settings: Settings;
  readonly client: string;
}

/** The life of the links after the first one: what is known of the first says nothing about them. */
const LIFE_OF_OTHERS: Life = { state: 'unknown', probablyUsed: [], exact: true };

/** What was found in one mail, below its link, in the order in which it is needed. */
export function Below({ report, ...others }: Omit<Props, 'report'> & { readonly report: Shown }): ReactNode {
  const { settings } = others;
  const advised = useMemo(() => ({ ...report, advice: report.advice ?? advise(report, settings) }), [report, settings]);
  return <Advised report={advised} {...others} />;
}

function Advised(props: Props): ReactNode {
  const { report, actions, now, copyKey, settings, client } = props;
  const { link, verdict, advice } = report;
  return (
    <>
      <Steps steps={advice.reader} />
      <Findings report={report} />
      {(verdict === 'not-reset' || verdict === 'cannot-tell') && (
        <PasteBox actions={actions} now={now} copyKey={copyKey} />
      )}
      <div className="folds">
        <StepByStep {...props} />
        {report.otherLinks.length > 0 && <OtherLinks {...props} />}
        <AdminFolds {...props} />
        {link !== null && <HowWeGotThisLink link={link} />}
        <Notes report={report} />
      </div>
      {verdict === 'not-reset' && (
        <NeverReceivedFold settings={settings} actions={actions} copyKey={copyKey} client={client} />
      )}
      <Note {...props} />
    </>
  );
}

/** The steps above are one sentence each; whoever needs more unfolds the keys to press, the cost, the limits. */
function StepByStep({ report, actions, copyKey, settings }: Props): ReactNode {
  const { t } = useStrings();
  const { reader } = report.advice;
  if (reader.length === 0) return null;
  const parts = { report, settings, copy: actions.copy, copyKey };
  return <AdviceFold title={t('steps.how')} draw={({ Fixes }) => <Fixes fixes={reader} {...parts} />} />;
}

function AdminFolds({ report, actions, copyKey, settings }: Props): ReactNode {
  const { t } = useStrings();
  const parts = { report, settings, copy: actions.copy, copyKey };
  const { salesforceAdmin, mailAdmin } = report.advice;
  return (
    <>
      {salesforceAdmin.length > 0 && (
        <AdviceFold title={t('admin.salesforce')} draw={({ Fixes }) => <Fixes fixes={salesforceAdmin} {...parts} />} />
      )}
      {mailAdmin.length > 0 && (
        <AdviceFold title={t('admin.mail')} draw={({ Fixes }) => <Fixes fixes={mailAdmin} {...parts} />} />
      )}
    </>
  );
}

/** Offered where there is something for an admin to see: a link, a doubt, or something that is missing. */
function Note({ report, mail, actions, copyKey, settings, client }: Props): ReactNode {
  const { link, otherLinks, advice, authentication } = report;
  if (report.verdict === 'not-reset' && advice.salesforceAdmin.length + advice.mailAdmin.length === 0) return null;
  const links = [link, ...otherLinks].flatMap((each) => (typeof each?.url === 'string' ? [each.url] : []));
  const subject = { facts: adviceFacts(report, settings), advice, links, mail, client };
  return (
    <NoteForAdmin
      subject={{ ...subject, checkedBy: authentication.checkedBy, helpDesk: settings.helpDesk }}
      actions={actions}
      copyKey={copyKey}
    />
  );
}

function OtherLinks({ report, actions, now, copyKey }: Props): ReactNode {
  const strings = useStrings();
  return (
    <details className="fold">
      <Summary>{strings.t('link.others')}</Summary>
      {report.otherLinks.map((link, index) => (
        <LinkCard
          key={index}
          link={link}
          doubt={doubtWords(link, report, strings)}
          life={LIFE_OF_OTHERS}
          now={now}
          copy={actions.copy}
          copyKey={copyKey}
        />
      ))}
    </details>
  );
}
