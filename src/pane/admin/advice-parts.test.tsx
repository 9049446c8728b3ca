/** @jest-environment jsdom */
import '../testing/text-decoder';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { adviceFacts } from '../../core/advice/facts';
import { chooseAdvice } from '../../core/advice/choose';
import type { Report } from '../../core/report';
import { NO_SETTINGS } from '../../core/settings';
import { createStrings } from '../strings/strings';
import { plain } from '../strings/isolate';
import advice from '../strings/advice.en.json';
import { aLink, aReport, REPORTS, SECRET } from '../testing/reports';
import { aClipboard, button, NO_ACTIONS, resultOf, showPane, status } from '../testing/render';
import { adviceWords } from './advice-words';

afterEach(cleanup);

/** A report with the advice that core really gives for it. */
function advised(changes: Partial<Report> = {}): Report {
  const report = aReport(changes);
  return { ...report, advice: chooseAdvice(adviceFacts(report, NO_SETTINGS)) };
}

const WRAPPED = advised({
  gateways: [{ id: 'safe-links', evidence: 'link', opensLinks: true }],
  life: { state: 'live', probablyUsed: [{ ground: 'gateway', gateway: 'safe-links' }], exact: true },
});

async function unfold(title: string): Promise<HTMLDetailsElement> {
  const details = screen.getByText(title).closest('details')!;
  await act(async () => {
    details.open = true;
    fireEvent(details, new Event('toggle'));
    await import('./advice');
    await Promise.resolve();
  });
  return details;
}

