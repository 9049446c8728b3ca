/** Known wrappers whose target is missing, cut or somebody else's: nothing is made up, and what is known is kept. */
import { unwrap } from './unwrap';

const b64 = (text: string): string => Buffer.from(text).toString('base64');
const json = (value: unknown): string => encodeURIComponent(b64(JSON.stringify(value)));
const TARGET = 'https://a.example/x?y=1';

const MIB = 'https://www.mailinblack.com/securelink/?';
const MANDRILL = 'https://mandrillapp.com/track/click/1/a.example?p=';
const SOPHOS = 'https://eu-west-1.protection.sophos.com/?';
const INKY = 'https://shared.outlook.inky.com/link?';
const CHECK_POINT = 'https://protect.checkpoint.com/v2/r01/___';
const V2 = 'https://urldefense.proofpoint.com/v2/url?';

test.each<readonly [string, string, string, string | null]>([
  ['Mailinblack, a key of JSON', `${MIB}url=https%3A%2F%2Fa.example&key=${json({ url: TARGET })}`, 'full', 'a.example'],
  ['Mailinblack, no key', `${MIB}url=https%3A%2F%2Fa.example`, 'domain-only', 'a.example'],
  [
    'Mailinblack, a key that is no JSON',
    `${MIB}url=https%3A%2F%2Fa.example&key=${b64('x')}`,
    'domain-only',
    'a.example',
  ],
  [
    'Mailinblack, a key without the link',
    `${MIB}url=https%3A%2F%2Fa.example&key=${json({ u: 1 })}`,
    'domain-only',
    'a.example',
  ],
  [
    'Mailinblack, a link that is no text',
    `${MIB}url=https%3A%2F%2Fa.example&key=${json({ url: 1 })}`,
    'domain-only',
    'a.example',
  ],
  ['Mailinblack, a list', `${MIB}key=${json([TARGET])}`, 'opaque', null],
  ['Mailinblack, null', `${MIB}key=${json(null)}`, 'opaque', null],
  ['Mailinblack, a text', `${MIB}key=${json('url')}`, 'opaque', null],
  ['Mailinblack, nothing', MIB, 'opaque', null],
  ['Mailinblack, an origin that is none', `${MIB}url=a.example`, 'opaque', null],
  ['Mandrill, packed', `${MANDRILL}${json({ p: JSON.stringify({ url: TARGET }) })}`, 'full', 'a.example'],
  ['Mandrill, no base64', `${MANDRILL}!`, 'damaged', null],
  ['Mandrill, no JSON', `${MANDRILL}${b64('x')}`, 'damaged', null],
  ['Mandrill, nothing inside', `${MANDRILL}${json({ q: '' })}`, 'damaged', null],
  ['Mandrill, no link inside', `${MANDRILL}${json({ p: JSON.stringify({ u: 1 }) })}`, 'damaged', null],
  [
    'Mandrill, the old form',
    `https://mandrillapp.com/track/click.php?u=1&id=2&url=${TARGET}&url_id=3`,
    'full',
    'a.example',
  ],
  ['Sophos, whole', `${SOPHOS}d=a.example&u=${b64(TARGET)}`, 'full', 'a.example'],
  [
    'Sophos, blanks round the target',
    `${SOPHOS}d=a.example&u=${encodeURIComponent(b64(` ${TARGET} `))}`,
    'full',
    'a.example',
  ],
  ['Sophos, without a scheme', `${SOPHOS}d=a.example&u=${b64('b.example/x')}`, 'domain-only', 'a.example'],
  [
    'Sophos, a scheme further on',
    `${SOPHOS}d=a.example&u=${b64('see https://b.example/')}`,
    'domain-only',
    'a.example',
  ],
  ['Sophos, the domain alone', `${SOPHOS}d=a.example`, 'domain-only', 'a.example'],
  ['Sophos, nothing', `${SOPHOS}x=1`, 'opaque', null],
  ['INKY, nothing inflated', `${INKY}domain=a.example&t=h.eJx.SIG`, 'domain-only', 'a.example'],
  ['INKY, a key of another kind', `${INKY}domain=a.example&t=x.eJx.SIG`, 'domain-only', 'a.example'],
  ['INKY, no domain', `${INKY}t=h.eJx.SIG`, 'opaque', null],
  ['Check Point, whole', `${CHECK_POINT}${TARGET}___.YXBz`, 'full', 'a.example'],
  ['Check Point, escaped as a whole', `${CHECK_POINT}https%3A%2F%2Fa.example%2Fx___.YXBz`, 'full', 'a.example'],
  ['Check Point, http, its colon escaped', `${CHECK_POINT}http%3A//a.example/x___.YXBz`, 'full', 'a.example'],
  ['Check Point, http, its colon a star', `${CHECK_POINT}http*3A//a.example/x___.YXBz`, 'full', 'a.example'],
  ['Check Point, cut', `${CHECK_POINT}https://a.example/x`, 'damaged', 'a.example'],
  ['Check Point, cut at once', 'https://protect.checkpoint.com/v2/r01/___.', 'damaged', null],
  ['Check Point, another page', 'https://protect.checkpoint.com/v2/x', 'opaque', null],
  ['EdgePilot, nothing', 'https://link.edgepilot.com/s/0123abcd/x?u=', 'opaque', null],
  ['EdgePilot, no parameter', 'https://link.edgepilot.com/s/0123abcd/x', 'opaque', null],
  ['EdgePilot, http', 'https://link.edgepilot.com/s/0123abcd/x?u=http://a.example/?b=1%26c=2', 'full', 'a.example'],
  ['Proofpoint, nothing', `${V2}u=&d=x`, 'opaque', null],
  ['Proofpoint, no parameter', `${V2}d=x`, 'opaque', null],
  ['Proofpoint, cut in an escape', `${V2}u=https-3A__a.example_x-2&d=x`, 'damaged', 'a.example'],
  ['Cloud Apps, the proxy’s own page', 'https://mcas.ms/x', 'opaque', null],
  ['Cloud Apps, no public host', 'https://intranet.mcas.ms/x', 'opaque', null],
  ['Cloud Apps, with a port', 'https://a.example.mcas.ms:8443/x', 'full', 'a.example'],
  ['Cloud Apps, the mark in the middle', 'https://a.mcas.ms.example.mcas.ms/x', 'full', 'a.mcas.ms.example'],
  ['Cloud Apps, government', 'https://a.example.mcas-gov.us/x', 'full', 'a.example'],
  ['Cloud Apps, A-labels', 'https://a.xn--p1ai.mcas.ms/x', 'full', 'a.xn--p1ai'],
  ['Cloud Apps, an address in numbers', 'https://192.0.2.1.mcas.ms/x', 'opaque', null],
  [
    'Cloud Apps, the proxy’s question',
    `https://mcas-proxyweb.mcas.ms/certificate-checker?login=false&originalUrl=${encodeURIComponent(TARGET)}&McasCSRF=x`,
    'full',
    'a.example',
  ],
  ['Cloud Apps, the proxy without a question', 'https://mcas-proxyweb.mcas.ms/x', 'opaque', null],
  ['Symantec, nothing behind the mark', 'https://noclick_/x', 'opaque', null],
  ['Symantec, a name without a dot', 'https://noclick_intranet/x', 'opaque', null],
  ['Cisco, the key alone', 'https://secure-web.cisco.com/1AbC', 'opaque', null],
  ['Cisco, an empty target', 'https://secure-web.cisco.com/1AbC/', 'opaque', null],
  [
    'Cisco, cut in an escape',
    'https://secure-web.cisco.com/1AbC/https%3A%2F%2Fa.example%2Fx%2',
    'damaged',
    'a.example',
  ],
  ['Cisco, http, decoded on its way', 'https://secure-web.cisco.com/1AbC/http://a.example/x', 'full', 'a.example'],
  ['Amazon, nothing', 'https://abc.r.us-east-1.awstrack.me/x', 'opaque', null],
  [
    'Amazon, cut in an escape',
    'https://abc.r.us-east-1.awstrack.me/L0/https:%2F%2Fa.example%2Fx%',
    'damaged',
    'a.example',
  ],
  ['Yahoo, an ordinary page', 'https://search.yahoo.com/search?p=x', 'not-wrapped', 'search.yahoo.com'],
  ['Vade, no host', 'https://antiphishing.vadesecure.com/2/abc', 'opaque', null],
  ['Vade, what is no host', 'https://antiphishing.vadesecure.com/2/abc/a b/x', 'opaque', null],
  [
    'a parameter cut in an escape',
    'https://linkprotect.cudasvc.com/url?a=https%3A%2F%2Fa.example%2Fx%2',
    'damaged',
    'a.example',
  ],
  ['a parameter cut in its host', 'https://linkprotect.cudasvc.com/url?a=https%3A%2F%2Fa.exa%', 'damaged', null],
  ['an empty parameter', 'https://linkprotect.cudasvc.com/url?a=&c=1', 'opaque', null],
  ['a label alone', 'https://linkprotect.cudasvc.com/url?a=https%3A%2F%2Furldef', 'damaged', null],
  ['this machine', 'https://linkprotect.cudasvc.com/url?a=http%3A%2F%2Flocalhost', 'full', 'localhost'],
  ['a label and a page', 'https://linkprotect.cudasvc.com/url?a=http%3A%2F%2Fwiki%2Fx', 'full', 'wiki'],
  ['no host', 'https://linkprotect.cudasvc.com/url?a=https%3A%2F%2F', 'damaged', null],
  ['a host without a scheme', 'https://linkprotect.cudasvc.com/url?a=a.example%2Fx', 'domain-only', 'a.example'],
  [
    'control characters',
    'https://linkprotect.cudasvc.com/url?a=https%3A%2F%2Fa.example%2F%01x',
    'damaged',
    'a.example',
  ],
  [
    'blanks round the target',
    'https://linkprotect.cudasvc.com/url?a=%20https%3A%2F%2Fa.example%2F%20',
    'full',
    'a.example',
  ],
  ['encoded twice', 'https://linkprotect.cudasvc.com/url?a=http%253A%252F%252Fa.example%252F', 'full', 'a.example'],
  ['a page of a redirector', 'https://www.google.com/url?q=/search', 'not-wrapped', 'www.google.com'],
  ['a target behind words', 'https://www.google.com/url?q=see%20https://a.example/', 'not-wrapped', 'www.google.com'],
  ['http, of a redirector', 'https://www.google.com/url?q=http://a.example/', 'full', 'a.example'],
])('%s', (_what, link, outcome, host) => {
  const found = unwrap(link);
  expect([found.outcome, found.host, found.url === null]).toEqual([outcome, host, !/full|not-wrapped/.test(outcome)]);
});

