import type { HostTier } from '../../core/report';
import type { FailureReason, PaneState, Shown } from '../state';
import type { Strings } from '../strings/strings';

/** States that need none of the words that come with the rest: a wait, a reset mail, something amiss with the pane. */
export type FirstSight =
  | Extract<PaneState, { kind: 'checking' | 'slow' }>
  | { readonly kind: 'failed'; readonly why: Extract<FailureReason, 'incomplete' | 'defect'> }
  | (Extract<PaneState, { kind: 'result' }> & { readonly report: { readonly verdict: 'reset' } });

export function isFirstSight(state: PaneState): state is FirstSight {
  if (state.kind === 'result') return state.report.verdict === 'reset';
  if (state.kind === 'failed') return state.why === 'incomplete' || state.why === 'defect';
  return state.kind === 'checking' || state.kind === 'slow';
}

export interface Wording {
  /** The pane's one heading: at most eight words. */
  readonly heading: string;
  /** The one sentence below the heading. */
  readonly sentence: string;
}

export function firstWording(state: FirstSight, { t }: Strings): Wording {
  switch (state.kind) {
    case 'checking':
    case 'slow':
      return { heading: t('verdict.checking'), sentence: t('why.checking') };
    case 'failed':
      return { heading: t(`verdict.failed.${state.why}`), sentence: t(`why.failed.${state.why}`) };
    case 'result':
      return {
        heading: t(state.report.mail === 'welcome' ? 'verdict.reset.welcome' : 'verdict.reset'),
        sentence: resetSentence(state.report, t),
      };
  }
}

export function resetSentence({ link }: Pick<Shown, 'link'>, t: Strings['t']): string {
  const tier: HostTier = link?.tier ?? 'other';
  return t(`why.reset.${tier}`, { host: link?.host ?? '' });
}
