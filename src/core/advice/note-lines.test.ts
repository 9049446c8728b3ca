/** The whole note, line by line, with the keys of its words in their place: what is told, in which order, and what is not. */
import { chooseAdvice } from './choose';
import type { AdviceFacts } from './facts';
import { behind, gateway, LINK, PLAIN, RESET } from './facts.fixture';
import { neverReceivedAdvice, NO_MAIL } from './never-received';
import { adminNote, utf8Bytes, type NoteLine } from './note';
import { noteEvidence, type NoteInput } from './note-evidence';
import type { Translate } from './words';

const say: Translate = (key, params = {}) =>
  [key, ...Object.entries(params).map(([name, value]) => `${name}=${String(value)}`)].join(' ');

const input = (facts: AdviceFacts, more: Partial<NoteInput> = {}): NoteInput => ({
  ...{ facts, advice: chooseAdvice(facts), subject: 'Reset it', senderDomain: 'Salesforce.com' },
  ...{ sentAt: Date.parse('2026-11-16T09:12:34Z'), checkedBy: 'MX.contoso.example', client: 'Outlook 16.0' },
  ...{ links: [], recipients: [], helpDesk: null },
  ...more,
});

const evidence = (facts: AdviceFacts, more: Partial<NoteInput> = {}): readonly string[] =>
  noteEvidence(input(facts, more), say);

const MAIL = [
  'note.mailSubject subject=Reset it',
  'note.sender domain=salesforce.com',
  'note.sent time=2026-11-16 09:12',
  'note.checkedBy host=mx.contoso.example',
];
const CLIENT = 'note.client client=Outlook 16.0';

describe('what was found', () => {
  test('in a mail behind two gateways, of a sandbox', () => {
    const facts: AdviceFacts = {
      ...behind('mimecast'),
      sandboxMail: true,
      link: { ...LINK, outcome: 'full', trail: ['safe-links', 'mimecast', 'safe-links'] },
      gateways: [gateway('safe-links'), gateway('mimecast'), gateway('exchange-online', 'hop', false)],
      reasons: ['link-probably-used', 'several-links', 'link-probably-used'],
    };
    expect(evidence(facts, { client: 'Outlook' })).toEqual([
      ...['note.verdict.reset', 'note.mail.reset', ...MAIL, 'note.sandbox'],
      ...['note.linkHost host=acme.my.salesforce.com', 'note.form.forgot', 'note.outcome.full'],
      'note.trail names=Microsoft Safe Links, Mimecast',
      'note.probablyUsed gateway=Mimecast',
      'note.gateways names=Microsoft Safe Links, Mimecast, Exchange Online',
      'note.authentication.pass',
      'note.codes codes=link-probably-used, several-links',
      'note.client client=Outlook',
    ]);
  });

  test('in a mail of which little is known', () => {
    const facts: AdviceFacts = {
      ...{ ...RESET, verdict: 'cannot-tell', authentication: 'none' },
      link: { ...LINK, host: null, form: null, outcome: 'opaque' },
      life: { state: 'unknown', probablyUsed: [], exact: false },
    };
    const little = { subject: null, senderDomain: null, sentAt: null, checkedBy: null, client: 'Outlook' };
    expect(evidence(facts, little)).toEqual([
      ...['note.verdict.cannot-tell', 'note.mail.reset', 'note.sentUnknown', 'note.linkHostUnknown'],
      ...['note.outcome.opaque', 'note.life.unknown', 'note.authentication.none', 'note.client client=Outlook'],
    ]);
  });

  test('in a mail without a link', () => {
    expect(evidence(PLAIN, { client: 'Outlook' })).toEqual([
      ...['note.verdict.not-reset', 'note.mail.other', ...MAIL, 'note.noLink', 'note.authentication.none'],
      'note.client client=Outlook',
    ]);
  });

  test('by a reader who has no mail', () => {
    expect(evidence(NO_MAIL, { client: 'Outlook' })).toEqual(['note.client client=Outlook']);
  });

  test('an expired link is not told to be used up', () => {
    const facts: AdviceFacts = { ...behind('mimecast'), life: { ...behind('mimecast').life, state: 'expired' } };
    expect(evidence(facts)).toContain('note.life.expired');
    expect(evidence(facts).filter((line) => line.startsWith('note.probablyUsed'))).toEqual([]);
  });

  test.each([
    ['a sender that is no host', { senderDomain: 'a b.example' }, 'note.sender'],
    ['a server that is no host', { checkedBy: 'mx' }, 'note.checkedBy'],
  ])('%s is left out', (_what, more, key) => {
    expect(evidence(RESET, more).filter((line) => line.startsWith(key))).toEqual([]);
  });

  test.each([NaN, Infinity, 8.64e15 + 1, -8.64e15 - 1])('the time %p is none', (sentAt) => {
    expect(evidence(RESET, { sentAt })).toContain('note.sentUnknown');
  });

  test('the last time that a calendar has is one, cut like any other', () => {
    expect(evidence(RESET, { sentAt: 8.64e15 })).toContain('note.sent time=+275760-09-13 00');
  });

  test('a link’s host that is none is not told', () => {
    expect(evidence({ ...RESET, link: { ...LINK, host: 'a b.example' } })).toContain('note.linkHostUnknown');
  });

  test('so many products, and so much of each name', () => {
    const many = Array.from({ length: 12 }, (_, at) => gateway(`${String(at)}${'x'.repeat(80)}`));
    const line = evidence({ ...RESET, gateways: many }).find((each) => each.startsWith('note.gateways')) ?? '';
    const names = line.replace('note.gateways names=', '').split(', ');
    expect(names).toHaveLength(10);
    expect(names.map((name) => name.length)).toEqual(names.map(() => 60));
  });

  test('a client’s words are a stranger’s too', () => {
    expect(evidence(RESET, { client: 'Outlook for jane@contoso.example' })).toContain(
      'note.client client=Outlook for …',
    );
  });
});

