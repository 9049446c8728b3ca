/** Tests read the catalogues as they are written; the build compiles them. The parser loads with the first message. */
const { compileWith } = require('../src/pane/strings/messages');

compileWith((text) => require('@lingui/message-utils/compileMessage').compileMessageOrThrow(text));
