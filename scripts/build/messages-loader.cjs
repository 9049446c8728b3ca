/**
 * Compiles a flat catalogue of ICU messages at build time, so that no message parser ships. A message with a fault
 * fails the build and is named. The catalogue of a language says where the words of its advice are, so that who reads
 * English pays nothing for it.
 */
const { existsSync } = require('node:fs');
const { basename, join } = require('node:path');
const { compileMessageOrThrow } = require('@lingui/message-utils/compileMessage');

const compile = (id, message) => {
  try {
    return compileMessageOrThrow(message);
  } catch (error) {
    throw new Error(`message "${id}": ${error.message}`);
  }
};

/** The further export of `de.json`; empty for English, which comes with the advice itself, and for other catalogues. */
function adviceOf(loader) {
  const name = basename(loader.resourcePath);
  if (name === 'en.json' || !/^[a-z]{2,3}(-[A-Z]{2})?\.json$/.test(name)) return '';
  const beside = join(loader.context, `advice.${name}`);
  loader.addMissingDependency(beside);
  if (!existsSync(beside)) return '';
  const chunk = `advice-${basename(name, '.json')}`;
  return `\nexport const advice = () => import(/* webpackChunkName: "${chunk}" */ './advice.${name}').then((words) => words.default);`;
}

module.exports = function (source) {
  const entries = Object.entries(JSON.parse(source)).map(([id, message]) => [id, compile(id, message)]);
  const words = `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(entries)))});`;
  return words + adviceOf(this);
};
