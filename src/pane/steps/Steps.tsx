import { useId, type ReactNode } from 'react';
import type { ChosenFix } from '../../core/report';
import { useStrings } from '../strings/context';
import { Words } from '../strings/Words';

/** More than three steps are not read (issue 6). */
export const MAX_STEPS = 3;

/** What the reader can do alone and now: one sentence each, the best first. */
export function Steps({ steps }: { readonly steps: readonly ChosenFix[] }): ReactNode {
  const { t, has } = useStrings();
  const title = useId();
  const words = steps.flatMap(({ id }) => {
    const key = `step.${id}`;
    return has(key) ? [t(key)] : [];
  });
  if (words.length === 0) return null;
  return (
    <section role="group" aria-labelledby={title} className="steps">
      <h2 id={title}>{t('steps.title')}</h2>
      <ol>
        {words.slice(0, MAX_STEPS).map((text) => (
          <li key={text}>
            <Words text={text} />
          </li>
        ))}
      </ol>
    </section>
  );
}
