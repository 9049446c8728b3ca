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
      <textarea id={id} ref={field} readOnly dir="ltr" translate="no" spellCheck={false} rows={2} value={text} />
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
