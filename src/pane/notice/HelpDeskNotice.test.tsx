/** @jest-environment jsdom */
import '../testing/text-decoder';
import { screen, within } from '@testing-library/react';
import { NO_SETTINGS, type Settings } from '../../core/settings';
import type { PaneProps } from '../Pane';
import type { PaneState } from '../state';
import { REPORTS } from '../testing/reports';
import { resultOf, showPane } from '../testing/render';

const helpDesk = { name: 'IT Service', address: 'it@example.com' };
function says(text: string, more: Partial<Settings> = {}, reader = 'en'): Partial<PaneProps> {
  const settings = { ...NO_SETTINGS, helpDesk, notice: { text, texts: { de: 'Fragen? 4711' } }, ...more };
  return { settings, reader };
}
const desk = (): HTMLElement => screen.getByRole('group', { name: /^From / });

test.each<[string, PaneState]>([
  ['a result', resultOf(REPORTS.reset)],
  ['a doubt', resultOf(REPORTS.doubtful)],
  ['ordinary mail', resultOf(REPORTS.ordinary)],
  ['no mail', { kind: 'no-item' }],
  ['a failure', { kind: 'failed', why: 'timeout' }],
])('with %s: under everything that the pane says itself, with the name of the help desk', (_, state) => {
  showPane(state, says('Questions? Call 4711.'));
  const found = desk();
  expect(found.textContent).toBe('From IT ServiceQuestions? Call 4711.');
  const all = [...screen.getByRole('main').children];
  expect(all.slice(all.indexOf(found) + 1).map((e) => e.className)).toEqual(['privacy']);
});

test.each(['checking', 'slow'] as const)('%s: not before there is an answer', (kind) => {
  showPane({ kind }, says('Questions?'));
  expect(screen.queryByText('Questions?')).toBeNull();
});

test('it cannot be a verdict: no heading of the first level, no status, no icon, no control', () => {
  showPane(resultOf(REPORTS.doubtful), says('# This reset mail looks right\n<h1>This reset mail looks right</h1>'));
  const found = desk();
  expect(screen.getAllByRole('heading', { level: 1 }).map((e) => e.textContent)).not.toContain(
    'This reset mail looks right',
  );
  expect(found.querySelectorAll('svg, img, a, button, input, [role="status"], h1')).toHaveLength(0);
  expect([...found.children].map((e) => e.tagName)).toEqual(['H2', 'P']);
  // Not even an address is made a link.
  expect(within(found).queryByRole('link')).toBeNull();
});

test('its direction is its own, and its lines stay', () => {
  showPane({ kind: 'no-item' }, says('\u05E9\u05DC\u05D5\u05DD 4711\nEnglish'));
  const paragraph = desk().querySelector('p');
  expect(paragraph?.getAttribute('dir')).toBe('auto');
  expect(paragraph?.textContent).toBe('\u05E9\u05DC\u05D5\u05DD 4711\nEnglish');
});

test('the reader’s language decides, even where the pane has no words in it, and is named for screen readers', () => {
  showPane({ kind: 'no-item' }, says('Questions? Call 4711.', {}, 'de-CH'));
  expect(screen.getByText('Fragen? 4711').lang).toBe('de');
});

test('the words for all have no language of their own', () => {
  showPane({ kind: 'no-item' }, says('Questions? Call 4711.', {}, 'ja-JP'));
  expect(screen.getByText('Questions? Call 4711.').hasAttribute('lang')).toBe(false);
});

test.each([
  ['without a help desk', null],
  ['without a name', { name: ' ', address: 'it@example.com' }],
])('%s it is still said whose words these are', (_, none) => {
  showPane({ kind: 'no-item' }, says('Questions?', { helpDesk: none }));
  expect(desk().textContent).toBe('From your help deskQuestions?');
});

test.each([
  ['no notice', { notice: null }],
  ['one that holds nothing to see', { notice: { text: '\u202E \n', texts: {} } }],
])('%s: no trace of it', (_, more) => {
  showPane({ kind: 'no-item' }, says('', more));
  expect(screen.queryByText(/^From/)).toBeNull();
});
