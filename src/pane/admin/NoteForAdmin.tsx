import { Button } from '../button/Button';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { Note } from '../../core/advice/note';
import { useCopy } from '../copy/use-copy';
import type { CopyKey, PaneActions } from '../state';
import { useSay } from '../status/StatusLine';
import { useStrings } from '../strings/context';
import { loadAdvice, loadedAdvice, type AdviceModule } from './lazy-advice';
import type { NoteSubject } from './note-text';

interface Props {
  readonly subject: NoteSubject;
  readonly actions: PaneActions;
  readonly copyKey: CopyKey;
}

/** A text to hand on: evidence and fixes, never the link. It is shown, so that the reader sees what he hands on. */
export function NoteForAdmin({ subject, actions, copyKey }: Props): ReactNode {
  const { t } = useStrings();
  const field = useRef<HTMLTextAreaElement>(null);
  const { note, run } = useNote(subject);
  const { start } = useCopy({ copy: actions.copy, copyKey, field, reveal: useCallback(() => undefined, []) });
  const { writeToAdmin } = actions;
  return (
    <div className="note">
      <EarlyButton
        label={t('admin.note')}
        onPress={() => {
          run(({ text }) => {
            start(text);
          });
        }}
      />
      {writeToAdmin !== null && (
        <EarlyButton
          label={t('admin.mail-form')}
          onPress={() => {
            run(writeToAdmin);
          }}
        />
      )}
      {note !== null && <textarea ref={field} aria-label={t('admin.note.field')} readOnly rows={6} value={note.text} />}
    </div>
  );
}

/** Loads the words of the note when a finger, a mouse or the focus is on it, so that the press finds them there. */
function EarlyButton({ label, onPress }: { readonly label: string; readonly onPress: () => void }): ReactNode {
  const strings = useStrings();
  const early = () => {
    loadAdvice(strings).catch(() => undefined);
  };
  return (
    <Button onPointerEnter={early} onPointerDown={early} onFocus={early} onClick={onPress}>
      {label}
    </Button>
  );
}

function useNote(subject: NoteSubject): {
  readonly note: Note | null;
  readonly run: (handOn: (note: Note) => void) => void;
} {
  const strings = useStrings();
  const say = useSay();
  const [note, setNote] = useState<Note | null>(null);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  const run = (handOn: (note: Note) => void) => {
    const go = ({ makeNote }: AdviceModule) => {
      if (!mounted.current) return;
      const made = makeNote(subject, strings);
      flushSync(() => {
        setNote(made);
      });
      handOn(made);
    };
    const there = loadedAdvice(strings);
    // With the words at hand all of it stays inside the click, which the clipboard asks for.
    if (there !== undefined) go(there);
    else
      loadAdvice(strings).then(go, () => {
        say(strings.t('admin.unavailable'), 'shown');
      });
  };
  return { note, run };
}
