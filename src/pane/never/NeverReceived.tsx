import { Summary } from '../fold/Summary';
import { useMemo, useState, type ReactNode } from 'react';
import { Button } from '../button/Button';
import type { AdviceFacts } from '../../core/advice/facts';
import { fixById } from '../../core/advice/fixes';
import {
  NEVER_RECEIVED_PATH,
  NO_MAIL,
  neverReceivedAdvice,
  pathQuestion,
  type Next,
  type PathQuestion,
} from '../../core/advice/never-received';
import type { ChosenFix } from '../../core/report';
import type { Settings } from '../../core/settings';
import { adviceWords, type AdviceWords } from '../admin/advice-words';
import { FixCard } from '../admin/FixCard';
import { NoteForAdmin } from '../admin/NoteForAdmin';
import type { CopyKey, PaneActions } from '../state';
import { useStrings } from '../strings/context';

interface Props {
  readonly settings: Settings;
  readonly actions: PaneActions;
  readonly copyKey: CopyKey;
  readonly client: string;
}

type Parts = Pick<Props, 'actions' | 'copyKey'> & { readonly words: AdviceWords; readonly facts: AdviceFacts };

/** The short path of yes and no for the reader; below it what the admins can check, and a note for them. */
export function NeverReceived({ settings, actions, copyKey, client }: Props): ReactNode {
  const strings = useStrings();
  const words = useMemo(() => adviceWords(strings), [strings]);
  const facts: AdviceFacts = { ...NO_MAIL, settingsGateways: settings.gateways };
  const advice = neverReceivedAdvice(facts);
  const parts = { actions, copyKey, words, facts };
  return (
    <>
      <p>{words.say('neverReceived.intro')}</p>
      <Path {...parts} />
      <NoteForAdmin
        subject={{ facts, advice, links: [], mail: null, checkedBy: null, client, helpDesk: settings.helpDesk }}
        actions={actions}
        copyKey={copyKey}
      />
      <h3>{words.say('neverReceived.admins')}</h3>
      <AdminList fixes={[...advice.salesforceAdmin, ...advice.mailAdmin]} {...parts} />
    </>
  );
}

interface Answer {
  readonly question: PathQuestion;
  readonly said: 'yes' | 'no';
}

/** One question at a time; an answer can be taken back by pressing the other one. */
function Path(parts: Parts): ReactNode {
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const last = answers.at(-1);
  const next: Next =
    last === undefined ? { kind: 'question', id: NEVER_RECEIVED_PATH[0].id } : last.question[last.said];
  const open = next.kind === 'question' ? pathQuestion(next.id) : null;
  const asked = [...answers.map(({ question }) => question), ...(open === null ? [] : [open])];
  return (
    <>
      <ol className="path">
        {asked.map((question, index) => (
          <Question
            key={question.id}
            question={question}
            said={answers[index]?.said ?? null}
            onAnswer={(said) => {
              setAnswers([...answers.slice(0, index), { question, said }]);
            }}
            {...parts}
          />
        ))}
      </ol>
      {next.kind === 'end' && <p className="notice">{parts.words.say(`neverReceived.end.${next.id}`)}</p>}
    </>
  );
}

type QuestionProps = Parts & {
  readonly question: PathQuestion;
  readonly said: 'yes' | 'no' | null;
  readonly onAnswer: (said: 'yes' | 'no') => void;
};

function Question({ question, said, onAnswer, words, facts, actions, copyKey }: QuestionProps): ReactNode {
  const fix = question.detail === null || said !== null ? null : fixById(question.detail);
  const text = words.say(`neverReceived.question.${question.id}`);
  return (
    <li>
      <p>{text}</p>
      {fix !== null && (
        <FixCard fix={fix} because={null} facts={facts} words={words} copy={actions.copy} copyKey={copyKey} />
      )}
      <div role="group" aria-label={text} className="path__answers">
        {(['yes', 'no'] as const).map((answer) => (
          <Button
            key={answer}
            size="small"
            aria-pressed={said === answer}
            onClick={() => {
              onAnswer(answer);
            }}
          >
            {words.say(`neverReceived.${answer}`)}
          </Button>
        ))}
      </div>
    </li>
  );
}

function AdminList({
  fixes,
  words,
  facts,
  actions,
  copyKey,
}: Parts & { readonly fixes: readonly ChosenFix[] }): ReactNode {
  return fixes.map(({ id, because }) => {
    const fix = fixById(id);
    return fix === null ? null : (
      <details key={id} className="fold">
        <Summary heading={false}>{words.say(`${id}.title`)}</Summary>
        <FixCard fix={fix} because={because} facts={facts} words={words} copy={actions.copy} copyKey={copyKey} />
      </details>
    );
  });
}
