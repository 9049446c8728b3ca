import { act, render, screen, type RenderResult } from '@testing-library/react';
import type { CopyResult } from '../copy/copy-text';
import { Pane, type PaneProps } from '../Pane';
import type { PaneActions, PaneState } from '../state';
import './with-rest';
import { createStrings } from '../strings/strings';
import { NOW, type aReport } from './reports';

export interface Copying {
  readonly text: string;
  readonly field: HTMLTextAreaElement | null;
  readonly answer: (result: CopyResult) => Promise<void>;
}

/** A clipboard that answers when the test says so, and remembers what it was asked for. */
export function aClipboard(): { readonly copy: PaneActions['copy']; readonly asked: readonly Copying[] } {
  const asked: Copying[] = [];
  const copy: PaneActions['copy'] = (text, field) =>
    new Promise((resolve) => {
      const answer = async (result: CopyResult) => {
        await act(async () => {
          resolve(result);
          await Promise.resolve();
        });
      };
      asked.push({ text, field, answer });
    });
  return { copy, asked };
}

const unexpected = () => {
  throw new Error('not faked');
};

export const NO_ACTIONS: PaneActions = {
  checkAgain: unexpected,
  copy: unexpected,
  paste: unexpected,
  writeToAdmin: null,
};

export const resultOf = (report: ReturnType<typeof aReport>, id = 'mail-1'): PaneState => ({
  kind: 'result',
  report,
  mail: {
    id,
    sender: 'support@acme.example.com',
    date: NOW - 3 * 3_600_000,
    subject: 'Reset',
    senderDomain: 'acme.example.com',
  },
});

type Shown = RenderResult & { readonly show: (changes: Partial<PaneProps>) => void };

/** Draws the pane; `show` draws it again with other properties, as an entry point would. */
export function showPane(state: PaneState, changes: Partial<PaneProps> = {}): Shown {
  const props: PaneProps = {
    state,
    actions: NO_ACTIONS,
    now: NOW,
    theme: 'light',
    copyKey: 'windows',
    strings: createStrings(),
    ...changes,
  };
  const result = render(<Pane {...props} />);
  let latest = props;
  return Object.assign(result, {
    show: (next: Partial<PaneProps>) => {
      latest = { ...latest, ...next };
      result.rerender(<Pane {...latest} />);
    },
  });
}

export const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
export const status = () => screen.getByRole('status').textContent;
export const button = (name: string) => screen.getByRole('button', { name });
export const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reset link' });
