import { Summary } from '../fold/Summary';
import { useEffect, useState, type ReactNode } from 'react';
import { useStrings } from '../strings/context';
import { loadAdvice, type AdviceModule } from './lazy-advice';

interface Props {
  readonly title: string;
  readonly draw: (advice: AdviceModule) => ReactNode;
}

type Content = { readonly state: 'loading' | 'failed' } | { readonly state: 'ready'; readonly advice: AdviceModule };

/**
 * A native disclosure whose code and words load when it is opened first. A chunk that does not come (a new version was
 * deployed, the disk cache is gone) leaves the rest of the pane alone, and is asked for again at the next opening.
 */
export function AdviceFold({ title, draw }: Props): ReactNode {
  const strings = useStrings();
  const [openings, setOpenings] = useState(0);
  const [content, setContent] = useState<Content>({ state: 'loading' });
  useEffect(() => {
    if (openings === 0) return undefined;
    let wanted = true;
    const show = (next: Content) => {
      if (wanted) setContent(next);
    };
    loadAdvice(strings).then(
      (advice) => {
        show({ state: 'ready', advice });
      },
      () => {
        show({ state: 'failed' });
      },
    );
    return () => {
      wanted = false;
    };
  }, [openings, strings]);
  return (
    <details
      className="fold"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpenings(openings + 1);
      }}
    >
      <Summary>{title}</Summary>
      {content.state === 'ready' ? (
        draw(content.advice)
      ) : (
        <p>{strings.t(content.state === 'failed' ? 'admin.unavailable' : 'admin.loading')}</p>
      )}
    </details>
  );
}
