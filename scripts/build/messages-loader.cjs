/**
 * Compiles a flat catalogue of ICU messages at build time, so that no message parser ships. A message with a fault
 * fails the build and is named. The catalogue of a language says where the words of its advice are, so that who reads
 * English pays nothing for it.
 */
const { existsSync, readFileSync } = require('node:fs');
const { basename, join } = require('node:path');
const { compileMessageOrThrow } = require('@lingui/message-utils/compileMessage');

const compile = (id, message) => {
  try {
    const tokens = compileMessageOrThrow(message);
    // A text without arguments is itself: most are, and the brackets would weigh more than they say.
    return tokens.length === 1 && typeof tokens[0] === 'string' ? tokens[0] : tokens;
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

/** Each entry is a key, or the beginning of keys up to a point. */
const FIRST_WORDS = join(__dirname, '../../src/pane/rest/first-words.json');

/** The pane's English comes in two parts: `en.json` is what a reset mail needs at first sight, `en.json?rest` is the rest. */
function partOf(loader) {
  if (basename(loader.resourcePath) !== 'en.json') return () => true;
  const first = JSON.parse(readFileSync(FIRST_WORDS, 'utf8'));
  const isFirst = (id) => first.some((one) => (one.endsWith('.') ? id.startsWith(one) : id === one));
  loader.addDependency(FIRST_WORDS);
  return loader.resourceQuery === '?rest' ? (id) => !isFirst(id) : isFirst;
}

module.exports = function (source) {
  const isPart = partOf(this);
  const entries = Object.entries(JSON.parse(source))
    .filter(([id]) => isPart(id))
    .map(([id, message]) => [id, compile(id, message)]);
  const words = `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(entries)))});`;
  return words + adviceOf(this);
};
