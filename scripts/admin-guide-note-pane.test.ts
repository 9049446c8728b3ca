/** @jest-environment jsdom */
import '../src/pane/testing/text-decoder';
import { TextEncoder } from 'node:util';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { loadAdvice } from '../src/pane/admin/lazy-advice';
import { createStrings } from '../src/pane/strings/strings';
import { NO_ACTIONS, showPane } from '../src/pane/testing/render';

afterEach(cleanup);

test('the note of README.md is the one that the button "Copy note for admin" copies', async () => {
  // jsdom has no TextEncoder, which the reader of files asks for when it loads.
  Object.assign(globalThis, { TextEncoder });
  const { NOTE_CLIENT, noteExample, noteText } = await import('./admin-guide-note');
  const example = await noteExample();
  const copied: string[] = [];
  const copy = (text: string) => {
    copied.push(text);
    return Promise.resolve({ state: 'copied', by: 'event' } as const);
  };
  await loadAdvice(createStrings());
  const { report, mail, now } = example;
  showPane({ kind: 'result', report, mail }, { actions: { ...NO_ACTIONS, copy }, now, client: NOTE_CLIENT });
  fireEvent.click(screen.getByRole('button', { name: 'Copy note for admin' }));
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Note for admin' });
  expect(field.value).toBe(noteText(example));
  expect(copied).toEqual([noteText(example)]);
});
