/**
 * Stands in for https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js, which the npm build of office.js loads and its
 * package does not hold: only what Outlook's host files probe for.
 */
interface Namespace {
  [name: string]: Namespace | undefined;
}
const root = window as unknown as Namespace & Record<string, unknown>;

const noClass = (): undefined => undefined;
const TypeStandIn = Function as unknown as Record<string, unknown> & { prototype: Record<string, unknown> };
TypeStandIn['registerNamespace'] = (name: string): void => {
  let space: Namespace = root;
  for (const part of name.split('.')) space = space[part] ??= {};
};
TypeStandIn['registerClass'] = noClass;
TypeStandIn['_validateParams'] = () => null;
TypeStandIn.prototype['registerClass'] = function registerClass(this: unknown): unknown {
  return this;
};
Object.assign(window, {
  Type: Function,
  Sys: {
    StringBuilder: function StringBuilder() {
      // only its existence is probed
    },
    Debug: { trace: noClass },
    Browser: { agent: {}, InternetExplorer: {} },
    Serialization: {
      JavaScriptSerializer: {
        serialize: (value: unknown) => JSON.stringify(value),
        deserialize: (text: string): unknown => JSON.parse(text),
      },
    },
  },
});

const ERRORS = [
  'argument',
  'argumentNull',
  'argumentOutOfRange',
  'argumentType',
  'argumentUndefined',
  'invalidOperation',
  'notImplemented',
  'parameterCount',
];
for (const kind of ERRORS) Object.assign(Error, { [kind]: (message: string) => new Error(`${kind}: ${message}`) });
Object.assign(String, {
  format: (pattern: string, ...values: string[]) =>
    pattern.replace(/\{(\d+)\}/g, (_whole, index: string) => values[Number(index)] ?? ''),
});
export {};
