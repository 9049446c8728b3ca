import { skeletonOf } from './confusables';
import { plain } from './plain-text';
import { saysSalesforce } from './sender';

// The letters of salesforce, force, login, site and what UTS #39 lists as looking like them.
test.each([
  ['a', 'аαɑ4@áÀ'],
  ['b', 'ьв'],
  ['c', 'сϲᴄꮯçС'],
  ['d', 'ԁđɗ'],
  ['e', 'еєεҽ3éЕ'],
  ['f', 'ƒꬵẝғ'],
  ['g', 'ɡցԍ'],
  ['h', 'һհн'],
  ['l', 'iıіιɩӏłІ1|ǀ'],
  ['m', 'мṃ'],
  ['n', 'пոη'],
  ['o', 'оοσօøᴏо0ö'],
  ['p', 'рρ'],
  ['r', 'гᴦꭇ'],
  ['s', 'ѕꜱʂſ5$'],
  ['t', 'тτ'],
  ['u', 'υսц'],
  ['v', 'νѵ'],
  ['w', 'ԝωѡш'],
  ['x', 'хχ'],
  ['y', 'уγү'],
])('as %s read %s', (letter, likes) => {
  for (const like of likes) expect([like, skeletonOf(like)]).toEqual([like, letter]);
});

test.each([
  ['SALESFORCE', 'salesforce'],
  ['sálesforcé', 'salesforce'],
  ['ѕаlеѕfоrсе', 'salesforce'],
  ['corn', 'com'],
  ['vvelcome', 'welcome'],
  ['log1n', 'logln'],
  ['force.com', 'force.com'],
  ['日本', '日本'],
  ['', ''],
])('%s looks like %s', (text, skeleton) => {
  expect(skeletonOf(text)).toBe(skeleton);
});

test.each([
  'Salesforce',
  'SALESFORCE',
  'Salesforϲe',
  'SALESFORϹE',
  'Ｓａｌｅｓｆｏｒｃｅ',
  'Sa\u00adlesforce',
  'Ѕаlеѕfоrсе',
  '$aIesforce',
])('the name %s says Salesforce', (name) => {
  expect(saysSalesforce(plain(name, 100))).toBe(true);
});

test.each(['Salesforge', 'Sales of Rce', 'Contoso', ''])('the name %j does not', (name) => {
  expect(saysSalesforce(plain(name, 100))).toBe(false);
});
