import { useEffect, useState, type ReactNode } from 'react';
import { NO_SETTINGS } from '../core/settings';
import { analysePastedText } from '../mail/analyse-message';
import { MAX_FILE_BYTES } from '../mail/file/read-file';
import { copyKey, copyText } from '../pane/copy/copy-text';
import { Pane } from '../pane/Pane';
import type { PaneActions, PaneState, ThemeName } from '../pane/state';
import { Words } from '../pane/strings/Words';
import type { Strings } from '../pane/strings/strings';
import { MailView } from './MailView';
import { OpenMail } from './OpenMail';
import { useDrop, useMail, type Shown } from './use-mail';
import type { ViewerWords } from './words';

interface ViewerProps {
  readonly strings: Strings;
  readonly words: ViewerWords;
  readonly theme: ThemeName;
}

/** The viewer: mails on the left, the mail as text in the middle, and the pane as Outlook shows it on the right. */
export function Viewer({ strings, words, theme }: ViewerProps): ReactNode {
  const [shown, { openSample, openFile, again, pick }] = useMail();
  const clock = useClock();
  useDrop(openFile);
  const sample = shown.kind === 'mail' ? shown.sample : null;
  const now = sample?.asAt ?? clock;
  const actions: PaneActions = {
    checkAgain: again,
    copy: (text, field) => copyText(text, { document, navigator, field }),
    paste: (text) => analysePastedText(text, { now, settings: NO_SETTINGS }),
    writeToAdmin: null,
  };
  return (
    <div className="viewer">
      <header className="viewer-head">
        <p className="viewer-title">{words('viewer.title')}</p>
        <p className="quiet">{words('viewer.promise')}</p>
      </header>
      <OpenMail words={words} chosen={sample?.id ?? null} onSample={openSample} onFile={openFile} />
      <div className="viewer-mail">
        <MailArea shown={shown} words={words} strings={strings} pick={pick} />
      </div>
      <aside className="viewer-pane" aria-label={words('viewer.pane')}>
        <Pane {...{ actions, now, theme, strings }} state={paneState(shown)} copyKey={copyKey(navigator)} />
      </aside>
    </div>
  );
}

/** The time in ms, moved on once a minute. */
function useClock(): number {
  const [time, setTime] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setTime(Date.now());
    }, 60_000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return time;
}

function paneState(shown: Shown): PaneState {
  if (shown.kind === 'reading') return { kind: 'checking' };
  const mail = shown.kind === 'mail' ? shown.mails[shown.index] : undefined;
  if (mail === undefined) return { kind: 'no-item' };
  const { message, report } = mail;
  const sender = message.from === null ? null : message.from.name || message.from.address;
  return { kind: 'result', mail: { id: message.id, sender, date: message.date }, report };
}

interface MailAreaProps {
  readonly shown: Shown;
  readonly words: ViewerWords;
  readonly strings: Strings;
  readonly pick: (index: number) => void;
}

function MailArea({ shown, words, strings, pick }: MailAreaProps): ReactNode {
  if (shown.kind === 'nothing') return <p className="quiet">{words('viewer.none')}</p>;
  if (shown.kind === 'reading')
    return (
      <p className="quiet">
        <Words text={words('viewer.reading', { name: shown.name })} />
      </p>
    );
  if (shown.kind === 'problem') {
    const values = { name: shown.name, limit: MAX_FILE_BYTES / 1_000_000 };
    return (
      <p role="alert" className="problem">
        <Words text={words(`viewer.error.${shown.why}`, values)} />
      </p>
    );
  }
  const mail = shown.mails[shown.index];
  return (
    <>
      <Parts shown={shown} words={words} pick={pick} />
      {mail === undefined ? null : (
        <MailView message={mail.message} words={words} formats={strings} asAt={shown.sample?.asAt ?? null} />
      )}
    </>
  );
}

/** The mails of one file, where it holds more than one. */
function Parts({
  shown,
  words,
  pick,
}: {
  shown: Extract<Shown, { kind: 'mail' }>;
  words: ViewerWords;
  pick: (index: number) => void;
}): ReactNode {
  if (shown.mails.length < 2) return null;
  return (
    <fieldset className="parts">
      <legend>{words('viewer.parts', { count: shown.mails.length })}</legend>
      {shown.mails.map(({ message }, index) => (
        <label key={message.id}>
          <input
            type="radio"
            name="part"
            checked={index === shown.index}
            onChange={() => {
              pick(index);
            }}
          />
          <span>
            <Words text={words('viewer.part', { number: index + 1, subject: message.subject })} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
