import type { Judged, Reason } from '../../core/report';

/** The finding that the sentence below the heading explains, so that the list need not say it again; null for none. */
export function decisiveReason({ verdict, reasons }: Judged): Reason | null {
  if (verdict !== 'doubtful' && verdict !== 'cannot-tell') return null;
  const weight = verdict === 'doubtful' ? 'doubt' : 'missing';
  return reasons.find((reason) => reason.weight === weight) ?? null;
}
