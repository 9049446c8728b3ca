import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { NO_SETTINGS } from '../core/settings';
import { copyKey, copyText } from '../pane/copy/copy-text';
import { Pane } from '../pane/Pane';
import type { PaneActions } from '../pane/state';
import { loadCatalogue } from '../pane/strings/languages';
import { createStrings, type Strings } from '../pane/strings/strings';
import { useAnalysis, type Analysis } from './use-analysis';
import { useOutlook } from './use-outlook';

const MINUTE = 60_000;
const settings = NO_SETTINGS;

/** The pane in Outlook: wires mail, clock, language, theme and clipboard to the drawing. */
export function TaskPane({ loading }: { readonly loading: Promise<Analysis> }): ReactNode {
  const now = useNow();
  const loaded = useAnalysis(loading);
  const { state, theme, outlook } = useOutlook(loaded, settings, now);
  const strings = useLanguage(settings.language ?? outlook?.language ?? navigator.language);
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
    [outlook, loaded],
  );
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <Pane
      state={state}
      actions={actions}
      now={now}
      theme={theme}
      copyKey={copyKey(navigator)}
      strings={strings}
      settings={settings}
      client={outlook?.client ?? 'Outlook'}
    />
  );
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