describe('the parts for the admins', () => {
  test('hold nothing until they are opened', async () => {
    showPane(resultOf(WRAPPED));
    const part = screen.getByText('For your mail admin').closest('details')!;
    expect(part.querySelectorAll('article')).toHaveLength(0);
    await unfold('For your mail admin');
    expect(part.querySelectorAll('article').length).toBeGreaterThan(0);
  });

  test('a fix says what, why here, how, what it costs, what it does not cure, and who says so', async () => {
    showPane(resultOf(WRAPPED));
    const part = await unfold('For your mail admin');
    const [first] = within(part).getAllByRole('article');
    const text = first?.textContent ?? '';
    for (const words of [
      'Why here:',
      'Microsoft Safe Links',
      'Cost:',
      'Does not help with:',
      'Sources',
      'Checked Nov 22, 2026',
    ]) {
      expect(text).toContain(words);
    }
    expect(within(first!).getAllByRole('listitem').length).toBeGreaterThan(1);
  });

  test('entries and commands are copied with the same proof, and never hold the link', async () => {
    const { copy, asked } = aClipboard();
    showPane(resultOf(WRAPPED), { actions: { ...NO_ACTIONS, copy } });
    const part = await unfold('For your mail admin');
    fireEvent.click(within(part).getAllByRole('button', { name: 'Copy text' })[0]!);
    expect(asked[0]?.text).toContain('acme.my.salesforce.com');
    expect(asked[0]?.text).not.toContain(SECRET);
    expect(asked[0]?.text).toBe(asked[0]?.field?.value);
    await asked[0]!.answer({ state: 'manual', why: 'refused' });
    expect(status()).toBe('Press Ctrl+C');
    expect(document.activeElement).toBe(asked[0]?.field);
  });

  test('the only links lead to Setup of a fitting mail’s org and to sources, without opener', async () => {
    const { container } = showPane(resultOf(WRAPPED));
    await unfold('For your Salesforce admin');
    const links = [...container.querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(1);
    expect(links.some(({ href }) => href.startsWith('https://acme.my.salesforce.com/lightning/setup/'))).toBe(true);
    for (const { rel, target, href } of links) {
      expect([rel, target]).toEqual(['noopener noreferrer', '_blank']);
      expect(href).toMatch(/^https:/);
      expect(href).not.toContain(SECRET);
      expect(href).not.toContain('/secur/forgotpassword');
    }
  });

  test('a doubtful mail gets no link into its org', async () => {
    const doubtful = { ...WRAPPED, verdict: 'doubtful' as const };
    const { container } = showPane(resultOf(doubtful));
    await unfold('For your Salesforce admin');
    expect([...container.querySelectorAll('a')].filter(({ href }) => href.includes('acme'))).toEqual([]);
  });
});

describe('the note for the admin', () => {
  const report = advised({ otherLinks: [aLink()] });

  async function press(name: string): Promise<void> {
    await act(async () => {
      fireEvent.click(button(name));
      await import('./advice');
      await Promise.resolve();
    });
  }

  test('is copied and shown, with evidence and fixes, without link, token or sender’s name', async () => {
    const { copy, asked } = aClipboard();
    showPane(resultOf(report), { actions: { ...NO_ACTIONS, copy }, client: 'Outlook 16.1' });
    await press('Copy note for admin');
    const shown = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note for admin' });
    expect(asked.map(({ text }) => text)).toEqual([shown.value]);
    for (const words of ['acme.my.salesforce.com', 'acme.example.com', 'Outlook 16.1', 'mx.example.com']) {
      expect(shown.value).toContain(words);
    }
    for (const secret of [SECRET, 'forgotpassword.jsp', 'support@']) expect(shown.value).not.toContain(secret);
    await asked[0]!.answer({ state: 'copied', by: 'event' });
    expect(status()).toBe('Copied');
  });

  test('the second press has the words at hand and asks for the clipboard within the press', async () => {
    const { copy, asked } = aClipboard();
    showPane(resultOf(report), { actions: { ...NO_ACTIONS, copy } });
    await press('Copy note for admin');
    const before = asked.length;
    fireEvent.click(button('Copy note for admin'));
    expect(asked).toHaveLength(before + 1);
  });

  test('goes into a new mail where Outlook can open one, else there is no button', async () => {
    const writeToAdmin = jest.fn();
    const helpDesk = { name: 'Help desk', address: 'help@example.com' };
    const { show } = showPane(resultOf(report));
    expect(screen.queryByRole('button', { name: 'Write to admin' })).toBeNull();
    show({ actions: { ...NO_ACTIONS, writeToAdmin }, settings: { ...NO_SETTINGS, helpDesk } });
    await press('Write to admin');
    expect(writeToAdmin).toHaveBeenCalledWith(expect.objectContaining({ to: 'help@example.com' }));
    expect(JSON.stringify(writeToAdmin.mock.calls)).not.toContain(SECRET);
  });

  test('ordinary mail has none', () => {
    showPane(resultOf(REPORTS.ordinary));
    expect(screen.queryByRole('button', { name: 'Copy note for admin' })).toBeNull();
  });
});

describe('I never received the mail', () => {
  const answer = (part: HTMLElement, index: number, said: 'Yes' | 'No') => {
    fireEvent.click(within(part).getAllByRole('button', { name: said })[index]!);
  };
  const questions = (part: HTMLElement) => part.querySelectorAll('.path > li').length;

  test('asks one question at a time, to an end', async () => {
    showPane({ kind: 'no-item' });
    const part = await unfold('I never received the mail');
    expect(questions(part)).toBe(1);
    answer(part, 0, 'No');
    expect(questions(part)).toBe(2);
    answer(part, 1, 'Yes');
    expect(questions(part)).toBe(2);
    expect(part.textContent).toContain(advice['neverReceived.end.found' as keyof typeof advice]);
  });

  test('an answer can be taken back, which drops what came after it', async () => {
    showPane({ kind: 'no-item' });
    const part = await unfold('I never received the mail');
    answer(part, 0, 'No');
    answer(part, 1, 'No');
    expect(questions(part)).toBe(3);
    answer(part, 0, 'Yes');
    expect(questions(part)).toBe(1);
    expect(part.textContent).toContain(advice['neverReceived.end.wait' as keyof typeof advice]);
  });

  test('names what the admins can check, and has a note for them', async () => {
    showPane({ kind: 'no-item' });
    const part = await unfold('I never received the mail');
    expect(within(part).getByRole('heading', { name: 'What your admins can check' })).toBeTruthy();
    expect(within(part).getByRole('button', { name: 'Copy note for admin' })).toBeTruthy();
    expect(part.querySelectorAll('details').length).toBeGreaterThan(5);
  });
});

describe('the words of the advice', () => {
  const { say, sayPlain, has } = adviceWords(createStrings());

  test('values are isolated on the screen and plain in a note', () => {
    const key = 'because.product-in-link';
    expect(say(key, { gateway: 'Mimecast' })).toContain('\u2068Mimecast\u2069');
    expect(sayPlain(key, { gateway: 'Mimecast' })).toBe(plain(say(key, { gateway: 'Mimecast' })));
  });

  test('a key that is not there is empty, not its own name', () => {
    expect([say('no.such.key'), sayPlain('no.such.key'), has('no.such.key')]).toEqual(['', '', false]);
  });
});
