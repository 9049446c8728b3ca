import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import fc from 'fast-check';
import en from '../../pane/strings/advice.en.json';
import { chooseAdvice } from './choose';
import type { AdviceFacts } from './facts';
import { behind, LINK, PLAIN, RESET } from './facts.fixture';
import { neverReceivedAdvice, NO_MAIL } from './never-received';
import { adminNote, MAX_NOTE_BYTES, MAX_NOTE_SUBJECT, utf8Bytes, type NoteInput } from './note';
import type { Translate } from './words';

// Compiled once: the property below asks for some fifty messages a run.
const compiled = Object.fromEntries(Object.entries(en).map(([key, text]) => [key, compileMessage(text)]));
const i18n = setupI18n({ locale: 'en', messages: { en: compiled } });
const say: Translate = (key, params = {}) => {
  if (!Object.hasOwn(en, key)) throw new Error(`no words for ${key}`);
  return i18n._(key, params);
};

const TOKEN = 'q7Zt3kPmW9xLb2VnR5cYd8';
const URL_ = `https://acme.my.salesforce.com/secur/forgotpassword.jsp?r=${TOKEN}%3D%3D&display=page&fpot=0f8fad5bd9cb469f`;

const input = (facts: AdviceFacts, given: Partial<NoteInput> = {}): NoteInput => ({
  facts,
  advice: chooseAdvice(facts),
  subject: 'Sandbox: Finish resetting your Salesforce password',
  senderDomain: 'salesforce.com',
  sentAt: Date.UTC(2026, 10, 22, 14, 5),
  checkedBy: 'spf.protection.outlook.com',
  client: 'Outlook on the web',
  links: [URL_],
  recipients: ['jo.doe@example.org'],
  helpDesk: null,
  ...given,
});

test('says what was found and the fixes that fit, in words', () => {
  const { text } = adminNote(input(behind('mimecast')), say);
  expect(text).toContain('Subject: Sandbox: Finish resetting your Salesforce password');
  expect(text).toContain('Sent: 2026-11-22 14:05 (UTC)');
  expect(text).toContain('Host of the link: acme.my.salesforce.com');
  expect(text).toContain('Life: probably used up, as Mimecast can open links before their reader does');
  expect(text).toContain('Read in: Outlook on the web');
  expect(text).toContain('Setup page: https://acme.my.salesforce.com/lightning/setup/IdentityVerification/home');
  expect(text).toContain('Mimecast: permit the hosts under "Managed URLs"');
  expect(text).toContain('Entries: acme.my.salesforce.com');
  expect(text).toContain('1. Open "Setup > Identity > Identity Verification".');
});

test('names two fixes of Salesforce and one of the mail system, or three where one side has none', () => {
  const headings = (facts: AdviceFacts): number =>
    adminNote(input(facts), say).lines.filter(({ kind }) => kind === 'heading').length - 1;
  expect(headings(behind('cisco'))).toBe(3);
  expect(headings({ ...PLAIN, mail: 'reset-refused' })).toBe(3);
  expect(headings({ ...PLAIN, mail: 'security-token' })).toBe(1);
  expect(headings(PLAIN)).toBe(0);
});

test('a mail that never came: its own title, nothing about the mail at hand', () => {
  const note = adminNote({ ...input(NO_MAIL), advice: neverReceivedAdvice() }, say);
  expect(note.lines[0]?.text).toBe('Note about a Salesforce password mail that has not arrived');
  expect(note.text).not.toMatch(/Subject:|Sent:|Host of the link/);
  expect(note.text).toContain('Check the email address of the user');
});

test('goes to the help desk of the settings, with a subject that Outlook takes', () => {
  const helpDesk = { name: 'IT', address: 'it@example.com' };
  expect(adminNote(input(RESET, { helpDesk }), say).to).toBe('it@example.com');
  expect(adminNote(input(RESET), say).to).toBeNull();
  expect(adminNote(input(RESET), () => 'x'.repeat(400)).subject.length).toBe(MAX_NOTE_SUBJECT);
});

test('a doubtful mail gets no address of Setup and no entries', () => {
  const { text } = adminNote(input({ ...RESET, verdict: 'doubtful', reasons: ['link-text-differs'] }), say);
  expect(text).not.toMatch(/https:\/\/|Entries:/);
  expect(text).toContain('Finding codes: link-text-differs');
});

test.each([null, NaN, Infinity, -1e300, 9e15])('a date of %p stops nothing', (sentAt) => {
  expect(adminNote(input(RESET, { sentAt }), say).text).toContain('Sent: not known');
});

