import type { ReactNode } from 'react';
import type { Settings } from '../../core/settings';
import { AdviceFold } from '../admin/AdviceFold';
import type { CopyKey, PaneActions } from '../state';
import { useStrings } from '../strings/context';

interface Props {
  readonly settings: Settings;
  readonly actions: PaneActions;
  readonly copyKey: CopyKey;
  readonly client: string;
}

/** For whom no mail came. Its words load when it is opened. */
export function NeverReceivedFold(props: Props): ReactNode {
  const { t } = useStrings();
  return (
    <div className="folds">
      <AdviceFold title={t('never.title')} draw={({ NeverReceived }) => <NeverReceived {...props} />} />
    </div>
  );
}
