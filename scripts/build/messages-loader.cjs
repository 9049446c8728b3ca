/**
 * Compiles a flat catalogue of ICU messages at build time, so that no message parser ships. A message with a fault
 * fails the build and is named.
 */
const { compileMessageOrThrow } = require('@lingui/message-utils/compileMessage');

const compile = (id, message) => {
  try {
    return compileMessageOrThrow(message);
  } catch (error) {
    throw new Error(`message "${id}": ${error.message}`);
  }
};

module.exports = (source) => {
  const entries = Object.entries(JSON.parse(source)).map(([id, message]) => [id, compile(id, message)]);
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(entries)))});`;
};
