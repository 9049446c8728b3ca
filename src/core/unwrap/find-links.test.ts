import { findLinks, MAX_ANGLE_LINK, MAX_FOUND_LINKS, readPasted } from './find-links';
import { MAX_FOLDS } from './fold';
import { unwrap } from './unwrap';

const hrefs = (text: string): readonly string[] => findLinks(text).map(({ href }) => href);
const RESET = 'https://acme.my.salesforce.com/secur/forgotpassword.jsp?r=AbC123%3D%3D&display=page';
const SAFE = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(RESET)}&data=05%7C02%7Creader%40example.com&sdata=aB%3D&reserved=0`;
const V3 =
  'https://urldefense.com/v3/__https://acme.my.salesforce.com/?c=AbC*3D*3D__;JSU!!AbC123dEf!XyZ_0-9-AbCdEfGhIjKlMnOpQrStUvWxYz$';

const V2 = 'https://urldefense.proofpoint.com/v2/url?u=https-3A__a.example_x&d=DwMFAg&c=AbC&r=DeF&m=GhI&s=JkL&e=';

describe('findLinks', () => {
  test.each<[why: string, text: string, expected: readonly string[]]>([
    ['nothing', 'no link, only http: and https', []],
    ['a sentence', `Go to ${RESET}. Then log in.`, [RESET]],
    ['brackets', `(see ${RESET})`, [RESET]],
    ['brackets of its own', 'https://en.wikipedia.org/wiki/A_(b)', ['https://en.wikipedia.org/wiki/A_(b)']],
    ['brackets of both', '(https://example.com/A_(b)).', ['https://example.com/A_(b)']],
    ['quotes', `“${RESET}”, '${RESET}'!`, [RESET, RESET]],
    ['angle brackets', `text<${RESET}>, more`, [RESET]],
    ['angle brackets with a blank before the end', `<${RESET} >`, [RESET]],
    ['the RFC form', `<URL:${RESET}>`, [RESET]],
    ['two in one line', `${RESET} https://example.org/`, [RESET, 'https://example.org/']],
    ['Markdown', `[https://example.org/](${RESET})`, ['https://example.org/', RESET]],
    ['a link inside a link', `https://example.org/?u=${RESET}`, [`https://example.org/?u=${RESET}`]],
    ['glued mark-up', `${RESET}&lt;/a&gt;`, [RESET]],
    ['v3 ends at its dollar', `${V3}.`, [V3]],
    ['upper case', 'HTTPS://EXAMPLE.COM/A', ['HTTPS://EXAMPLE.COM/A']],
    ['folded inside angle brackets', `<${SAFE.slice(0, 70)}\r\n${SAFE.slice(70)}>`, [SAFE]],
    ['folded inside angle brackets, quoted', `> <${SAFE.slice(0, 70)}\n> ${SAFE.slice(70)}>`, [SAFE]],
    ['folded, the wrapper incomplete', `${SAFE.slice(0, 70)}\n${SAFE.slice(70)}\nKind regards`, [SAFE]],
    ['folded twice, quoted', `> ${V3.slice(0, 60)}\n> ${V3.slice(60, 90)}\n> ${V3.slice(90)}\n> Bob`, [V3]],
    ['folded behind a hyphen with a blank', V3.replace('0-9-', '0-9- '), [V3]],
    [
      'a mail address put in',
      V3.replace('?c=', '/a@example.com <mailto:a@example.com>?c='),
      [V3.replace('?c=', '/a@example.com?c=')],
    ],
    ['a plain link is never joined', `${RESET}\nAbC123`, [RESET]],
    ['a complete wrapper is never joined', `${SAFE}\nhello123`, [SAFE]],
    // Between quotation marks a link is whole: the full stop is its own.
    ['a full stop within "marks"', 'see "https://a.example/x." now', ['https://a.example/x.']],
    ['a full stop within `marks`', 'see `https://a.example/x.` now', ['https://a.example/x.']],
    ['a full stop within “marks”', 'see “https://a.example/x.” now', ['https://a.example/x.']],
    ['a full stop within «marks»', 'see «https://a.example/x.» now', ['https://a.example/x.']],
    ['marks that do not belong together', 'see "https://a.example/x.“ now', ['https://a.example/x']],
    [
      'square brackets',
      '[see https://a.example/x], [https://a.example/[1]]',
      ['https://a.example/x', 'https://a.example/[1]'],
    ],
    [
      'curly brackets',
      '{see https://a.example/x}, {https://a.example/{1}}',
      ['https://a.example/x', 'https://a.example/{1}'],
    ],
    ['marks at the end', "https://a.example/x.,;:!?'’‘…。，|", ['https://a.example/x']],
    [
      'http, in capitals and defanged',
      'HTTP://a.example/ hxxp://b[.]example/',
      ['HTTP://a.example/', 'http://b.example/'],
    ],
    ['encoded as a whole', 'https%3A%2F%2Fa.example%2Fx', ['https%3A%2F%2Fa.example%2Fx']],
    ['no host', 'https:// https:/// http://? and https://#x', []],
    ['an angle bracket that another one follows', '<https://a.example/x <b', ['https://a.example/x']],
    ['an angle bracket, and an empty line before its end', '<https://a.example/x\n\nb>', ['https://a.example/x']],
    ['the same, with blanks and CRLF', '<https://a.example/x\r\n \r\nb>', ['https://a.example/x']],
    ['an angle bracket, and quote marks in front of lines', '<https://a.example/x\n> > y>', ['https://a.example/xy']],
    ['an angle bracket further on', 'a < b, see https://a.example/x y>', ['https://a.example/x']],
    ['a Safe Link, its line not the last', `${SAFE.slice(0, 70)}\n${SAFE.slice(70)}  \nx`, [SAFE]],
    ['a Safe Link, more on its next line', `${SAFE.slice(0, 70)}\n${SAFE.slice(70, 90)} and more`, [SAFE.slice(0, 70)]],
    ['Proofpoint v2, folded', V2.replace('&d=', '\n&d=') + '\nAbC123', [V2]],
    ['a blank that is no fold', `${SAFE.slice(0, 70)} ${SAFE.slice(70)}`, [SAFE.slice(0, 70)]],
    ['the next line is a short word', `${SAFE.slice(0, 70)}\nThanks`, [SAFE.slice(0, 70)]],
    ['the next line is a long word', `${SAFE.slice(0, 70)}\n${'a'.repeat(20)}`, [SAFE.slice(0, 70) + 'a'.repeat(20)]],
    ['the next line is a word not quite so long', `${SAFE.slice(0, 70)}\n${'a'.repeat(19)}`, [SAFE.slice(0, 70)]],
    ['the next line is a sentence', `${SAFE.slice(0, 70)}\nand then 3 more`, [SAFE.slice(0, 70)]],
    ['the next line is a link', `${SAFE.slice(0, 70)}\n${RESET}`, [SAFE.slice(0, 70), RESET]],
  ])('%s', (_why, text, expected) => {
    expect(hrefs(text)).toEqual(expected);
  });

  test('says where a link stood', () => {
    const text = `a <${RESET}> b (${RESET}).`;
    for (const { start, end, href } of findLinks(text)) expect(text.slice(start, end)).toBe(href);
    expect(findLinks(text)).toHaveLength(2);
  });

  test.each([
    ['hxxps://acme[.]example/a', 'https://acme.example/a'],
    ['https[:]//www[.]acme[.]example/a', 'https://www.acme.example/a'],
    ['https://acme[.]example', 'https://acme.example'],
    ['hxxps[://]acme(.)example/', 'https://acme.example/'],
    ['https://acme[dot]example/a', 'https://acme.example/a'],
  ])('a defanged link is marked: %s', (text, href) => {
    expect(findLinks(`see ${text} now`)).toEqual([{ href, start: 4, end: 4 + text.length, repairs: ['defanged'] }]);
  });

  test('stops at its limits', () => {
    expect(findLinks('https://a.example/ '.repeat(MAX_FOUND_LINKS + 5))).toHaveLength(MAX_FOUND_LINKS);
    expect(findLinks('https://a.example/ '.repeat(5), 2)).toHaveLength(2);
    // Without the `>` in reach the angle bracket is text, and the link ends at its blank.
    const long = `https://a.example/${'b'.repeat(MAX_ANGLE_LINK)}`;
    expect(hrefs(`<${long} c>`)).toEqual([long]);
    const folded = `${V3.slice(0, 60)}${'\na1'.repeat(MAX_FOLDS + 9)}`;
    expect(hrefs(folded)[0]).toHaveLength(60 + 2 * MAX_FOLDS);
  });
});