test.each([
  ['javascript', 'javascript%3Aalert(1)'],
  ['data', 'data%3Atext%2Fhtml%2Cx'],
  ['mailto', 'mailto%3Ajane%40a.example'],
])('a target of the scheme %s is named and not given', (scheme, target) => {
  const found = unwrap(`https://linkprotect.cudasvc.com/url?a=${target}`);
  expect(found).toMatchObject({ outcome: 'damaged', url: null, scheme });
});

test('the star of Check Point stands for a percent sign in the path, and for itself elsewhere', () => {
  const undo = (target: string): string | null => unwrap(`${CHECK_POINT}${target}___.YXBz`).url;
  expect(undo('https://a.example/*20*2Fx*g*1?q=*20')).toBe('https://a.example/%20%2Fx*g*1?q=*20');
  expect(undo('https://a.example/*20')).toBe('https://a.example/%20');
  expect(unwrap(`${CHECK_POINT}https://a.example/x___.YXBz#f`).url).toBe('https://a.example/x#f');
});

test('Safe Links cut off what it dragged along, and its own parameters end a bare target', () => {
  const SAFE = 'https://eur02.safelinks.protection.outlook.com/?url=';
  for (const own of ['data', 'sdata', 'reserved', 'locale', 'dest', 'pc', 'wau', 'wau-data']) {
    expect([own, unwrap(`${SAFE}${TARGET}&${own}=1`).url]).toEqual([own, TARGET]);
  }
  const dragged = encodeURIComponent(`${TARGET}&data=05|02|jane@contoso.example`);
  expect(unwrap(`${SAFE}${dragged}`)).toMatchObject({ url: TARGET, repairs: ['encoded-tracking'] });
  // A parameter of the target's own, and a target that begins with nothing but one.
  const own = encodeURIComponent(`${TARGET}&data=5`);
  expect(unwrap(`${SAFE}${own}`)).toMatchObject({ url: `${TARGET}&data=5`, repairs: ['unfinished'] });
  expect(unwrap(`${SAFE}${encodeURIComponent(TARGET)}&data=1&reserved=0`).repairs).toEqual([]);
  expect(unwrap(`${SAFE}${encodeURIComponent(TARGET)}&xdata=1`).url).toBe(TARGET);
});
