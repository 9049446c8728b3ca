import type { Judged, PasswordLink, Reason } from '../../core/report';
import { reasonValues } from '../reasons/values';
import { plain } from '../strings/isolate';
import type { Strings } from '../strings/strings';

export interface Doubt {
  /** What speaks against the link, as a sentence. */
  readonly finding: string;
  /** The name of the button that copies all the same. */
  readonly anyway: string;
}

/**
 * What the second step of copying names: the first doubt about this link, else about the mail. Null where nothing
 * speaks against the link, so that one press copies.
 */
export function doubtWords(link: PasswordLink, report: Judged, strings: Strings): Doubt | null {
  if (report.verdict !== 'doubtful') return null;
  const isDoubt = (reason: Reason) => reason.weight === 'doubt';
  const doubt = link.reasons.find(isDoubt) ?? report.reasons.find(isDoubt);
  if (doubt === undefined)
    return { finding: strings.t('why.doubtful'), anyway: fallback(strings.t('why.doubtful'), strings) };
  const values = { ...reasonValues(doubt, report, strings), ...(link.host === null ? {} : hostOf(doubt, link)) };
  const key = `copy.anyway.${doubt.code}`;
  return {
    finding: strings.t(`reason.${doubt.code}.explanation`, values),
    anyway: strings.has(key)
      ? strings.t(key, values)
      : fallback(strings.t(`reason.${doubt.code}.title`, values), strings),
  };
}

/** A finding that names no host of its own speaks of this link's. */
const hostOf = ({ params }: Reason, { host }: PasswordLink): Record<string, string> =>
  params['host'] === undefined && host !== null ? { host } : {};

const fallback = (finding: string, { t }: Strings): string => t('copy.anyway.fallback', { finding: plain(finding) });
