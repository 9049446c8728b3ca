import type { ReactNode } from 'react';
import { commandsOf, exemptEntries, exemptHosts } from '../../core/advice/exempt';
import type { AdviceFacts } from '../../core/advice/facts';
import type { Fix } from '../../core/advice/fix';
import { setupLink } from '../../core/advice/setup-link';
import { SETUP_PAGES } from '../../core/advice/setup-pages';
import { fixKeys } from '../../core/advice/words';
import type { ReasonParams } from '../../core/report';
import type { CopyKey, PaneActions } from '../state';
import { useStrings } from '../strings/context';
import { productName } from '../strings/products';
import type { Strings } from '../strings/strings';
import { Words } from '../strings/Words';
import type { AdviceWords } from './advice-words';
import { CopyBlock } from './CopyBlock';
import { Sources } from './Sources';

export interface FixCardProps {
  readonly fix: Fix;
  /** Why it stands here; null where nothing in a mail speaks for it. */
  readonly because: { readonly code: string; readonly params: ReasonParams } | null;
  readonly facts: AdviceFacts;
  readonly words: AdviceWords;
  readonly copy: PaneActions['copy'];
  readonly copyKey: CopyKey;
}

/** One remedy: what, why here, how to do it exactly, what it costs, what it does not cure, and who says so. */
export function FixCard({ fix, because, facts, words, copy, copyKey }: FixCardProps): ReactNode {
  const { say } = words;
  const strings = useStrings();
  const keys = fixKeys(fix);
  return (
    <article className="fix">
      <h3>{say(keys.title)}</h3>
      <p>{say(keys.what)}</p>
      {because !== null && (
        <Labelled
          label={say('label.why')}
          text={say(`because.${because.code}`, withName(because.params, strings))}
          words={words}
        />
      )}
      <StepList title={null} steps={keys.steps.plain} words={words} />
      <StepList title={say('label.lightning')} steps={keys.steps.lightning} words={words} />
      <SetupLinks fix={fix} facts={facts} words={words} />
      <ConsoleLink fix={fix} words={words} />
      <StepList title={say('label.classic')} steps={keys.steps.classic} words={words} />
      <Copyable fix={fix} facts={facts} words={words} copy={copy} copyKey={copyKey} />
      {keys.permission !== null && (
        <Labelled label={say('label.permission')} text={say(keys.permission)} words={words} />
      )}
      <Labelled label={say('label.cost')} text={say(keys.cost)} words={words} />
      <Labelled label={say('label.notCovered')} text={say(keys.notCovered)} words={words} />
      <Sources fix={fix} words={words} />
    </article>
  );
}

/** The product's name in place of its id. */
function withName(params: ReasonParams, strings: Strings): ReasonParams {
  const { gateway } = params;
  return typeof gateway === 'string' ? { ...params, gateway: productName(gateway, strings) } : params;
}

interface LabelledProps {
  readonly label: string;
  readonly text: string;
  readonly words: AdviceWords;
}

function Labelled({ label, text, words }: LabelledProps): ReactNode {
  if (text === '') return null;
  return (
    <p>
      <b>{words.sayPlain('label.colon', { label })}</b> <Words text={text} />
    </p>
  );
}

interface StepListProps {
  readonly title: string | null;
  readonly steps: readonly string[];
  readonly words: AdviceWords;
}

function StepList({ title, steps, words }: StepListProps): ReactNode {
  if (steps.length === 0) return null;
  return (
    <>
      {title !== null && <h4>{title}</h4>}
      <ol>
        {steps.map((key) => (
          <li key={key}>{words.say(key)}</li>
        ))}
      </ol>
    </>
  );
}

type SomeProps = Pick<FixCardProps, 'fix' | 'facts' | 'words'>;

/** Into Setup of the mail's own org. Only from a mail where all fits: a doubtful mail's host is a stranger's. */
function SetupLinks({ fix, facts, words }: SomeProps): ReactNode {
  if (facts.verdict !== 'reset') return null;
  return fix.setup.map((id) => {
    const { label, lightning } = SETUP_PAGES[id];
    const url = setupLink(facts.link, lightning);
    return (
      url !== null && (
        <p key={id}>
          <a href={url} target="_blank" rel="noopener noreferrer">
            <Words text={words.say('label.openSetup', { page: label })} />
          </a>
        </p>
      )
    );
  });
}

/** The page of the vendor's console where it is done: the same for every tenant, so it says nothing of this mail. */
function ConsoleLink({ fix, words }: Pick<FixCardProps, 'fix' | 'words'>): ReactNode {
  const { console: key } = fixKeys(fix);
  if (fix.console === null || key === null) return null;
  return (
    <p>
      <a href={fix.console} target="_blank" rel="noopener noreferrer">
        {words.say(key)}
      </a>
    </p>
  );
}

function Copyable({ fix, facts, words, copy, copyKey }: Omit<FixCardProps, 'because'>): ReactNode {
  const hosts = exemptHosts(facts);
  const entries = exemptEntries(fix, hosts);
  const { commands: captions } = fixKeys(fix);
  const label = words.say(hosts.length > 0 ? 'label.entries' : 'label.entriesPlaceholder');
  return (
    <>
      {entries !== null && <CopyBlock caption={label} text={entries.text} copy={copy} copyKey={copyKey} />}
      {commandsOf(fix, hosts).map((command, index) => (
        <CopyBlock
          key={command}
          caption={words.say(captions[index] ?? '')}
          text={command}
          copy={copy}
          copyKey={copyKey}
        />
      ))}
    </>
  );
}
