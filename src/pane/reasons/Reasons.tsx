import { Summary } from '../fold/Summary';
import type { ReactNode } from 'react';
import type { Reason, ReasonCode, ReasonWeight, Report } from '../../core/report';
import { useStrings } from '../strings/context';
import { Words } from '../strings/Words';
import { decisiveReason } from './decisive';
import { reasonValues } from './values';

/** The life line and the notice above the copy button say these already; once is enough. */
const DRAWN_ELSEWHERE: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['link-expired', 'link-probably-used']);

interface Props {
  readonly report: Report;
}

/** Doubts and what is missing, each in plain words with what to do about it. Draws nothing where there are none. */
export function Findings({ report }: Props): ReactNode {
  const { t } = useStrings();
  return (
    <>
      <Group report={report} weight="doubt" title={t('reasons.doubts')} />
      <Group report={report} weight="missing" title={t('reasons.missing')} />
    </>
  );
}

/** What else was seen, folded: it neither speaks for nor against the mail. */
export function Notes({ report }: Props): ReactNode {
  const { t } = useStrings();
  const notes = ofWeight(report, 'note');
  if (notes.length === 0) return null;
  return (
    <details className="fold">
      <Summary>{t('reasons.notes')}</Summary>
      <ReasonList reasons={notes} report={report} />
    </details>
  );
}

function Group({
  report,
  weight,
  title,
}: Props & { readonly weight: ReasonWeight; readonly title: string }): ReactNode {
  const reasons = ofWeight(report, weight);
  if (reasons.length === 0) return null;
  return (
    <section className={`findings findings--${weight}`}>
      <h2>{title}</h2>
      <ReasonList reasons={reasons} report={report} />
    </section>
  );
}

function ReasonList({ reasons, report }: Props & { readonly reasons: readonly Reason[] }): ReactNode {
  const strings = useStrings();
  const sentence = decisiveReason(report);
  return (
    <ul className="reasons">
      {reasons.map((reason, index) => {
        const values = reasonValues(reason, report, strings);
        return (
          <li key={`${reason.code} ${index}`}>
            <strong>
              <Words text={strings.t(`reason.${reason.code}.title`, values)} />
            </strong>
            <p>
              {reason !== sentence && <Words text={`${strings.t(`reason.${reason.code}.explanation`, values)} `} />}
              <Words text={strings.t(`reason.${reason.code}.next`, values)} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}

const ofWeight = (report: Report, weight: ReasonWeight): readonly Reason[] =>
  report.reasons.filter((reason) => reason.weight === weight && !DRAWN_ELSEWHERE.has(reason.code));
