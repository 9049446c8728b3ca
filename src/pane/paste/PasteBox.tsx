import { Button } from '../button/Button';
import { useId, useRef, useState, type ReactNode } from 'react';
import type { PastedReports } from '../../core/analyse-pasted';
import type { Report } from '../../core/report';
import { doubtWords } from '../link-card/doubt-words';
import { LinkCard } from '../link-card/LinkCard';
import { Findings } from '../reasons/Reasons';
import type { CopyKey, PaneActions } from '../state';
import { useSay } from '../status/StatusLine';
import { useStrings } from '../strings/context';
import type { Strings } from '../strings/strings';
import { Words } from '../strings/Words';
import { headingKey, reportSentence } from '../verdict/wording';
import { ToneIcon } from '../verdict/Verdict';
import { toneOfVerdict } from '../verdict/tone';

interface Props {
  readonly actions: PaneActions;
  readonly now: number;
  readonly copyKey: CopyKey;
}

const NOTHING: PastedReports = { reports: [], more: false };

/** What was typed and what it holds; null while it is being found out. The latest text wins. */
function usePasted(paste: PaneActions['paste']) {
  const { t } = useStrings();
  const say = useSay();
  const [text, setText] = useState('');
  const [found, setFound] = useState<PastedReports | null>(NOTHING);
  const latest = useRef('');
  const said = useRef('');
  const show = (typed: string, result: PastedReports | null) => {
    if (latest.current !== typed) return;
    setFound(result);
    if (result === null) return;
    // Typed letter by letter, the same answer is said once.
    const answer = typed.trim() === '' ? '' : answerTo(result, t);
    if (answer !== said.current) say(answer, 'spoken');
    said.current = answer;
  };
  const change = (typed: string) => {
    latest.current = typed;
    setText(typed);
    const result = typed.trim() === '' ? NOTHING : paste(typed);
    if (!(result instanceof Promise)) {
      show(typed, result);
      return;
    }
    show(typed, null);
    void result.then((reports) => {
      show(typed, reports);
    });
  };
  return { text, found, change };
}

/** What a single link is; of several, how many there are. */
function answerTo({ reports }: PastedReports, t: Strings['t']): string {
  const [first, ...others] = reports;
  if (first === undefined) return t('paste.none');
  return others.length === 0 ? t(headingKey(first, 'pasted')) : t('paste.found', { count: reports.length });
}

/**
 * For the link that this pane cannot see: taken apart here instead of on a stranger's decoder site. What is typed stays in
 * this component and goes with it.
 */
export function PasteBox({ actions, now, copyKey }: Props): ReactNode {
  const { t } = useStrings();
  const { text, found, change } = usePasted(actions.paste);
  const { reports, more } = found ?? NOTHING;
  const nothing = text.trim() !== '' && found?.reports.length === 0;
  return (
    <section className="paste">
      <Box text={text} onChange={change} hint={t(nothing ? 'paste.none' : 'paste.hint')} />
      {text !== '' && (
        <Button
          size="small"
          onClick={() => {
            change('');
          }}
        >
          {t('paste.clear')}
        </Button>
      )}
      {reports.map((report, index) => (
        <Found key={index} report={report} actions={actions} now={now} copyKey={copyKey} />
      ))}
      {more && <p>{t('paste.more')}</p>}
    </section>
  );
}

interface BoxProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly hint: string;
}

function Box({ text, onChange, hint }: BoxProps): ReactNode {
  const { t } = useStrings();
  const box = useId();
  return (
    <>
      <label htmlFor={box}>{t('paste.field')}</label>
      <textarea
        id={box}
        className="paste__text"
        aria-describedby={`${box}-hint`}
        rows={2}
        dir="ltr"
        translate="no"
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      <p id={`${box}-hint`} className="quiet">
        {hint}
      </p>
    </>
  );
}

function Found({ report, actions, now, copyKey }: Props & { readonly report: Report }): ReactNode {
  const strings = useStrings();
  const tone = toneOfVerdict(report.verdict);
  const { link } = report;
  return (
    <article className="found">
      <h2 className={`found__verdict verdict--${tone}`}>
        <span className="verdict__icon" aria-hidden="true">
          <ToneIcon tone={tone} />
        </span>
        {strings.t(headingKey(report, 'pasted'))}
      </h2>
      <p>
        <Words text={reportSentence(report, strings, 'pasted')} />
      </p>
      {link !== null && (
        <LinkCard
          link={link}
          doubt={doubtWords(link, report, strings)}
          life={report.life}
          now={now}
          copy={actions.copy}
          copyKey={copyKey}
        />
      )}
      <Findings report={report} />
    </article>
  );
}
