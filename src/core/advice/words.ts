import type { ReasonParams } from '../report';
import type { Fix } from './fix';

/** Looks a key up in the catalogue and fills its parameters in. Core holds no words of its own. */
export type Translate = (key: string, params?: ReasonParams) => string;

/** The catalogue keys of a fix. A test holds the catalogue to exactly these. */
export interface FixKeys {
  readonly title: string;
  readonly what: string;
  readonly steps: {
    readonly plain: readonly string[];
    readonly lightning: readonly string[];
    readonly classic: readonly string[];
  };
  readonly cost: string;
  readonly notCovered: string;
  readonly permission: string | null;
  /** What is behind the console address. */
  readonly console: string | null;
  /** What each command does, in the order of `Fix.commands`. */
  readonly commands: readonly string[];
}

const numbered = (stem: string, count = 0): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${stem}.${index + 1}`);

/** The keys under which the words of this fix stand. */
export function fixKeys(fix: Fix): FixKeys {
  const { id, steps } = fix;
  return {
    title: `${id}.title`,
    what: `${id}.what`,
    steps: {
      plain: numbered(`${id}.steps`, steps.plain),
      lightning: numbered(`${id}.steps.lightning`, steps.lightning),
      classic: numbered(`${id}.steps.classic`, steps.classic),
    },
    cost: `${id}.cost`,
    notCovered: `${id}.notCovered`,
    permission: fix.permission ? `${id}.permission` : null,
    console: fix.console === null ? null : `${id}.console`,
    commands: numbered(`${id}.command`, fix.commands.length),
  };
}

/** All keys of a fix in one list. */
export function allFixKeys(fix: Fix): readonly string[] {
  const { steps, permission, console: consoleKey, commands, ...words } = fixKeys(fix);
  const optional = [permission, consoleKey].filter((key) => key !== null);
  return [...Object.values(words), ...steps.plain, ...steps.lightning, ...steps.classic, ...optional, ...commands];
}
