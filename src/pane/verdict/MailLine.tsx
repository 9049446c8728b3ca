import { Button } from '@fluentui/react-components';
import { ArrowClockwise16Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import type { ReactNode } from 'react';
import type { MailFacts } from '../state';
import { useStrings } from '../strings/context';
import { Words } from '../strings/Words';

interface Props {
  /** The mail that the pane speaks of, or null where there is none. */
  readonly mail: MailFacts | null;
  readonly onCheckAgain: () => void;
}

/** Which mail this is about, always in sight: a pinned pane can be stale (office-js#6833), and then this shows it. */
export function MailLine({ mail, onCheckAgain }: Props): ReactNode {
  const strings = useStrings();
  const { t } = strings;
  return (
    <div className="mail">
      {mail !== null && (
        <p className="mail__facts">
          <Words text={mailWords(mail, strings)} />
        </p>
      )}
      <Button size="small" appearance="subtle" icon={<ArrowClockwise16Regular />} onClick={onCheckAgain}>
        {t('check-again')}
      </Button>
    </div>
  );
}

function mailWords({ sender, date }: MailFacts, { t, date: format }: ReturnType<typeof useStrings>): string {
  const values = { sender: sender ?? t('message.no-sender') };
  return date === null ? t('message.of.undated', values) : t('message.of', { ...values, date: format(date) });
}
