import { FluentProvider } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { NO_SETTINGS, type Settings } from '../core/settings';
import { NoResult } from './NoResult';
import { Result } from './Result';
import type { CopyKey, PaneActions, PaneState, ThemeName } from './state';
import { StatusLine, useSay } from './status/StatusLine';
import { StringsProvider, useStrings } from './strings/context';
import type { Strings } from './strings/strings';
import { DARK, LIGHT } from './theme/themes';
import { headingOf, sentenceOf } from './verdict/wording';
import { toneOf } from './verdict/tone';
import { Verdict } from './verdict/Verdict';
import { MailLine } from './verdict/MailLine';

export interface PaneProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  /** ms since the epoch. Whoever shows the pane moves it on once a minute. */
  readonly now: number;
  readonly theme: ThemeName;
  readonly copyKey: CopyKey;
  readonly strings: Strings;
  readonly settings?: Settings;
  /** The client and its version, for the note to the admin. */
  readonly client?: string;
}

/** The pane: a drawing of its properties. It decides nothing, asks nobody, and keeps nothing of a mail. */
export function Pane(props: PaneProps): ReactNode {
  const { strings, theme } = props;
  return (
    <FluentProvider
      className="pane"
      theme={theme === 'dark' ? DARK : LIGHT}
      dir={strings.direction}
      lang={strings.locale}
      applyStylesToPortals={false}
    >
      <StringsProvider value={strings}>
        <StatusLine>
          <Announcements state={props.state} />
          <Content {...props} />
        </StatusLine>
      </StringsProvider>
    </FluentProvider>
  );
}

function Content({ state, actions, now, copyKey, settings = NO_SETTINGS, client = 'Outlook' }: PaneProps): ReactNode {
  const strings = useStrings();
  const mail = state.kind === 'result' ? state.mail : null;
  return (
    <main className="content" aria-busy={state.kind === 'checking' || state.kind === 'slow'}>
      <Verdict tone={toneOf(state)} heading={headingOf(state, strings)} sentence={sentenceOf(state, strings)} />
      <MailLine mail={mail} onCheckAgain={actions.checkAgain} />
      {state.kind === 'result' ? (
        <Result
          key={state.mail.id}
          report={state.report}
          mail={state.mail}
          client={client}
          actions={actions}
          now={now}
          copyKey={copyKey}
          settings={settings}
        />
      ) : (
        <NoResult client={client} kind={state.kind} actions={actions} now={now} copyKey={copyKey} settings={settings} />
      )}
      <p className="privacy">{strings.t('privacy')}</p>
    </main>
  );
}

/** Says what changed without being asked: a result that matters, or a wait. Ordinary mail passes in silence. */
function Announcements({ state }: Pick<PaneProps, 'state'>): null {
  const strings = useStrings();
  const say = useSay();
  const words = announcement(state, strings);
  const mail = state.kind === 'result' ? state.mail.id : state.kind;
  useEffect(() => {
    say(words, state.kind === 'slow' ? 'shown' : 'spoken');
    // `now` and a new drawing of the same state must not speak again.
  }, [mail, words, state.kind, say]);
  return null;
}

function announcement(state: PaneState, strings: Strings): string {
  if (state.kind === 'slow') return strings.t('status.slow');
  if (state.kind === 'failed') return headingOf(state, strings);
  if (state.kind === 'result' && state.report.verdict !== 'not-reset') return headingOf(state, strings);
  return '';
}
