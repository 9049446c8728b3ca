import type { ReactNode } from 'react';
import type { Fix, Source } from '../../core/advice/fix';
import { OWN_REASONING } from '../../core/advice/sources';
import { useStrings } from '../strings/context';
import type { Strings } from '../strings/strings';
import { Words } from '../strings/Words';
import type { AdviceWords } from './advice-words';

/** Who says so and when it was read. Ordinary links to the vendors' own pages, opened only by a press. */
export function Sources({ fix, words }: { readonly fix: Fix; readonly words: AdviceWords }): ReactNode {
  const { day } = useStrings();
  const checked = words.say('label.checked', { date: day(Date.parse(fix.checked)) });
  return (
    <div className="quiet">
      <p>
        {words.sayPlain('label.colon', { label: words.say('label.source') })} <Words text={checked} />
      </p>
      <ul>
        {fix.sources.map((source) => (
          <li key={source.name}>
            <SourceName source={source} words={words} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A whole ISO date as the reader writes dates; a year alone stays a year. */
function readable(dated: string, day: Strings['day']): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(dated) ? day(Date.parse(dated)) : dated;
}

function SourceName({ source, words }: { readonly source: Source; readonly words: AdviceWords }): ReactNode {
  const { day } = useStrings();
  const { name, url, dated } = source;
  if (source === OWN_REASONING) return words.say('label.ownReasoning');
  return (
    <>
      {url === null ? (
        name
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {name}
        </a>
      )}
      {dated !== null && (
        <>
          {' '}
          (<Words text={words.say('label.dated', { date: readable(dated, day) })} />)
        </>
      )}
    </>
  );
}
