import { Button } from '../button/Button';
import { ArrowClockwise16Regular } from '@fluentui/react-icons/headless/svg/arrow-clockwise';
import type { ReactNode } from 'react';
import type { MailFacts } from '../state';
import { useStrings } from '../strings/context';
import { withoutControls } from '../strings/isolate';

interface Props {
  /** The mail that the pane speaks of, or null where there is none. */
  readonly mail: MailFacts | null;
  readonly now: number;
  readonly onCheckAgain: () => void;
}

/** Which mail this is about, always in sight: a pinned pane can be stale (office-js#6833), and then this shows it. */
export function MailLine({ mail, now, onCheckAgain }: Props): ReactNode {
  const strings = useStrings();
  const { t } = strings;
  return (
    <div className="mail">
      {mail !== null && (
        <p className="mail__facts">
          <bdi>{mail.sender === null ? t('message.no-sender') : withoutControls(mail.sender)}</bdi>
          <br />
          {mail.date === null ? t('message.undated') : strings.date(mail.date, now)}
        </p>
      )}
      <Button size="small" appearance="subtle" icon={<ArrowClockwise16Regular />} onClick={onCheckAgain}>
        {t('check-again')}
      </Button>
    </div>
  );
}
