/**
 * Stands in for https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js where no other host can be reached. office.js
 * (2022 build) loads that file unless it is there already, and the npm package does not hold it. Here is only what
 * office.js and its Outlook files look for; it is written anew, and holds nothing of Microsoft's file.
 */
(() => {
  'use strict';
  const nothing = () => undefined;

  Function.registerNamespace = (name) => {
    let space = globalThis;
    for (const part of name.split('.')) space = space[part] ??= {};
  };
  Function.registerClass = nothing;
  Function._validateParams = () => null;
  Function.prototype.registerClass = function registerClass() {
    return this;
  };
  globalThis.Type = Function;

  globalThis.Sys = {
    // Only that it is there is asked for.
    StringBuilder: function StringBuilder() {},
    Debug: { trace: nothing },
    Browser: { agent: {}, InternetExplorer: {} },
    Serialization: {
      JavaScriptSerializer: { serialize: (value) => JSON.stringify(value), deserialize: (text) => JSON.parse(text) },
    },
  };

  const kinds = [
    'argument',
    'argumentNull',
    'argumentOutOfRange',
    'argumentType',
    'argumentUndefined',
    'invalidOperation',
    'notImplemented',
    'parameterCount',
  ];
  for (const kind of kinds) Error[kind] = (message) => new Error(`${kind}: ${message}`);

  String.format = (pattern, ...values) => pattern.replace(/\{(\d+)\}/g, (_whole, index) => values[Number(index)] ?? '');
})();
