import fs from 'node:fs';
import path from 'node:path';
import { transformSync } from '@swc/core';
import { ROOT } from './root';

const HERE = path.join(ROOT, 'test', 'host');
const REQUIRE = /\brequire\("(\.[^"]+)"\)/g;
const compiled = new Map<string, string>();

function toCommonJs(file: string): string {
  return transformSync(fs.readFileSync(file, 'utf8'), {
    filename: file,
    configFile: false,
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  }).code;
}

/** Every module that `entry` needs, by its path, with each relative `require` rewritten to such a path. */
function collect(entry: string, modules: Map<string, string>): void {
  if (modules.has(entry)) return;
  modules.set(entry, '');
  const code = toCommonJs(entry).replace(REQUIRE, (_whole, request: string) => {
    const file = path.resolve(path.dirname(entry), `${request}.ts`);
    collect(file, modules);
    return `require(${JSON.stringify(path.relative(HERE, file))})`;
  });
  modules.set(entry, code);
}

/**
 * Turns a page-side module (a path under test/host, such as `page/web-host.ts`) and what it imports into one classic
 * script. The hosts' scripts share types and the mail model with the tests, and an init script can be no ES module.
 */
export function compilePageScript(entry: string): string {
  const known = compiled.get(entry);
  if (known !== undefined) return known;
  const modules = new Map<string, string>();
  collect(path.join(HERE, entry), modules);
  const table = [...modules].map(
    ([file, code]) => `${JSON.stringify(path.relative(HERE, file))}:function(require,exports,module){${code}\n}`,
  );
  const script = `(function(){
var table={${table.join(',\n')}}, loaded={};
function require(name){
  if(!loaded[name]){ loaded[name]={exports:{}}; table[name](require,loaded[name].exports,loaded[name]); }
  return loaded[name].exports;
}
require(${JSON.stringify(entry)});
})();`;
  compiled.set(entry, script);
  return script;
}
