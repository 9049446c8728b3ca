import { Summary } from '../fold/Summary';
import type { ReactNode } from 'react';
import type { PasswordLink, TrailStep } from '../../core/report';
import { useStrings } from '../strings/context';
import { productName } from '../strings/products';
import type { Strings } from '../strings/strings';
import { Words } from '../strings/Words';

/** Every layer that was taken off, in words, and what each gives away to whoever sees it. */
export function HowWeGotThisLink({ link }: { readonly link: PasswordLink }): ReactNode {
  const strings = useStrings();
  const { t } = strings;
  return (
    <details className="fold">
      <Summary>{t('how.title')}</Summary>
      {link.form !== null && <p>{t(`form.${link.form}`)}</p>}
      {link.steps.length === 0 ? <p>{t('how.none')}</p> : <Layers link={link} />}
      {link.steps.length > 0 && link.url !== null && <p>{t('how.trade-off')}</p>}
    </details>
  );
}

function Layers({ link }: { readonly link: PasswordLink }): ReactNode {
  const strings = useStrings();
  return (
    <>
      <p>{strings.t('how.intro')}</p>
      <ol>
        {link.steps.map((step, index) => (
          <li key={`${step.rewriter} ${index}`}>
            <Words text={layerWords(step, strings)} />
          </li>
        ))}
      </ol>
      <p>{strings.t(`how.outcome.${link.outcome}`)}</p>
    </>
  );
}

function layerWords({ rewriter, discloses }: TrailStep, strings: Strings): string {
  const product = productName(rewriter, strings);
  if (discloses.length === 0) return strings.t('how.step', { product });
  const things = strings.list(discloses.map((thing) => strings.t(`how.discloses.${thing}`)));
  return strings.t('how.step.discloses', { product, things });
}
