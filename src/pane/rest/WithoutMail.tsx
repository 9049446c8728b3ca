import type { ReactNode } from 'react';
import type { Settings } from '../../core/settings';
import { NeverReceivedFold } from '../never/NeverReceivedFold';
import { PasteBox } from '../paste/PasteBox';
import type { CopyKey, PaneActions, PaneState } from '../state';
import { useStrings } from '../strings/context';

interface Props {
  readonly kind: Exclude<PaneState['kind'], 'result'>;
  readonly actions: PaneActions;
  readonly now: number;
  readonly copyKey: CopyKey;
  readonly settings: Settings;
  readonly client: string;
}

/** No mail to speak of: what the pane is for, and what works all the same. */
export function WithoutMail({ kind, actions, now, copyKey, settings, client }: Props): ReactNode {
  const { t } = useStrings();
  if (kind === 'checking' || kind === 'slow') return null;
  return (
    <>
      {kind === 'no-item' && (
        <div className="first-run">
          <p>{t('first-run.does')}</p>
          <p>{t('first-run.never')}</p>
        </div>
      )}
      <PasteBox actions={actions} now={now} copyKey={copyKey} />
      <NeverReceivedFold client={client} settings={settings} actions={actions} copyKey={copyKey} />
    </>
  );
}
