import type { ChangeEvent, ReactNode } from 'react';
import { SAMPLES, type Sample } from './samples';
import type { ViewerWords } from './words';

interface OpenMailProps {
  readonly words: ViewerWords;
  /** The id of the sample that is shown, if one is. */
  readonly chosen: string | null;
  readonly onSample: (sample: Sample) => void;
  readonly onFile: (file: File) => void;
}

/** Where a mail comes from: a file of the reader's own, or a sample. */
export function OpenMail({ words, chosen, onSample, onFile }: OpenMailProps): ReactNode {
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    if (file !== undefined) onFile(file);
    // The same file can be chosen again after it was saved anew.
    event.target.value = '';
  };
  return (
    <nav className="open-mail" aria-labelledby="open-heading">
      <h2 id="open-heading">{words('viewer.open')}</h2>
      <label className="choose">
        <span>{words('viewer.choose')}</span>
        <input type="file" accept=".eml,.msg,message/rfc822,application/vnd.ms-outlook" onChange={choose} />
      </label>
      <p className="quiet">{words('viewer.drop')}</p>
      <h2>{words('viewer.samples')}</h2>
      <p className="quiet">{words('viewer.samplesHint')}</p>
      <ul className="samples">
        {SAMPLES.map((sample) => (
          <li key={sample.id}>
            <button
              type="button"
              aria-pressed={sample.id === chosen}
              onClick={() => {
                onSample(sample);
              }}
            >
              {words(`viewer.sample.${sample.id}`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
