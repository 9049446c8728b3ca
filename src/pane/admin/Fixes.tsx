import { useMemo, type ReactNode } from 'react';
import { adviceFacts } from '../../core/advice/facts';
import { fixById } from '../../core/advice/fixes';
import type { ChosenFix, Report } from '../../core/report';
import type { Settings } from '../../core/settings';
import type { CopyKey, PaneActions } from '../state';
import { useStrings } from '../strings/context';
import { adviceWords } from './advice-words';
import { FixCard } from './FixCard';

interface Props {
  readonly fixes: readonly ChosenFix[];
  readonly report: Report;
  readonly settings: Settings;
  readonly copy: PaneActions['copy'];
  readonly copyKey: CopyKey;
}

/** The fixes for one reader, the one that this mail speaks for most first. Loaded when its part is opened. */
export function Fixes({ fixes, report, settings, copy, copyKey }: Props): ReactNode {
  const strings = useStrings();
  const words = useMemo(() => adviceWords(strings), [strings]);
  const facts = adviceFacts(report, settings);
  return (
    <div className="fixes">
      {fixes.map(({ id, because }) => {
        const fix = fixById(id);
        return fix === null ? null : (
          <FixCard key={id} fix={fix} because={because} facts={facts} words={words} copy={copy} copyKey={copyKey} />
        );
      })}
    </div>
  );
}
