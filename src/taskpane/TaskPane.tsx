import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { canOpenNewMessage } from '../mail/outlook/can-compose';
import type { Settings } from '../core/settings';
import { copyKey, copyText } from '../pane/copy/copy-text';
import { Pane } from '../pane/Pane';
import type { PaneActions } from '../pane/state';
import { createStrings } from '../pane/strings/strings';
import { type Outlook, timers } from './connect';
import type * as Pasting from './judge-pasted';
import type { PaneSource, Snapshot } from './pane-source';

/** From a status line in the page to the first words in it: shorter, and screen readers miss them. */
const QUIET_MS = 150;

/** The pane in Outlook: draws what its source has found out, and hands on what the reader asks for. */
export function TaskPane({ source }: { readonly source: PaneSource }): ReactNode {
  const { state, theme, now, strings, language, outlook, deployed } = useSyncExternalStore(
    source.subscribe,
    source.current,
  );
  const { settings, problem } = deployed;
  const actions = useMemo<PaneActions>(
    () => ({
      checkAgain: () => {
        // Without Outlook only a new start can find it.
        if (outlook === null) window.location.reload();
        else outlook.reader.refresh();
      },
      copy: (text, field) => copyText(text, { document, navigator, field }),
      paste: (text) => judgeText(text, settings),
      writeToAdmin: outlook === null ? null : writerOf(outlook),
    }),
    [outlook, settings],
  );
  usePage(theme, strings);
  if (strings === null) return <Shell />;
  return (
    <Pane
      state={state}
      actions={actions}
      now={now}
      theme={theme}
      copyKey={copyKey(navigator)}
      strings={strings}
      reader={language}
      settings={settings}
      settingsProblem={problem}
      client={outlook?.client ?? 'Outlook'}
      quiet={QUIET_MS}
    />
  );
}

let pasting: typeof Pasting | undefined;

/** Comes with the rest of the pane, as does the box to paste into; after the first time it is at hand. */
function judgeText(text: string, settings: Settings): ReturnType<PaneActions['paste']> {
  if (pasting !== undefined) return pasting.judgePasted(text, settings, Date.now());
  return import(/* webpackChunkName: "rest" */ './judge-pasted').then((part) => {
    pasting = part;
    return part.judgePasted(text, settings, Date.now());
  });
}

/** Null where Outlook has no such call, so that no button is drawn in vain. */
function writerOf({ mailbox, signal }: Outlook): PaneActions['writeToAdmin'] {
  if (!canOpenNewMessage(mailbox)) return null;
  return ({ subject, html, to }) => {
    const form = { subject, htmlBody: html, ...(to === null ? {} : { toRecipients: [to] }) };
    // Whoever presses the button has the rest of the pane already.
    const part = import(/* webpackChunkName: "rest" */ '../mail/outlook/compose');
    void part.then(({ openNewMessage }) => openNewMessage(mailbox, form, timers, signal));
  };
}

/** What the pane tells the page: the theme (it shows behind the pane when scrolling past the end), the language. */
function usePage(theme: Snapshot['theme'], strings: Snapshot['strings']): void {
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useEffect(() => {
    if (strings === null) return;
    document.documentElement.lang = strings.locale;
    document.documentElement.dir = strings.direction;
  }, [strings]);
}

/** The static page once more, to the letter: nothing moves while the words of the reader's language are on their way. */
const Shell = (): ReactNode => (
  <main className="shell" aria-busy="true">
    <h1 className="shell-title">{createStrings().t('verdict.checking')}</h1>
  </main>
);
