import type { ReactNode } from 'react';
import type { ChosenFix, Report } from '../../core/report';
import type { Settings } from '../../core/settings';
import type { CopyKey, PaneActions } from '../state';

export interface AdminFixesProps {
  readonly fixes: readonly ChosenFix[];
  readonly report: Report;
  readonly settings: Settings;
  readonly copy: PaneActions['copy'];
  readonly copyKey: CopyKey;
}

export default function AdminFixes({ fixes }: AdminFixesProps): ReactNode {
  return (
    <ol>
      {fixes.map(({ id }) => (
        <li key={id}>{id}</li>
      ))}
    </ol>
  );
}
