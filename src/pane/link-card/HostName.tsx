import type { ReactNode } from 'react';
import type { PasswordLink } from '../../core/report';
import { useStrings } from '../strings/context';
import { Words } from '../strings/Words';
import { orgWords } from './org-words';

interface Props {
  readonly link: PasswordLink;
}

/**
 * Where the link goes. The registrable part is the identity (Chromium's URL display guidelines): bold, and never cut. The
 * host reads from left to right in every language, and its letters cannot reorder our words.
 */
export function HostName({ link }: Props): ReactNode {
  const strings = useStrings();
  const { t } = strings;
  const org = orgWords(link, strings);
  return (
    <div className="host">
      <p className="host__name">
        <bdi dir="ltr" translate="no">
          <Host link={link} fallback={t('link.no-host')} />
        </bdi>
      </p>
      {typeof link.hostParts?.unicode === 'string' && (
        <p className="host__org">
          <Words text={t('link.unicode', { unicode: link.hostParts.unicode })} />
        </p>
      )}
      {org !== null && (
        <p className="host__org">
          <Words text={org} />
        </p>
      )}
    </div>
  );
}

function Host({ link, fallback }: Props & { readonly fallback: string }): ReactNode {
  if (link.hostParts === null) return link.host ?? fallback;
  const { before, registrable, after } = link.hostParts;
  return (
    <>
      {before}
      <wbr />
      <b>{registrable}</b>
      {after}
    </>
  );
}
