import type { ReactNode } from 'react';
import { Words } from '../strings/Words';
import { ICONS } from './icons';
import type { Tone } from './tone';

interface Props {
  readonly tone: Tone;
  readonly heading: string;
  readonly sentence: string;
}

/** The answer: icon, word and colour, and one sentence why. The heading is the only one of level 1. */
export function Verdict({ tone, heading, sentence }: Props): ReactNode {
  return (
    <header className={`verdict verdict--${tone}`}>
      <span className="verdict__icon" aria-hidden="true">
        <ToneIcon tone={tone} />
      </span>
      <h1>
        <Words text={heading} />
      </h1>
      <p className="verdict__why">
        <Words text={sentence} />
      </p>
    </header>
  );
}

/** The wheel is a rule of the style sheet: Fluent's Spinner costs 3.4 KB gzip. */
export function ToneIcon({ tone }: { readonly tone: Tone }): ReactNode {
  if (tone === 'checking') return <span className="spinner" />;
  const Icon = ICONS[tone];
  return <Icon />;
}
