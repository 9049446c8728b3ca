import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { copyKey, copyText } from '../pane/copy/copy-text';
import { Pane } from '../pane/Pane';
import type { PaneActions, ThemeName } from '../pane/state';
import { loadCatalogue } from '../pane/strings/languages';
import { createStrings, type Strings } from '../pane/strings/strings';
import { type Deployed, NOT_DEPLOYED } from './settings-file';
import { useAnalysis, type Analysis, type Loading } from './use-analysis';
import { useOutlook } from './use-outlook';
import { useSettings } from './use-settings';

const MINUTE = 60_000;
const WAITING: Loading = { state: 'loading' };

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
  const language = settings.language ?? outlook?.language ?? navigator.language;
  const strings = useLanguage(language);
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
  return (
    <Pane
      state={state}
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

function useLanguage(tag: string): Strings {
  const [strings, setStrings] = useState(createStrings);
  useEffect(() => {
    let wanted = true;
    void loadCatalogue(tag).then((catalogue) => {
      if (wanted) setStrings(createStrings(catalogue));
    });
    return () => {
      wanted = false;
    };
  }, [tag]);
  useEffect(() => {
    document.documentElement.lang = strings.locale;
    document.documentElement.dir = strings.direction;
  }, [strings]);
  return strings;
}