describe('the note', () => {
  const kinds = (lines: readonly NoteLine[]): readonly string[] => lines.map(({ kind, text }) => `${kind}: ${text}`);

  test('tells what was found and two remedies of Salesforce and one of the mail system', () => {
    const note = adminNote(input(behind('mimecast'), { helpDesk: { name: 'IT', address: 'it@contoso.example' } }), say);
    expect(note.to).toBe('it@contoso.example');
    expect(note.subject).toBe('note.subject');
    expect(kinds(note.lines).slice(0, 4)).toEqual([
      ...['title: note.title', 'text: note.intro', 'heading: note.found', 'item: note.verdict.reset'],
    ]);
    const fixes = note.lines.slice(4).filter(({ kind }) => kind === 'heading');
    expect(fixes.map(({ text }) => text)).toEqual([
      ...['confirmation-page.title', 'dont-expire-links.title', 'mimecast-managed-urls.title'],
    ]);
    const first = note.lines.findIndex(({ text }) => text === 'confirmation-page.title');
    expect(kinds(note.lines).slice(first, first + 3)).toEqual([
      'heading: confirmation-page.title',
      'text: because.single-use-behind-gateway gateway=Mimecast',
      expect.stringMatching(/^step: confirmation-page\.steps/),
    ]);
    expect(kinds(note.lines)).toContainEqual(
      expect.stringMatching(/^text: note\.setup url=https:\/\/acme\.my\.salesforce\.com\/lightning\/setup\//),
    );
    expect(kinds(note.lines).at(-1)).toBe('text: note.entries entries=acme.my.salesforce.com');
  });

  test('as text: headings apart, a list with hyphens, steps in numbers that begin anew', () => {
    const { lines, text } = adminNote(input(behind('mimecast')), say);
    const rows = text.split('\n');
    expect(rows.slice(0, 5)).toEqual(['note.title', 'note.intro', '', 'note.found', '- note.verdict.reset']);
    expect(rows.at(-1)).toBe('');
    const steps = lines.filter(({ kind }) => kind === 'step').length;
    const numbers = rows.flatMap((row) => /^(\d+)\. /.exec(row)?.[1] ?? []).map(Number);
    expect(numbers).toHaveLength(steps);
    expect(numbers.filter((number) => number === 1)).toHaveLength(3);
    for (const [at, number] of numbers.entries()) {
      if (number !== 1) expect(number).toBe((numbers[at - 1] ?? 0) + 1);
    }
  });

  test('as HTML: the same lines, with nothing that a mail program could take for mark-up', () => {
    const marked: Translate = (key) => `<b>${key}</b> & "x" 'y'`;
    const { text, html } = adminNote(input(PLAIN), marked);
    expect(text).toContain(`<b>note.title</b> & "x" 'y'\n`);
    expect(html).toContain('&lt;b&gt;note.title&lt;/b&gt; &amp; &quot;x&quot; &#39;y&#39;<br>');
    expect(html.split('<br>')).toHaveLength(text.split('\n').length);
    expect(html.replaceAll('<br>', '')).not.toMatch(/[<>"']/);
  });

  test('of a mail that never came', () => {
    const advice = neverReceivedAdvice();
    const note = adminNote(input(NO_MAIL, { advice }), say);
    expect(kinds(note.lines).slice(0, 4)).toEqual([
      'title: note.titleNeverReceived',
      'text: note.intro',
      'heading: note.found',
      `item: ${CLIENT}`,
    ]);
    expect(note.to).toBeNull();
    // No org is known, so no page of Setup is linked.
    expect(note.text).not.toContain('note.setup');
  });

  test('leaves out each line that shows a secret, and no other', () => {
    const leaky: Translate = (key) => (key === 'note.intro' ? 'see AbCdEfGhIjKl' : key);
    const links = ['https://acme.my.salesforce.com/?c=AbCdEfGhIjKl'];
    const safe = adminNote(input(PLAIN, { links }), leaky);
    const open = adminNote(input(PLAIN), leaky);
    expect(open.lines.filter(({ text }) => !safe.lines.some((line) => line.text === text))).toEqual([
      { kind: 'text', text: 'see AbCdEfGhIjKl' },
    ]);
  });
});

test.each([
  ['', 0],
  ['a', 1],
  ['\u007f', 1],
  ['\u0080', 2],
  ['\u07ff', 2],
  ['\u0800', 3],
  ['\uffff', 3],
  ['\u{10000}', 4],
  ['aé€😀', 10],
])('%j has %i bytes', (text, bytes) => {
  expect(utf8Bytes(text)).toBe(bytes);
  expect(Buffer.byteLength(text)).toBe(bytes);
});
