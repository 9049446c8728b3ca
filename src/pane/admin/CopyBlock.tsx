import { Button } from '../button/Button';
import { useCallback, useId, useRef, type ReactNode } from 'react';
import { useCopy } from '../copy/use-copy';
import type { CopyKey, PaneActions } from '../state';
import { useStrings } from '../strings/context';

interface Props {
  readonly caption: string;
  readonly text: string;
  readonly copy: PaneActions['copy'];
  readonly copyKey: CopyKey;
}

/** Characters of the fixed-width type that fit in a line of a pane 320 px wide. */
const LINE = 30;
const MAX_ROWS = 9;

/** As many lines as the text needs: an admin reads a command before copying it. */
function rowsFor(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
  return Math.min(lines, MAX_ROWS);
}

/** A command or a list of entries, to be copied in one press and with the same proof as a link. */
export function CopyBlock({ caption, text, copy, copyKey }: Props): ReactNode {
  const { t } = useStrings();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { start } = useCopy({ copy, copyKey, field, reveal: useCallback(() => undefined, []) });
  return (
    <div className="copy-block">
      <label htmlFor={id} id={`${id}-caption`}>
        {caption}
      </label>
      <textarea
        id={id}
        ref={field}
        readOnly
        dir="ltr"
        translate="no"
        spellCheck={false}
        rows={rowsFor(text)}
        value={text}
      />
      <Button
        size="small"
        aria-describedby={`${id}-caption`}
        onClick={() => {
          start(text);
        }}
      >
        {t('admin.copy')}
      </Button>
    </div>
  );
}
