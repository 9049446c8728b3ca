import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { selectForReader } from './copy-text';
import type { CopyKey, PaneActions } from '../state';
import { DONE_MS, useSay } from '../status/StatusLine';
import { useStrings } from '../strings/context';

interface Options {
  readonly copy: PaneActions['copy'];
  readonly copyKey: CopyKey;
  readonly field: RefObject<HTMLTextAreaElement>;
  /** Puts the real text into the field, so that what the reader copies by hand is the real one. Takes effect at once. */
  readonly reveal: () => void;
}

interface Copying {
  readonly copied: boolean;
  /** Call it in the click: the first way of copying works only there. */
  readonly start: (text: string) => void;
}

/**
 * Copies and says how it went. Only the last press counts, and one that ends after its mail is gone says nothing about the
 * next mail; the copy itself is done all the same.
 */
export function useCopy({ copy, copyKey, field, reveal }: Options): Copying {
  const { t } = useStrings();
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => {
    // Set anew: React's strict mode unmounts once for a test and mounts again.
    turn.current = 0;
    return () => {
      turn.current = Number.NaN;
      clearTimeout(timer.current);
    };
  }, []);

  const start = useCallback(
    (text: string) => {
      const mine = ++turn.current;
      setCopied(false);
      void copy(text, field.current).then((result) => {
        if (turn.current !== mine) return;
        clearTimeout(timer.current);
        if (result.state === 'copied') {
          setCopied(true);
          timer.current = setTimeout(() => {
            setCopied(false);
          }, DONE_MS);
          say(t('copy.copied'), 'done');
          return;
        }
        reveal();
        if (field.current !== null) selectForReader(field.current);
        say(t(`copy.press.${copyKey}`), 'shown');
      });
    },
    [copy, copyKey, field, reveal, say, t],
  );
  return { copied, start };
}
