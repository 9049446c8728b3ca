import { useCallback, useEffect, useRef, useState } from 'react';
import { NO_SETTINGS } from '../core/settings';
import { parseHtml } from '../mail/dom-browser';
import {
  openBytes,
  openFile,
  type JudgedMail,
  type MailFile,
  type OpenContext,
  type Opened,
  type OpenProblem,
} from './open-mail';
import type { Sample } from './samples';

/** What the viewer shows beside the pane. */
export type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'problem'; readonly name: string; readonly why: OpenProblem }
  | {
      readonly kind: 'mail';
      readonly mails: readonly JudgedMail[];
      readonly index: number;
      readonly sample: Sample | null;
    };

export interface MailActions {
  readonly openSample: (sample: Sample) => void;
  readonly openFile: (file: MailFile) => void;
  /** Reads what is shown once more. */
  readonly again: () => void;
  /** Shows another mail of the same file. */
  readonly pick: (index: number) => void;
}

const context = (now: number): OpenContext => ({ now, settings: NO_SETTINGS, parse: parseHtml });

type Run = (name: string, sample: Sample | null, open: () => Promise<Opened>) => void;

/** One mail at a time: an answer that comes after the next choice is dropped. */
function useTurns(setShown: (shown: Shown) => void): readonly [Run, () => void] {
  const turn = useRef(0);
  const last = useRef<() => void>(() => undefined);

  const run = useCallback<Run>(
    (name, sample, open) => {
      const start = (): void => {
        turn.current += 1;
        const mine = turn.current;
        setShown({ kind: 'reading', name });
        void open().then((opened) => {
          if (mine === turn.current) setShown(shownOf(opened, name, sample));
        });
      };
      last.current = start;
      start();
    },
    [setShown],
  );
  return [
    run,
    () => {
      last.current();
    },
  ];
}

/** Opens mails and remembers which is shown. */
export function useMail(): readonly [Shown, MailActions] {
  const [shown, setShown] = useState<Shown>({ kind: 'nothing' });
  const [run, again] = useTurns(setShown);
  const openSample = useCallback(
    (sample: Sample) => {
      const bytes = new TextEncoder().encode(sample.eml);
      run(sample.id, sample, () => openBytes(bytes, sample.id, context(sample.asAt)));
    },
    [run],
  );
  const openOwn = useCallback(
    (file: MailFile) => {
      run(file.name, null, () => openFile(file, context(Date.now())));
    },
    [run],
  );
  const pick = useCallback((index: number) => {
    setShown((before) => (before.kind === 'mail' ? { ...before, index } : before));
  }, []);
  return [shown, { openSample, openFile: openOwn, again, pick }];
}

function shownOf(opened: Opened, name: string, sample: Sample | null): Shown {
  if (!opened.ok) return { kind: 'problem', name, why: opened.why };
  return { kind: 'mail', mails: opened.mails, index: opened.first, sample };
}

/** Calls back for a mail dropped anywhere on the page, and keeps the browser from opening it in place of the page. */
export function useDrop(onFile: (file: File) => void): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) onFile(file);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, [onFile]);
}
