import type { ReactNode } from 'react';
import type { Report } from '../../core/report';
import type { Settings } from '../../core/settings';
import type { CopyKey, PaneActions } from '../state';

interface Props {
  readonly report: Report | null;
  readonly settings: Settings;
  readonly copy: PaneActions['copy'];
  readonly copyKey: CopyKey;
}

export default function NeverReceived(_: Props): ReactNode {
  return null;
}
