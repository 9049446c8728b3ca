import type { ReactNode } from 'react';
import type { Fix } from '../../core/advice/fix';
import { useStrings } from '../strings/context';
import { Words } from '../strings/Words';
import type { AdviceWords } from './advice-words';

/** Who says so and when it was read. Ordinary links to the vendors' own pages, opened only by a press. */
export function Sources({ fix, words }: { readonly fix: Fix; readonly words: AdviceWords }): ReactNode {
  const { day } = useStrings();
  const checked = words.say('label.checked', { date: day(Date.parse(fix.checked)) });
  return (
    <div className="quiet">
      <p>
        {words.say('label.source')}: <Words text={checked} />
      </p>
      <ul>
        {fix.sources.map(({ name, url, dated }) => (
          <li key={name}>
            {url === null ? (
              name
            ) : (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {name}
              </a>
            )}
            {dated !== null && (
              <>
                {', '}
                <Words text={words.say('label.dated', { date: dated })} />
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
