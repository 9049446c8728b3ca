import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, type MutableRefObject, type ReactNode } from 'react';
import { NO_SETTINGS, type Settings } from '../core/settings';
import { spentWords } from './link-card/life-words';
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
  /** Why the deployed settings are not in use, for the mail admin; null where they are, or there are none. */
  readonly settingsProblem?: string | null;
  /** What the help desk wants to say (`HelpDeskNotice`). Comes drawn, because most deployments have none. */
  readonly notice?: ReactNode;
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
          <Asked {...props} />
        </StatusLine>
      </StringsProvider>
    </FluentProvider>
  );
}

/** Remembers a press on Check again until its answer is there: who asks is told, whatever comes out. */
function Asked(props: PaneProps): ReactNode {
  const askedRef = useRef(false);
  const { actions } = props;
  const listening = useMemo(
    () => ({
      ...actions,
      checkAgain: () => {
        askedRef.current = true;
        actions.checkAgain();
      },
    }),
    [actions],
  );
  return (
    <>
      <Announcements state={props.state} now={props.now} askedRef={askedRef} />
      <Content {...props} actions={listening} />
    </>
  );
}

function Content(props: PaneProps): ReactNode {
  const { state, actions, now, copyKey, settings = NO_SETTINGS, settingsProblem = null, client = 'Outlook' } = props;
  const strings = useStrings();
  const mail = state.kind === 'result' ? state.mail : null;
  const busy = state.kind === 'checking' || state.kind === 'slow';
  return (
    <main className="content" aria-busy={busy}>
      <Verdict tone={toneOf(state)} heading={headingOf(state, strings)} sentence={sentenceOf(state, strings)} />
      <MailLine mail={mail} now={now} onCheckAgain={actions.checkAgain} />
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
      {!busy && props.notice}
      <p className="privacy">{strings.t('privacy')}</p>
      {settingsProblem !== null && (
        <p className="privacy">{strings.t('settings.problem', { problem: settingsProblem })}</p>
      )}
    </main>
  );
}

const FAILURES: ReadonlySet<PaneState['kind']> = new Set<PaneState['kind']>(['failed', 'office-blocked']);

interface AnnouncementsProps extends Pick<PaneProps, 'state' | 'now'> {
  readonly askedRef: MutableRefObject<boolean>;
}

/**
 * Says what changed: a result that matters, a wait, a failure. Ordinary mail passes in silence unless the reader asked.
 * That a link is spent is said with the verdict: alone, "looks right" would be all that is heard of it.
 */
function Announcements({ state, now, askedRef }: AnnouncementsProps): null {
  const strings = useStrings();
  const say = useSay();
  const words = announcementOf(state, now, strings);
  const subject = state.kind === 'result' ? state.mail.id : state.kind;
  const ordinary = state.kind === 'result' ? state.report.verdict === 'not-reset' : !FAILURES.has(state.kind);
  // Drawn again for the same mail (the clock moves on), nothing is said again.
  useEffect(() => {
    if (state.kind === 'checking') say('', 'spoken');
    else if (state.kind === 'slow') say(strings.t('status.slow'), 'shown');
    else {
      say(ordinary && !askedRef.current ? '' : words, 'spoken');
      askedRef.current = false;
    }
  }, [subject, words, ordinary, state.kind, strings, say, askedRef]);
  return null;
}

function announcementOf(state: PaneState, now: number, strings: Strings): string {
  const heading = headingOf(state, strings);
  if (state.kind !== 'result') return heading;
  const { link, life } = state.report;
  const spent = typeof link?.url === 'string' ? spentWords(link, life, now, strings) : null;
  return spent === null ? heading : `${heading}. ${spent}`;
}
