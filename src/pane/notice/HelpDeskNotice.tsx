import { useId, type ReactNode } from 'react';
import type { Settings } from '../../core/settings';
import { useStrings } from '../strings/context';
import { Words } from '../strings/Words';
import { wordsFor } from './words-for';

interface Props {
  readonly settings: Settings;
  /** The reader's language, a BCP 47 tag: not always one that the pane has words in. */
  readonly reader: string;
}

/**
 * What the help desk wants to say, with its name above, under everything that the pane itself says: it must never be
 * taken for a verdict. Text only: no markup, no link, nothing that could be opened.
 */
export function HelpDeskNotice({ settings: { notice, helpDesk }, reader }: Props): ReactNode {
  const { t } = useStrings();
  const title = useId();
  if (notice === null) return null;
  const { text, language } = wordsFor(notice, reader);
  if (text === '') return null;
  const name = helpDesk?.name.trim() ?? '';
  return (
    <section role="group" aria-labelledby={title} className="desk quiet">
      <h2 id={title}>
        <Words text={name === '' ? t('notice.from-help-desk') : t('notice.from', { name })} />
      </h2>
      <p dir="auto" lang={language ?? undefined}>
        {text}
      </p>
    </section>
  );
}
