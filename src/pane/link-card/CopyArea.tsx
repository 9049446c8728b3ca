import { Button } from '../button/Button';
import { Checkmark20Regular } from '@fluentui/react-icons/headless/svg/checkmark';
import { Copy20Regular } from '@fluentui/react-icons/headless/svg/copy';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useStrings } from '../strings/context';
import { Words } from '../strings/Words';
import type { Doubt } from './doubt-words';

interface Props {
  readonly onCopy: () => void;
  readonly copied: boolean;
  /** False where the link is probably worth nothing: then copying is not the next thing to do. */
  readonly foremost: boolean;
  /** What speaks against copying, or null. Then copying takes a second press, on a button that names it. */
  readonly doubt: Doubt | null;
}

/** The copy button, which never changes its name and never says "copied" itself: the status line does. */
export function CopyArea({ onCopy, copied, foremost, doubt }: Props): ReactNode {
  const { t } = useStrings();
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // The second step goes away with the focus in it: without this the focus falls to the page, and Tab leaves the pane.
  const close = () => {
    setAsking(false);
    button.current?.focus();
  };
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !asking) return;
    event.preventDefault(); // tells the document's keydown cure that this Esc is ours, not Outlook's
    close();
  };
  const press = () => {
    if (doubt === null) onCopy();
    else setAsking(!asking);
  };
  return (
    // The keys come from the buttons inside; the group itself takes no focus.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="copy" onKeyDown={closeByKey}>
      <Button
        ref={button}
        className="copy__button"
        appearance={foremost && doubt === null ? 'primary' : 'secondary'}
        icon={copied ? <Checkmark20Regular /> : <Copy20Regular />}
        onClick={press}
        {...(doubt === null ? {} : { 'aria-expanded': asking })}
      >
        {t('copy.link')}
      </Button>
      {doubt !== null && asking && <SecondStep doubt={doubt} onCopy={onCopy} onCancel={close} />}
      <p className="copy__hint">{t('copy.hint')}</p>
    </div>
  );
}

interface SecondStepProps {
  readonly doubt: Doubt;
  readonly onCopy: () => void;
  readonly onCancel: () => void;
}

/** Never "Are you sure?": the button says what speaks against it. */
function SecondStep({ doubt, onCopy, onCancel }: SecondStepProps): ReactNode {
  const { t } = useStrings();
  return (
    <div role="group" aria-label={t('copy.second.label')} className="copy__second">
      <p>
        <Words text={doubt.finding} />
      </p>
      <Button onClick={onCopy}>
        <span>
          <Words text={doubt.anyway} />
        </span>
      </Button>
      <Button appearance="subtle" onClick={onCancel}>
        {t('copy.second.cancel')}
      </Button>
    </div>
  );
}
