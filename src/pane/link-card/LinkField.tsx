import { Button } from '../button/Button';
import { Eye16Regular } from '@fluentui/react-icons/headless/svg/eye';
import { useId, type ReactNode, type RefObject } from 'react';
import { useStrings } from '../strings/context';

interface Props {
  readonly url: string;
  readonly masked: string;
  readonly shown: boolean;
  readonly onToggle: () => void;
  readonly field: RefObject<HTMLTextAreaElement>;
}

/**
 * The address as text that can be selected, so that copying by hand works wherever the clipboard does not. Not a link:
 * nothing in the pane can open or fetch it. While it is masked, the page does not hold the secret at all.
 */
export function LinkField({ url, masked, shown, onToggle, field }: Props): ReactNode {
  const { t } = useStrings();
  const id = useId();
  return (
    <div className="link-field">
      <textarea
        id={id}
        ref={field}
        aria-label={t('link.field')}
        className="link-field__text"
        data-shown={shown}
        readOnly
        dir="ltr"
        translate="no"
        spellCheck={false}
        autoComplete="off"
        rows={2}
        value={shown ? url : masked}
      />
      <Button
        size="small"
        appearance="transparent"
        icon={<Eye16Regular />}
        aria-pressed={shown}
        aria-controls={id}
        onClick={onToggle}
      >
        {t('link.show')}
      </Button>
    </div>
  );
}
