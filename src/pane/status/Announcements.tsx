import { useEffect, useState, type MutableRefObject } from 'react';
import { spentWords } from '../link-card/life-words';
import type { Said } from '../rest/sayable';
import type { PaneState } from '../state';
import { useStrings } from '../strings/context';
import type { Strings } from '../strings/strings';
import { useSay } from './StatusLine';

const FAILURES: ReadonlySet<PaneState['kind']> = new Set<PaneState['kind']>(['failed', 'office-blocked']);

interface AnnouncementsProps {
  readonly said: Said;
  readonly now: number;
  readonly askedRef: MutableRefObject<boolean>;
  /** The rest of the pane did not come. */
  readonly lost: boolean;
  readonly quiet: number;
}

/**
 * Says what changed: a result that matters, a wait, a failure. Ordinary mail passes in silence unless the reader asked.
 * That a link is spent is said with the verdict: alone, "looks right" would be all that is heard of it.
 */
export function Announcements({ said, now, askedRef, lost, quiet }: AnnouncementsProps): null {
  const { state } = said;
  const [begun] = useState(Date.now);
  const strings = useStrings();
  const say = useSay();
  const words = announcementOf(said, lost, now, strings);
  const subject = state.kind === 'result' ? state.mail.id : state.kind;
  const ordinary = state.kind === 'result' ? state.report.verdict === 'not-reset' : !FAILURES.has(state.kind);
  // Drawn again for the same mail (the clock moves on), nothing is said again.
  useEffect(() => {
    const wait = begun + quiet - Date.now();
    if (state.kind === 'checking') say('', 'spoken', wait);
    else if (state.kind === 'slow') say(strings.t('status.slow'), 'shown', wait);
    else {
      say(ordinary && !askedRef.current ? '' : words, 'spoken', wait);
      askedRef.current = false;
    }
  }, [subject, words, ordinary, state.kind, strings, say, askedRef, begun, quiet]);
  return null;
}

function announcementOf({ state, heading }: Said, lost: boolean, now: number, strings: Strings): string {
  if (state.kind !== 'result') return heading;
  const { link, life } = state.report;
  const spent = typeof link?.url === 'string' ? spentWords(link, life, now, strings) : null;
  return [heading, spent, lost ? strings.t('why.failed.incomplete') : null].filter((part) => part !== null).join('. ');
}
