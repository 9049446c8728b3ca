import { faultsOf, labelsOf, type Pair } from './rules';

const LABELS = labelsOf({ 'copy.link': 'Copy link' }, { 'copy.link': 'Link kopieren' });
const faults = (english: string, text: string, more: Partial<Pair> = {}): readonly string[] =>
  faultsOf({ tag: 'de', kind: 'pane', key: 'how.intro', english, text, labels: LABELS, ...more });

const PLURAL = '{count, plural, one {# link found} other {# links found}}';

test.each([
  ['A plain text.', 'Ein einfacher Text.'],
  ['Ask {name}…', 'Fragen Sie {name}…'],
  [PLURAL, '{count, plural, =0 {Kein Link} one {# Link gefunden} other {# Links gefunden}}'],
  ['Open "Setup > Profiles".', 'Öffnen Sie "Setup > Profiles" (Profile).'],
  ['Choose “Copy link”.', 'Wählen Sie „Link kopieren“.'],
  ['Empty “Junk Email”.', 'Leeren Sie „Junk-E-Mail“.'],
  ['Run Set-SafeLinksPolicy on acme.example.', 'Auf acme.example Set-SafeLinksPolicy ausführen.'],
  ['After 1,000 mails or 24 hours.', 'Nach 1.000 Mails oder 24 Stunden.'],
  ['{org}', '{org}'],
  ['"Customize Application".', '"Customize Application".'],
  ['Is it so?', '本当ですか\uFF1F', 'ja'],
  ['It is so:', 'そうです\uFF1A', 'ja'],
  ['It is so.', 'そうです。', 'ja'],
])('nothing is wrong with %j as %j', (english, text, tag = 'de') => {
  expect(faults(english, text, { tag })).toEqual([]);
});

test.each([
  ['A text.', ' ', 'is empty'],
  ['A text.', 'Ein  Text.', 'has a blank too many'],
  ['A text.', 'Ein\nText.', 'has a blank too many'],
  ['A text', 'Ein Text!', 'shouts: no exclamation mark'],
  ['A text', '本文\uFF01', 'shouts: no exclamation mark'],
  ['A text', 'Ein\u200BText', 'holds an invisible mark'],
  ['A text', "Ein 'Text", "has a straight apostrophe: write ’ (a ' hides braces in ICU)"],
  ['A text.', 'Ein Text', 'does not end with a full stop, as English does'],
  ['A text', 'Ein Text.', 'ends with a full stop, English does not'],
  ['Wait…', 'Warten', 'does not end with an ellipsis (…), as English does'],
  ['To {host}', 'Zu {hots}', 'lacks {host}'],
  ['To {host}', 'Zu {hots}', 'has {hots}, which English does not fill in'],
  [PLURAL, '{count} Links', 'lacks {count, plural}'],
  [PLURAL, '{count, plural, other {# Links}}', 'plural of count lacks one'],
  [PLURAL, '{count, plural, one {# L} few {# L} other {# Ls}}', 'plural of count has few, which de does not know'],
  ['Open "Setup".', 'Öffnen Sie „Setup“.', 'lacks the label "Setup", in straight quotes and in English'],
  ['Open it.', 'Öffnen Sie "Einrichtung".', 'has "Einrichtung" in straight quotes: they hold English labels only'],
  ['Open "A".', 'Öffne "A" und ".', 'has a straight quote without its partner'],
  [
    'Choose “Copy link”.',
    'Wählen Sie „Link abschreiben“.',
    'names “Copy link” otherwise than the pane does, which says: Link kopieren',
  ],
  ['Look at settings.json.', 'In den Einstellungen.', 'lacks settings.json, to the letter'],
  ['Run Get-Mailbox.', 'Postfach holen.', 'lacks Get-Mailbox, to the letter'],
  ['See X-SFDC-LK.', 'Siehe Kopfzeile.', 'lacks X-SFDC-LK, to the letter'],
  ['Add it to siteHosts.', 'In die Liste.', 'lacks siteHosts, to the letter'],
  ['After 24 hours.', 'Nach einem Tag.', 'lacks the number 24'],
  ['Nothing was removed.', 'Nothing was removed.', 'is still English'],
  ['All is well', 'Alles ist sicher', 'says “sicher”: nothing is called safe here, and nobody is begged'],
])('%j as %j: %s', (english, text, fault) => {
  expect(faults(english, text)).toContain(fault);
});

test('a message that is none is named as such', () => {
  expect(faults('To {host}', 'Zu {host').join()).toMatch(/^is no ICU message: /);
});

test('a heading keeps to its room where letters are narrow', () => {
  const long = 'Diese Nachricht zum Zurücksetzen scheint in Ordnung';
  const at = { key: 'verdict.reset' };
  expect(faults('This reset mail looks right', long, at)).toEqual([
    'is too long for its place: 51 letters, at most 44',
  ]);
  expect(faults('This reset mail looks right', long)).toEqual([]);
  expect(faults('Copy link', 'Den Link kopieren', { key: 'copy.link' })).toEqual([
    'is too long for its place: 17 letters, at most 16',
  ]);
});

test('the name of a product stays, what is around it is translated', () => {
  const at = { key: 'product.bitly' };
  expect(faults('Bitly short link', 'Bitly-Kurzlink', at)).toEqual([]);
  expect(faults('Bitly short link', 'Kurzlink', at)).toEqual(['lacks the name Bitly']);
});

test('what Dutch spells as English does is no English', () => {
  const path = 'Open "Setup > Users > Users".';
  expect(faults(path, path, { tag: 'nl' })).toEqual([]);
  expect(faults(path, path, { tag: 'sv' })).toEqual(['is still English']);
});

test('a console that is a name keeps it', () => {
  const at = { kind: 'advice', key: 'sophos-allow-list.console' } as const;
  expect(faults('Sophos Central', 'Sophos Central', at)).toEqual([]);
  expect(faults('Your quarantine at Microsoft', 'Your quarantine at Microsoft', at)).toEqual(['is still English']);
});
