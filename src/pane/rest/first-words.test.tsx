/** @jest-environment jsdom */
import { cleanup, render } from '@testing-library/react';
import type { LinkForm, Survival, UnwrapOutcome } from '../../core/report';
import { Pane } from '../Pane';
import type { PaneState } from '../state';
import catalogue from '../strings/en.json';
import { createStrings, ENGLISH } from '../strings/strings';
import { aLink, aReport, NOW } from '../testing/reports';
import first from './first-words.json';

/** The rest never comes. */
jest.mock('./lazy-rest', () => ({ isHere: () => false, useRest: () => [null, () => undefined] }));

const isFirst = (key: string) => first.some((one) => (one.endsWith('.') ? key.startsWith(one) : key === one));
const keys = Object.keys(catalogue);

beforeAll(() => {
  // As the build cuts it.
  for (const key of keys) if (!isFirst(key)) Reflect.deleteProperty(ENGLISH.messages, key);
});

function textOf(state: PaneState, problem: string | null = null): string {
  cleanup();
  const copy = () => new Promise<never>(() => undefined);
  const actions = {
    checkAgain: () => undefined,
    copy,
    paste: () => ({ reports: [], more: false }),
    writeToAdmin: null,
  };
  const { container } = render(
    <Pane
      {...{ state, actions }}
      now={NOW}
      theme="light"
      copyKey="windows"
      strings={createStrings()}
      settingsProblem={problem}
    />,
  );
  const labels = [...container.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label'));
  return [container.innerHTML.replace(/<[^>]*>/g, ' '), ...labels].join(' ');
}

/** Keys that stand there for words that are not. */
const bare = (text: string) => keys.filter((key) => key.includes('.') && text.split(/\s+/).includes(key));

const OUTCOMES: readonly UnwrapOutcome[] = ['not-wrapped', 'full', 'domain-only', 'opaque', 'damaged'];
const SOURCES = ['href', 'text', 'originalsrc'] as const;
const TIERS = ['login', 'org', 'developer-org', 'site', 'configured', 'other'] as const;
const FORMS: readonly LinkForm[] = ['forgot', 'forgot-confirm', 'set-password', 'unrecognised'];
const SURVIVES: readonly Survival[] = ['no', 'yes', 'usually', 'unknown'];
const ORGS = [
  { myDomain: 'acme', sandbox: null, partition: null },
  { myDomain: 'acme', sandbox: 'uat', partition: null },
  { myDomain: 'acme', sandbox: null, partition: 'develop' },
  { myDomain: 'acme', sandbox: 'uat', partition: 'develop' },
];

const result = (changes: Parameters<typeof aReport>[0]): PaneState => ({
  kind: 'result',
  report: aReport(changes),
  mail: { id: 'mail', sender: null, date: null },
});

test.each(TIERS)('a reset mail whose link leads to a host of the tier %s is told in words', (tier) => {
  for (const [index, outcome] of OUTCOMES.entries())
    for (const source of SOURCES)
      for (const survives of SURVIVES) {
        const link = aLink({
          tier,
          outcome,
          source,
          survives,
          form: FORMS[index % 4] ?? null,
          hostOrg: ORGS[index % 4] ?? null,
        });
        expect(bare(textOf(result({ link })))).toEqual([]);
      }
});

test.each([
  ['live', { state: 'live', probablyUsed: [], exact: false }, {}],
  ['expired', { state: 'expired', probablyUsed: [], exact: true }, { expiresAt: NOW - 1 }],
  ['probably used', { state: 'live', probablyUsed: [{ ground: 'gateway', gateway: 'mimecast' }], exact: true }, {}],
  ['without an end', { state: 'unknown', probablyUsed: [], exact: true }, { expiresAt: null }],
  ['without an age', { state: 'unknown', probablyUsed: [], exact: true }, { issuedAt: null, expiresAt: null }],
  ['sent this minute', { state: 'live', probablyUsed: [], exact: true }, { issuedAt: NOW - 1 }],
] as const)('%s', (_, life, changes) => {
  expect(bare(textOf(result({ life, link: aLink(changes) })))).toEqual([]);
});

test.each<PaneState>([
  { kind: 'checking' },
  { kind: 'slow' },
  { kind: 'failed', why: 'incomplete' },
  { kind: 'failed', why: 'defect' },
  result({ mail: 'welcome' }),
  result({ verdict: 'doubtful' }),
])('$kind $why', (state) => {
  expect(bare(textOf(state, 'Line 1 is no JSON.'))).toEqual([]);
});

test('this test sees a key without words', () => {
  expect(bare(' verdict.doubtful ')).toEqual(['verdict.doubtful']);
});
