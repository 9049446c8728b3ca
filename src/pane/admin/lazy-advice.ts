import type { Strings } from '../strings/strings';
import type * as Module from './advice';

/** What admins unfold, the path for a mail that never came, and the note. */
export type AdviceModule = typeof Module;

interface Kept {
  readonly strings: Strings;
  readonly loading: Promise<AdviceModule>;
  loaded?: AdviceModule;
}

let kept: Kept | undefined;

/** The advice where it is there already in this language, for what has to happen inside a click. */
export const loadedAdvice = (strings: Strings): AdviceModule | undefined =>
  kept?.strings === strings ? kept.loaded : undefined;

/** Loads once a language, code and words side by side. A chunk that did not come may come the next time. */
export function loadAdvice(strings: Strings): Promise<AdviceModule> {
  if (kept?.strings === strings) return kept.loading;
  const mine: Kept = { strings, loading: load(strings) };
  kept = mine;
  mine.loading.then(
    (advice) => (mine.loaded = advice),
    () => {
      if (kept === mine) kept = undefined;
    },
  );
  return mine.loading;
}

async function load(strings: Strings): Promise<AdviceModule> {
  const wait = strings.advice === undefined ? undefined : translated(strings, strings.advice);
  const advice = await import(/* webpackChunkName: "advice" */ './advice');
  await wait;
  return advice;
}

/** Words that do not come leave English ones, which are in the chunk of the advice. */
async function translated(strings: Strings, words: NonNullable<Strings['advice']>): Promise<void> {
  try {
    const [messages, { keepTranslation }] = await Promise.all([
      words(),
      import(/* webpackChunkName: "advice" */ './advice-words'),
    ]);
    keepTranslation(strings, messages);
  } catch {
    // English it is.
  }
}
