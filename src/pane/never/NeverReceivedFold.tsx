import { lazy, type ReactNode } from 'react';
import type { Report } from '../../core/report';
import type { Settings } from '../../core/settings';
import { LazyFold } from '../fold/LazyFold';
import type { CopyKey, PaneActions } from '../state';
import { useStrings } from '../strings/context';

const NeverReceived = lazy(() => import('../admin/NeverReceived'));

interface Props {
  readonly report: Report | null;
  readonly settings: Settings;
  readonly actions: PaneActions;
  readonly copyKey: CopyKey;
}

/** For whom no mail came. Its words load when it is opened. */
export function NeverReceivedFold({ report, settings, actions, copyKey }: Props): ReactNode {
  const { t } = useStrings();
  return (
    <LazyFold title={t('never.title')}>
      <NeverReceived report={report} settings={settings} copy={actions.copy} copyKey={copyKey} />
    </LazyFold>
  );
}