test.each([
  ['the link', `Reset: ${URL_}`],
  ['the token alone', `code ${TOKEN} here`],
  ['a piece of the token', `code ${TOKEN.slice(4, 13)} here`],
  ['the token in capitals', TOKEN.toUpperCase()],
  ['the recipient', 'for jo.doe@example.org'],
  ['another address', 'for someone.else@example.net'],
  ['an org ID', 'org 00D5g000004XyZa'],
  ['a bare host with a path', 'see example.net/abc'],
  ['a token without digits', 'kqjwhexnvbzmtyrqpalskdjfhgqwe'],
])('a subject with %s loses it', (_name, subject) => {
  const { text, html } = adminNote(input(RESET, { subject }), say);
  const words = subject.split(' ').filter((word) => /[@/]|\d|[A-Za-z]{25}/.test(word));
  expect(words.length).toBeGreaterThan(0);
  for (const word of words) expect(`${text}${html}`).not.toContain(word);
});

test('a subject cannot turn the text round, open a tag or add a line', () => {
  const { text, html } = adminNote(input(RESET, { subject: 'a\u202eb\u200f\n<img src=x> c' }), say);
  // eslint-disable-next-line no-control-regex -- controls are what is looked for
  expect(text).not.toMatch(/[\u202a-\u202e\u200b-\u200f\u0000-\u0009\u000b-\u001f]/);
  expect(html.replace(/<br>/g, '')).not.toMatch(/[<>"]/);
});

test('hosts that are none are left out', () => {
  const odd = { senderDomain: 'a b"<x>.example', checkedBy: 'x\ny.example' };
  const { text } = adminNote(input({ ...RESET, link: { ...LINK, host: 'a b.example' } }, odd), say);
  expect(text).not.toMatch(/Sender domain|Sender checked by/);
  expect(text).toContain('Host of the link: not known');
});

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('');
const anyToken = fc.string({ unit: fc.constantFrom(...base64url), minLength: 16, maxLength: 400 });

test('whatever stands in the mail, neither link nor token nor recipient gets out', () => {
  let withSubject = 0;
  const cases = fc.record({
    token: anyToken,
    person: fc.emailAddress(),
    around: fc.tuple(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 })),
    glue: fc.constantFrom(' ', '', '=', '\u200b', '\n', '?r=', ': '),
    how: fc.constantFrom('url', 'token', 'person', 'half', 'upper'),
    where: fc.constantFrom('subject', 'client', 'checkedBy', 'senderDomain', 'gateway', 'linkHost'),
    wrapper: fc.constantFrom('mimecast', 'safe-links', 'nobody'),
  });
  fc.assert(
    fc.property(cases, ({ token, person, around, glue, how, where, wrapper }) => {
      const url = `https://acme.my.salesforce.com/?c=${token}%3D%3D`;
      const secret = { url, token, person, half: token.slice(0, 12), upper: token.toUpperCase() }[how];
      const text = `${around[0]}${glue}${secret}${glue}${around[1]}`;
      const base = behind(where === 'gateway' ? text : wrapper);
      const facts: AdviceFacts = where === 'linkHost' ? { ...base, link: { ...LINK, host: secret } } : base;
      const free = where === 'gateway' || where === 'linkHost' ? {} : { [where]: text };
      const note = adminNote(input(facts, { links: [url], recipients: [person], ...free }), say);
      const out = `${note.subject}\n${note.text}\n${note.html}`.toLowerCase();
      for (const gone of [url, token, token.slice(0, 12), person]) expect(out).not.toContain(gone.toLowerCase());
      if (out.includes('subject:')) withSubject += 1;
    }),
    { seed: 20261122, numRuns: 1000 },
  );
  expect(withSubject).toBeGreaterThan(300);
});

test('fits into a new-message form, whatever the translation: fixes go first', () => {
  const long: Translate = (key) => (key.includes('steps') ? 'Ж<'.repeat(2500) : key);
  const note = adminNote(input(behind('mimecast')), long);
  expect(utf8Bytes(note.html)).toBeLessThanOrEqual(MAX_NOTE_BYTES);
  expect(utf8Bytes(note.text)).toBeLessThanOrEqual(MAX_NOTE_BYTES);
  expect(note.text).toContain('note.title');
});

test('a flood of findings fits too', () => {
  const many = Array.from(
    { length: 5000 },
    (_, index) => ({ id: `product-${index}`, evidence: 'hop', opensLinks: true }) as const,
  );
  const trail = many.map(({ id }) => id);
  const note = adminNote(input({ ...RESET, gateways: many, link: { ...LINK, trail } }), say);
  expect(utf8Bytes(note.html)).toBeLessThanOrEqual(MAX_NOTE_BYTES);
});

test.each(['', 'a', 'é', '€', '😀', 'aé€😀', '\ud800'])('%j has as many bytes as UTF-8 gives it', (text) => {
  expect(utf8Bytes(text)).toBe(Buffer.byteLength(text));
});
