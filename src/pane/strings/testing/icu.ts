import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

/** What a message takes: its arguments with their kinds, and the categories of each plural. */
export interface Shape {
  readonly args: ReadonlySet<string>;
  readonly plurals: readonly { readonly name: string; readonly categories: readonly string[] }[];
}

/** The shape of an ICU message; a text where it has a fault. */
export function shapeOf(message: string): Shape | string {
  const args = new Set<string>();
  const plurals: { name: string; categories: string[] }[] = [];
  const walk = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return;
    for (const token of tokens as unknown[]) {
      if (!Array.isArray(token)) continue;
      const [name, kind, detail] = token as unknown[];
      args.add(`{${String(name)}${typeof kind === 'string' ? `, ${kind}` : ''}}`);
      if (typeof detail !== 'object' || detail === null) continue;
      if (kind === 'plural') plurals.push({ name: String(name), categories: Object.keys(detail) });
      Object.values(detail).forEach(walk);
    }
  };
  try {
    walk(compileMessageOrThrow(message));
  } catch (error) {
    return error instanceof Error ? error.message : 'cannot be read';
  }
  return { args, plurals };
}

/** The categories that a plural of this language must name (CLDR); exact ones such as `=0` come on top. */
export const pluralCategories = (tag: string): readonly string[] =>
  new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