describe('readPasted: what people paste', () => {
  const LONG = `${RESET}&more=${'a1'.repeat(20)}`;
  test.each<[why: string, text: string, expected: readonly string[]]>([
    ['a link', RESET, [RESET]],
    ['with blanks around', `\n  ${RESET}\t\n`, [RESET]],
    ['with angle brackets', `<${SAFE}>`, [SAFE]],
    ['with quotes', `"${SAFE}"`, [SAFE]],
    ['with a line break inside', `${LONG.slice(0, 76)}\n${LONG.slice(76)}`, [LONG]],
    ['a signature on the next line', `${LONG}\nThanks,\nBob`, [LONG]],
    ['an empty line between', `${LONG}\n\nAbC123`, [LONG]],
    ['several at once', `${RESET}\n${SAFE}\n${V3}`, [RESET, SAFE, V3]],
    ['the same one twice', `${RESET} ${RESET}`, [RESET]],
    ['the sentence around it', `Hi, is this one real: ${SAFE}? Thanks!`, [SAFE]],
    [
      'a wrapper without its scheme',
      V3.replace('https://urldefense', 'urldefense'),
      [V3.replace('https://urldefense', 'urldefense')],
    ],
    ['a host without a scheme', 'acme.my.salesforce.com/?c=1', ['acme.my.salesforce.com/?c=1']],
    ['a host alone', 'acme.my.salesforce.com', ['acme.my.salesforce.com']],
    ['a host with a port', 'acme.my.salesforce.com:8443/x', ['acme.my.salesforce.com:8443/x']],
    ['a host in a sentence', 'see acme.my.salesforce.com', []],
    ['a host and a sentence', 'acme.my.salesforce.com/ please', []],
    ['a host and a mark', 'acme.my.salesforce.com!', []],
    ['a host and a port that is none', 'acme.my.salesforce.com:port/x', []],
    [
      'a wrapper with a port',
      `urldefense.com:443/v3/__https://a.example/__;!!a!b$`,
      ['urldefense.com:443/v3/__https://a.example/__;!!a!b$'],
    ],
    [
      'a long line of somebody’s',
      `${RESET}${'1'.repeat(59 - (RESET.length % 60))}\n12345`,
      [`${RESET}${'1'.repeat(59 - (RESET.length % 60))}12345`],
    ],
    ['a short line', 'https://a.example/1\n2345', ['https://a.example/1']],
    ['words', 'my password', []],
    ['nothing', '   ', []],
  ])('%s', (_why, text, expected) => {
    expect(readPasted(text)).toEqual(expected);
  });

  test('what it gives, unwrap understands', () => {
    const [pasted = ''] = readPasted(V3.replace('https://urldefense', 'urldefense'));
    expect(unwrap(pasted)).toMatchObject({
      outcome: 'full',
      url: 'https://acme.my.salesforce.com/?c=AbC%3D%3D',
    });
  });
});
