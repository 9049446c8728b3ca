import { Button } from '@fluentui/react-components';
import { useCallback, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { Report } from '../../core/report';
import type { Settings } from '../../core/settings';
import { useCopy } from '../link-card/use-copy';
import type { CopyKey, PaneActions } from '../state';
import { useSay } from '../status/StatusLine';
import { useStrings } from '../strings/context';

interface Props {
  readonly report: Report;
  readonly settings: Settings;
  readonly copy: PaneActions['copy'];
  readonly copyKey: CopyKey;
  readonly writeToAdmin: PaneActions['writeToAdmin'];
}

type NoteModule = typeof import('./note-text');

/** The words of the note load with the admin's part, at the latest when a finger is on the button. */
let loading: Promise<NoteModule> | undefined;
let loaded: NoteModule | undefined;

function load(): Promise<NoteModule> {
  loading ??= import('./note-text').then(
    (module) => (loaded = module),
    (error: unknown) => {
      loading = undefined; // a chunk that failed once may come the next time
      throw error;
    },
  );
  return loading;
}

const loadEarly = () => {
  load().catch(() => undefined);
};

/** A text to hand on: evidence and fixes, never the link. It is shown before it goes anywhere. */
export function NoteForAdmin({ report, settings, copy, copyKey, writeToAdmin }: Props): ReactNode {
  const strings = useStrings();
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  const [note, setNote] = useState<string | null>(null);
  const reveal = useCallback(() => undefined, []);
  const { start } = useCopy({ copy, copyKey, field, reveal });

  const withNote = (use: (text: string) => void) => () => {
    const go = ({ noteText }: NoteModule) => {
      const text = noteText(report, settings, strings);
      flushSync(() => {
        setNote(text);
      });
      use(text);
    };
    // With the words at hand this stays inside the click, which the clipboard asks for.
    if (loaded !== undefined) go(loaded);
    else
      load().then(go, () => {
        say(strings.t('admin.unavailable'), 'shown');
      });
  };
  return (
    <div className="note" onPointerEnter={loadEarly} onPointerDown={loadEarly} onFocus={loadEarly}>
      <Button onClick={withNote(start)}>{strings.t('admin.note')}</Button>
      {writeToAdmin !== null && <Button onClick={withNote(writeToAdmin)}>{strings.t('admin.mail-form')}</Button>}
      {note !== null && (
        <textarea
          ref={field}
          aria-label={strings.t('admin.note.field')}
          className="note__text"
          readOnly
          rows={6}
          value={note}
        />
      )}
    </div>
  );
}
