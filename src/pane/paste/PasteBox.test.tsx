/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { PastedReports } from '../../core/analyse-pasted';
import type { PaneState } from '../state';
import { REPORTS, SECRET } from '../testing/reports';
import { aClipboard, button, NO_ACTIONS, resultOf, showPane, status } from '../testing/render';

afterEach(cleanup);

const WITH: readonly PaneState[] = [
  { kind: 'no-item' },
  { kind: 'not-a-message' },
  { kind: 'failed', why: 'timeout' },
  { kind: 'no-host' },
  { kind: 'office-blocked' },
  resultOf(REPORTS.ordinary),
  resultOf(REPORTS.code),
  resultOf(REPORTS.opaque),
  resultOf(REPORTS.unread),
];
const WITHOUT: readonly PaneState[] = [{ kind: 'checking' }, resultOf(REPORTS.reset), resultOf(REPORTS.doubtful)];

const box = () => screen.queryByRole<HTMLTextAreaElement>('textbox', { name: 'Paste a link' });
const type = (value: string) => fireEvent.change(box()!, { target: { value } });

function show(found: PastedReports, state: PaneState = { kind: 'no-item' }) {
  const paste = jest.fn(() => found);
  const { copy, asked } = aClipboard();
  return { ...showPane(state, { actions: { ...NO_ACTIONS, paste, copy } }), paste, asked };
}

test.each(WITH)('there where the pane itself has no link: $kind', (state) => {
  showPane(state);
  expect(box()?.tagName).toBe('TEXTAREA');
});

test.each(WITHOUT)('not where there is one, or may be one soon: $kind', (state) => {
  showPane(state);
  expect(box()).toBeNull();
});

test('every link gets its verdict and its card, and the number is spoken', () => {
  const { paste } = show({ reports: [REPORTS.reset, REPORTS.doubtful], more: false });
  type('some text');
  expect(paste).toHaveBeenCalledWith('some text');
  const [first, second] = screen.getAllByRole('article');
  expect(within(first!).getByRole('heading', { level: 2 }).textContent).toBe('This link leads to Salesforce');
  expect(within(second!).getAllByRole('heading', { level: 2 })[0]?.textContent).toBe(
    'Something does not fit in this link',
  );
  expect(status()).toBe('2 links found');
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
});

test('what is found is masked and copied like any other link', () => {
  const { container, asked } = show({ reports: [REPORTS.reset], more: false });
  type('https://wrapped.example/');
  expect(container.outerHTML).not.toContain(SECRET);
  fireEvent.click(button('Copy link'));
  expect(asked[0]?.text).toBe(REPORTS.reset.link?.url);
});

test('text without a link is told so; nothing at all is not asked', () => {
  const { paste } = show({ reports: [], more: false });
  expect(screen.queryByText(/No link found/u)).toBeNull();
  type('no link');
  expect(box()?.getAttribute('aria-describedby')).toBe(screen.getByText(/No link found/u, { selector: 'p' }).id);
  expect(status()).toMatch(/^No link found/u);
  type('   ');
  expect(paste).toHaveBeenCalledTimes(1);
});

test('one link is spoken by what it is, and the same answer only once, however many letters follow', () => {
  show({ reports: [REPORTS.doubtful], more: false });
  type('https://wrapped.example/');
  expect(status()).toBe('Something does not fit in this link');
  const spoken = screen.getByRole('status').firstElementChild;
  type('https://wrapped.example/more');
  expect(screen.getByRole('status').firstElementChild).toBe(spoken);
  type('');
  expect(status()).toBe('');
});

test('a link that is opened up first shows nothing meanwhile, and the latest text wins', async () => {
  const answers = new Map<string, (found: PastedReports) => void>();
  const paste = (text: string) => new Promise<PastedReports>((resolve) => answers.set(text, resolve));
  showPane({ kind: 'no-item' }, { actions: { ...NO_ACTIONS, paste } });
  type('first');
  type('second');
  expect(screen.queryByText(/No link found/u)).toBeNull();
  await act(async () => {
    answers.get('second')?.({ reports: [REPORTS.reset], more: false });
    await Promise.resolve();
  });
  await act(async () => {
    answers.get('first')?.({ reports: [], more: false });
    await Promise.resolve();
  });
  expect(screen.getAllByRole('article')).toHaveLength(1);
  type('third');
  expect(screen.queryByRole('article')).toBeNull();
});

test('a link that leads elsewhere is no verdict about a mail', () => {
  show({ reports: [REPORTS.ordinary], more: true });
  type('https://example.com/');
  expect(screen.getByRole('article').textContent).toContain('Nothing in it sets a Salesforce password.');
  expect(screen.getByText('Only the first links are shown.')).toBeTruthy();
});

test('Clear takes away the text and what was found', () => {
  show({ reports: [REPORTS.reset], more: false });
  type('x');
  fireEvent.click(button('Clear'));
  expect(box()?.value).toBe('');
  expect(screen.queryByRole('article')).toBeNull();
});

test('what was pasted goes with the mail that it was pasted for', () => {
  const { show: draw } = show({ reports: [REPORTS.reset], more: false }, resultOf(REPORTS.ordinary, 'one'));
  type('x');
  draw({ state: resultOf(REPORTS.ordinary, 'two') });
  expect(box()?.value).toBe('');
});
