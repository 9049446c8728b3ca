import type { ComposeSource } from './can-compose';
import type { EventSource, ItemSource } from './office';

/** Checked by the compiler: Outlook's published types fit what this folder asks for, without a cast. */
export const fits = (mailbox: Office.Mailbox): ItemSource & EventSource & ComposeSource => mailbox;

test('the narrow types are checked against @types/office-js by tsc', () => {
  expect(typeof fits).toBe('function');
});
