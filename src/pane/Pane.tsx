import { useMemo, useRef, type ReactNode } from 'react';
import { NO_SETTINGS, type Settings } from '../core/settings';
import { LinkCard } from './link-card/LinkCard';
import { isHere, type Rest, useRest } from './rest/lazy-rest';
import { type Said, sayable } from './rest/sayable';
import type { CopyKey, PaneActions, PaneState, ThemeName } from './state';
import { Announcements } from './status/Announcements';
import { StatusLine } from './status/StatusLine';
import { StringsProvider, useStrings } from './strings/context';
import type { Strings } from './strings/strings';
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
  /** The language that the reader asked for, a BCP 47 tag, where the pane may have no words in it. */
  readonly reader?: string;
  /** How long the first announcement waits, in ms: screen readers miss what a status line says that has just come. */
  readonly quiet?: number;
  /** The client and its version, for the note to the admin. */
  readonly client?: string;
}

/** The pane: a drawing of its properties. It decides nothing, asks nobody, and keeps nothing of a mail. */
export function Pane(props: PaneProps): ReactNode {
  const { strings, theme } = props;
  return (
    <div className="pane" data-theme={theme} dir={strings.direction} lang={strings.locale}>
      <StringsProvider value={strings}>
        <StatusLine>
          <Asked {...props} />
        </StatusLine>
      </StringsProvider>
    </div>
  );
}

/** Remembers a press on Check again until its answer is there: who asks is told, whatever comes out. */
function Asked(props: PaneProps): ReactNode {
  const askedRef = useRef(false);
  const [rest, askForRest] = useRest();
  const { actions } = props;
  const strings = useStrings();
  const said = useMemo(() => sayable(props.state, rest, strings), [props.state, rest, strings]);
  const listening = useMemo(
    () => ({
      ...actions,
      checkAgain: () => {
        askedRef.current = true;
        askForRest();
        actions.checkAgain();
      },
    }),
    [actions, askForRest],
  );
  return (
    <>
      <Announcements
        said={said}
        now={props.now}
        askedRef={askedRef}
        lost={rest === 'failed'}
        quiet={props.quiet ?? 0}
      />
      <Content {...props} {...said} rest={rest} actions={listening} />
    </>
  );
}

interface ContentProps extends PaneProps, Said {
  readonly rest: Rest;
}

function Content(props: ContentProps): ReactNode {
  const { state, actions, now, settingsProblem = null } = props;
  const { t } = useStrings();
  const busy = state.kind === 'checking' || state.kind === 'slow';
  return (
    <main className="content" aria-busy={busy}>
      <Verdict tone={toneOf(state)} heading={props.heading} sentence={props.sentence} />
      <MailLine mail={state.kind === 'result' ? state.mail : null} now={now} onCheckAgain={actions.checkAgain} />
      {state.kind === 'result' && <MainLink key={state.mail.id} {...props} state={state} />}
      {!busy && <Further {...props} />}
      <p className="privacy">{t('privacy')}</p>
      {settingsProblem !== null && <p className="privacy">{t('settings.problem', { problem: settingsProblem })}</p>}
    </main>
  );
}

/** The link that counts, at first sight: nothing of it waits for the rest of the pane. */
function MainLink(props: ContentProps & { readonly state: Extract<PaneState, { kind: 'result' }> }): ReactNode {
  const { state, actions, now, copyKey, rest } = props;
  const strings = useStrings();
  const { link, life } = state.report;
  if (link === null) return null;
  const doubt = isHere(rest) ? rest.doubtWords(link, state.report, strings) : null;
  return <LinkCard link={link} doubt={doubt} life={life} now={now} copy={actions.copy} copyKey={copyKey} />;
}

/** What stands below: by far the most of the pane, and loaded after its first drawing. */
function Further(props: ContentProps): ReactNode {
  const { state, rest, settings = NO_SETTINGS } = props;
  const { t, locale } = useStrings();
  if (rest === null) return null;
  // A verdict that stands already remains; else the heading says it.
  if (rest === 'failed') return state.kind === 'result' ? <p>{t('why.failed.incomplete')}</p> : null;
  const { actions, now, copyKey, client = 'Outlook', reader = locale } = props;
  const parts = { actions, now, copyKey, settings, client };
  return (
    <>
      {state.kind === 'result' ? (
        <rest.Below key={state.mail.id} report={state.report} mail={state.mail} {...parts} />
      ) : (
        <rest.WithoutMail kind={state.kind} {...parts} />
      )}
      <rest.HelpDeskNotice settings={settings} reader={reader} />
    </>
  );
}
