import { useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Warning16Filled } from '@fluentui/react-icons/headless/svg/warning';
import type { Life, PasswordLink } from '../../core/report';
import type { CopyKey, PaneActions } from '../state';
import { useStrings } from '../strings/context';
import { plain } from '../strings/isolate';
import { productName } from '../strings/products';
import type { Strings } from '../strings/strings';
import { Words } from '../strings/Words';
import { CopyArea } from './CopyArea';
import type { Doubt } from './doubt-words';
import { HostName } from './HostName';
import { lifeWords, spentWords } from './life-words';
import { LinkField } from './LinkField';
import { useCopy } from '../copy/use-copy';

interface Props {
  readonly link: PasswordLink;
  /** What speaks against copying it, in a second step; null where nothing does. */
  readonly doubt: Doubt | null;
  /** The life of this very link. */
  readonly life: Life;
  readonly now: number;
  readonly copy: PaneActions['copy'];
  readonly copyKey: CopyKey;
}

/** One password link: where it goes, what it is worth still, and the way to copy it without opening it. */
export function LinkCard({ link, doubt, life, now, copy, copyKey }: Props): ReactNode {
  const strings = useStrings();
  const { t } = strings;
  const spent = link.url === null ? null : spentWords(link, life, now, strings);
  const label = link.host === null ? t('link.card') : plain(t('link.card.of', { host: link.host }));
  return (
    <section className="card" aria-label={label}>
      <HostName link={link} />
      {spent !== null && (
        <p className="notice">
          <Warning16Filled aria-hidden="true" />
          <span>
            <Words text={spent} />
          </span>
        </p>
      )}
      {link.url !== null && (
        <Offer link={link} doubt={doubt} copy={copy} copyKey={copyKey} foremost={spent === null} url={link.url} />
      )}
      <Facts link={link} life={life} now={now} />
    </section>
  );
}

type OfferProps = Omit<Props, 'now' | 'life'> & { readonly url: string; readonly foremost: boolean };

function Offer({ link, doubt, copy, copyKey, foremost, url }: OfferProps): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  const [shown, setShown] = useState(false);
  const reveal = () => {
    flushSync(() => {
      setShown(true);
    });
  };
  const { copied, start } = useCopy({ copy, copyKey, field, reveal });
  return (
    <>
      <LinkField
        url={url}
        masked={link.masked ?? ''}
        shown={shown}
        field={field}
        onToggle={() => {
          setShown(!shown);
        }}
      />
      <CopyArea
        copied={copied}
        foremost={foremost}
        doubt={doubt}
        onCopy={() => {
          start(url);
        }}
      />
    </>
  );
}

function Facts({ link, life, now }: Pick<Props, 'link' | 'life' | 'now'>): ReactNode {
  const strings = useStrings();
  const facts = link.url === null ? [] : [lifeWords(link, life, now, strings), strings.t(`survives.${link.survives}`)];
  const all = [...facts, ...wrapperWords(link, strings)];
  if (all.length === 0) return null;
  return (
    <ul className="facts">
      {all.map((fact) => (
        <li key={fact}>
          <Words text={fact} />
        </li>
      ))}
    </ul>
  );
}

/** What was taken off, innermost layers included, and where the address was taken from if not from the link itself. */
function wrapperWords({ trail, source, outcome }: PasswordLink, strings: Strings): readonly string[] {
  const words: string[] = [];
  if (trail.length > 0) {
    const products = strings.list([...new Set(trail.map((id) => productName(id, strings)))]);
    words.push(strings.t(outcome === 'full' ? 'link.unwrapped' : 'link.wrapped', { products }));
  }
  if (source !== 'href') words.push(strings.t(`link.source.${source}`));
  return words;
}
