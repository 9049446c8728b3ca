import type { Frame, Locator } from 'playwright-core';
import words from '../../../src/pane/strings/en.json';

export type Word = keyof typeof words;
export const say = (key: Word): string => words[key];

/** The pane as a reader finds his way in it: by the names that the design promises (§3), and by nothing else. */
export class Pane {
  readonly heading: Locator;
  readonly status: Locator;
  readonly field: Locator;
  readonly copyLink: Locator;
  readonly showFullLink: Locator;
  readonly steps: Locator;
  readonly checkAgain: Locator;
  readonly pasteBox: Locator;
  readonly copyNote: Locator;

  constructor(readonly frame: Frame) {
    const named = (role: 'button' | 'textbox' | 'group', name: string): Locator =>
      frame.getByRole(role, { name, exact: true });
    this.heading = frame.getByRole('heading', { level: 1 });
    this.status = frame.getByRole('status');
    this.field = named('textbox', 'Reset link');
    this.copyLink = named('button', 'Copy link');
    this.showFullLink = named('button', 'Show full link');
    this.steps = named('group', 'What you can do now');
    this.checkAgain = named('button', 'Check again');
    this.pasteBox = named('textbox', 'Paste a link');
    this.copyNote = named('button', 'Copy note for admin');
  }

  /** A folded part, by the words on its summary. */
  fold(title: string): Locator {
    return this.frame.locator('details').filter({ has: this.frame.locator('summary', { hasText: title }) });
  }

  /** Waits until the heading is the one of this verdict or state. */
  async shows(key: Word): Promise<void> {
    await this.heading.filter({ hasText: say(key) }).waitFor();
  }
  /** Waits until the heading is any of these, and says which. */
  async showsOneOf(keys: readonly Word[]): Promise<Word> {
    const pattern = new RegExp(keys.map((key) => say(key).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
    await this.heading.filter({ hasText: pattern }).waitFor();
    const text = await this.heading.innerText();
    const shown = keys.find((key) => text.includes(say(key)));
    if (shown === undefined) throw new Error(`The heading moved on to: ${text}`);
    return shown;
  }
  /** Waits for what follows the first drawing, where there is an answer at all: every one of them has one of these. */
  async isWhole(): Promise<void> {
    await this.frame.waitForFunction(() => document.querySelector('main[aria-busy="true"], .folds, .paste') !== null);
  }
  async says(key: Word): Promise<void> {
    await this.status.filter({ hasText: say(key) }).waitFor();
  }
  /** Everything in the page, values of fields included. */
  content(): Promise<string> {
    return this.frame.evaluate(() => {
      const fields = [...document.querySelectorAll('input, textarea')] as HTMLInputElement[];
      return `${document.documentElement.outerHTML}\n${fields.map((field) => field.value).join('\n')}`;
    });
  }
}
