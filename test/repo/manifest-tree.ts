import { CHILDREN, CHILDREN_BY_TYPE, REQUIRED } from './manifest-schema';

/** The root of a manifest. jsdom's XML parser is strict: text that is not well-formed becomes a parsererror document. */
export const parseManifest = (xml: string): Element =>
  new DOMParser().parseFromString(xml, 'application/xml').documentElement;

export const within = (from: Element, name: string): Element[] =>
  [...from.getElementsByTagName('*')].filter((e) => e.tagName === name);

export const children = (from: Element, name?: string): Element[] =>
  [...from.children].filter((e) => name === undefined || e.tagName === name);

export function child(from: Element, name: string): Element {
  const found = children(from, name);
  if (found.length !== 1) throw new Error(`${from.tagName} has ${found.length} ${name}`);
  return found[0]!;
}

export const value = (from: Element, name: string): string =>
  child(from, name).getAttribute('DefaultValue') ?? child(from, name).textContent;

/** A copy without the elements of these names, for looking at the rest. */
export function without(from: Element, ...names: readonly string[]): Element {
  const copy = from.cloneNode(true) as Element;
  for (const name of names)
    within(copy, name).forEach((e) => {
      e.remove();
    });
  return copy;
}

/** Markup without namespaces, comments and blanks: equal for elements that say the same. */
export const serial = (element: Element): string =>
  element.innerHTML
    .replace(/ xmlns(:\w+)?="[^"]*"/g, '')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What `resid` can name, by id. */
export const resources = (overrides: Element): ReadonlyMap<string, Element> =>
  new Map(
    [...child(overrides, 'Resources').getElementsByTagName('*')]
      .filter((e) => e.hasAttribute('id'))
      .map((e) => [e.getAttribute('id')!, e]),
  );

/** Children out of order, unknown or missing, as sentences; and how many elements were looked at. */
export function structureFaults(app: Element): { readonly faults: readonly string[]; readonly seen: number } {
  let seen = 0;
  const faults = [app, ...app.getElementsByTagName('*')].flatMap((element) => {
    const order = CHILDREN_BY_TYPE[element.getAttribute('xsi:type') ?? ''] ?? CHILDREN[element.tagName];
    if (order === undefined) return [];
    seen += 1;
    const names = children(element).map((e) => e.tagName);
    const sorted = [...names].sort((a, b) => order.indexOf(a) - order.indexOf(b));
    return [
      ...names.filter((name) => !order.includes(name)).map((name) => `${element.tagName} may not hold ${name}`),
      ...(names.join() === sorted.join() ? [] : [`${element.tagName} is out of order: ${names.join(', ')}`]),
      ...(REQUIRED[element.tagName] ?? [])
        .filter((name) => !names.includes(name))
        .map((name) => `${element.tagName} lacks ${name}`),
    ];
  });
  return { faults, seen };
}
