/** Page side: answers office.js' calls, as usual or as the test has scripted. */
import { type Answer, type Call, CALLS, type Mail, usualAnswer } from '../model';

/** What goes back over the bridge; how it is packed is the bridge's affair. */
export type Outcome =
  | { readonly kind: 'null' }
  | { readonly kind: 'error'; readonly code: number }
  | { readonly kind: 'value'; readonly value: unknown };

export interface Answers {
  /** The next calls of this kind get these answers, one each; afterwards `always`. */
  plan(call: Call, once: readonly Answer[], always?: Answer): void;
  /** Lets the held answers of a kind go, in the order given (indexes), by default the order of the calls. */
  release(call: Call, order?: readonly number[]): number;
  heldCount(call: Call): number;
  /** How often a kind was called. */
  count(call: Call): number;
  answer(id: number, args: Readonly<Record<string, unknown>>, mail: Mail | null, deliver: (o: Outcome) => void): void;
}

const asOutcome = (answer: Answer): Outcome => {
  if (answer.kind === 'error' || answer.kind === 'null') return answer;
  if (answer.kind === 'value') return { kind: 'value', value: answer.value };
  throw new Error(`no outcome for ${answer.kind}`);
};

export function makeAnswers(): Answers {
  const plans = new Map<number, { once: Answer[]; always: Answer }>();
  const held = new Map<number, (() => void)[]>();
  const counts = new Map<number, number>();

  const next = (id: number): Answer => {
    const plan = plans.get(id);
    return plan?.once.shift() ?? plan?.always ?? { kind: 'usual' };
  };
  return {
    plan: (call, once, always = { kind: 'usual' }) => void plans.set(CALLS[call], { once: [...once], always }),
    release(call, order) {
      const waiting = held.get(CALLS[call]) ?? [];
      held.set(CALLS[call], []);
      for (const i of order ?? waiting.keys()) waiting[i]?.();
      return waiting.length;
    },
    heldCount: (call) => held.get(CALLS[call])?.length ?? 0,
    count: (call) => counts.get(CALLS[call]) ?? 0,
    answer(id, args, mail, deliver) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
      const answer = next(id);
      if (answer.kind === 'silence') return;
      if (answer.kind === 'held') {
        const outcome = asOutcome(usualAnswer(id, args, mail));
        held.set(id, [
          ...(held.get(id) ?? []),
          () => {
            deliver(outcome);
          },
        ]);
        return;
      }
      deliver(asOutcome(answer.kind === 'usual' ? usualAnswer(id, args, mail) : answer));
    },
  };
}
