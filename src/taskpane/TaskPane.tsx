import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Settings } from '../core/settings';
import { copyKey, copyText } from '../pane/copy/copy-text';
import { Pane } from '../pane/Pane';
import type { PaneActions, PaneState, ThemeName } from '../pane/state';
import { createStrings } from '../pane/strings/strings';
import type { Outlook } from './connect';
import { type Deployed, NOT_DEPLOYED } from './settings-file';
import { useAnalysis, type Analysis, type Loading } from './use-analysis';
import { useLanguage } from './use-language';
import { useOutlook } from './use-outlook';
import { useSettings } from './use-settings';

const MINUTE = 60_000;
const WAITING: Loading = { state: 'loading' };
const CHECKING: PaneState = { kind: 'checking' };

/** Nothing is judged before the settings are known; a failure shows at once. */
const waiting = (analysis: Loading): Loading => (analysis.state === 'ready' ? WAITING : analysis);

interface Props {
  readonly loading: Promise<Analysis>;
  /** A promise where settings are on their way; left out where the build was given none. */
  readonly deployed?: Deployed | Promise<Deployed>;
}

/** The pane in Outlook: wires mail, clock, language, theme and clipboard to the drawing. */
export function TaskPane({ loading, deployed = NOT_DEPLOYED }: Props): ReactNode {
  const now = useNow();
  const known = useSettings(deployed);
  const { settings, problem, drawNotice } = known ?? NOT_DEPLOYED;
  const analysis = useAnalysis(loading);
  const loaded = known === null ? waiting(analysis) : analysis;
  const { state, theme, outlook } = useOutlook(loaded, settings, now);
  const { language, strings, shown } = useWords(settings, outlook, state);
  const actions = useMemo<PaneActions>(
    () => ({
      checkAgain: () => {
        // Without Outlook only a new start can find it.
        if (outlook === null || loaded.state === 'failed') window.location.reload();
        else outlook.reader.refresh();
      },
      copy: (text, field) => copyText(text, { document, navigator, field }),
      paste: (text) =>
        loaded.state === 'ready'
          ? loaded.analysis.judgePasted(text, settings, Date.now())
          : { reports: [], more: false },
      writeToAdmin: outlook?.writeToAdmin ?? null,
    }),
    [outlook, loaded, settings],
  );
  usePageTheme(theme);
  if (strings === null) return <Shell />;
  return (
    <Pane
      state={shown}
      actions={actions}
      now={now}
      theme={theme}
      copyKey={copyKey(navigator)}
      strings={strings}
      notice={drawNotice?.(language)}
      settings={settings}
      settingsProblem={problem}
      client={outlook?.client ?? 'Outlook'}
    />
  );
}

/**
 * An administrator's word on the language comes first, then Outlook's own, then the browser's until Outlook is there.
 * What is found waits for its words: in another language it would be read twice.
 */
function useWords(settings: Settings, outlook: Outlook | null, state: PaneState) {
  const language = settings.language ?? outlook?.language ?? navigator.language;
  const { strings, settled } = useLanguage(language);
  return { language, strings, shown: settled ? state : CHECKING };
}

/** The page behind the pane shows when scrolling past the end. */
function usePageTheme(theme: ThemeName): void {
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}

function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, MINUTE);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
}

/** The static page once more, to the letter: nothing moves while the words of the reader's language are on their way. */
const Shell = (): ReactNode => (
  <main className="shell" aria-busy="true">
    <h1 className="shell-title">{createStrings().t('verdict.checking')}</h1>
  </main>
);
