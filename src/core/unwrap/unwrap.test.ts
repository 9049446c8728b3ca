import { MAX_PARAMETERS } from './parameter';
import { inflatable, unwrap, type Repair } from './unwrap';
import { inkyTexts, WRAPS } from './testing/wrap';

const RESET = 'https://acme.my.salesforce.com/secur/forgotpassword.jsp?r=AbC123%3D%3D&display=page';
const encoded = encodeURIComponent(RESET);
const SAFE = `https://eur01.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C02%7Creader%40example.com%7Ca%7Cb&sdata=aB%3D&reserved=0`;
const V3 = 'https://urldefense.com/v3/__https://acme.my.salesforce.com/?c=AbC*3D*3D__;JSU!!AbC!dEf$';
const C = 'https://acme.my.salesforce.com/?c=AbC%3D%3D';
const wrap = (id: string, target: string): string => WRAPS.find(([name]) => name === id)?.[1](target) ?? '';

describe('forms of one product', () => {
  test.each<[why: string, link: string, url: string]>([
    [
      'Safe Links, upper case',
      SAFE.replace('https://eur01.safelinks', 'HTTPS://EUR01.SAFELINKS').replace('url=', 'URL='),
      RESET,
    ],
    ['Safe Links, no slash before the query', SAFE.replace('/?url', '?url'), RESET],
    ['Safe Links, another parameter first', SAFE.replace('?url', '?x=1&url'), RESET],
    ['Safe Links, a port and a final dot', SAFE.replace('outlook.com/', 'outlook.com.:443/'), RESET],
    ['Safe Links, bare target with a query of its own', SAFE.replace(encoded, RESET), RESET],
    ['Safe Links, half encoded', SAFE.replace(encoded, encoded.replace('%3A', ':')), RESET],
    ['Safe Links, encoded twice as a whole', SAFE.replace(encoded, encodeURIComponent(encoded)), RESET],
    [
      'Safe Links, url= inside the target',
      wrap('safe-links', 'https://a.example/?url=https%3A%2F%2Fb.example'),
      'https://a.example/?url=https%3A%2F%2Fb.example',
    ],
    [
      'Safe Links, Teams of June 2026',
      `https://teams.public.onecdn.static.microsoft/evergreen-assets/safelinks/2/atp-safelinks.html?url=${encoded}&locale=en`,
      RESET,
    ],
    ['Safe Links, China', SAFE.replace('outlook.com/', 'partner.outlook.cn/'), RESET],
    ['Safe Links, DoD', `https://safelinks.protection.apps.mil/?url=${encoded}&reserved=0`, RESET],
    ['Safe Links, behind Cloud Apps', SAFE.replace('outlook.com/', 'outlook.com.mcas.ms/'), RESET],
    [
      'Proofpoint v1, bare and half encoded',
      'https://urldefense.proofpoint.com/v1/url?u=https://a.example/x?b%3Dc%26d%3De&k=1',
      'https://a.example/x?b=c&d=e',
    ],
    [
      'Proofpoint v1, a hyphen stays',
      'https://urldefense.proofpoint.com/v1/url?u=https%3A%2F%2Fa-b.example%2Fc_d&k=1',
      'https://a-b.example/c_d',
    ],
    [
      'Proofpoint v1, references of the mail source',
      'https://urldefense.proofpoint.com/v1/url?u=https%3A%2F%2Fa.example%2F%3Fb%3Dc%26amp%3Bd%3De&k=1',
      'https://a.example/?b=c&d=e',
    ],
    [
      'Proofpoint v2, upper-case parameter',
      'https://urldefense.com/v2/url?U=https-3A__a.example_b-2Dc-5Fd&d=D',
      'https://a.example/b-c_d',
    ],
    ['Proofpoint v3, no end', V3.replace('!!AbC!dEf$', '!!AbC'), C],
    ['Proofpoint v3, text behind', `${V3}.`, C],
    ['Proofpoint v3 in itself', wrap('proofpoint-v3', V3), C],
    ['Proofpoint v3, encoded once more by a form', `https://urldefense.com/v3/${encodeURIComponent(V3.slice(26))}`, C],
    [
      'Barracuda, bare',
      'https://linkprotect.cudasvc.com/url?a=https://a.example/?b=c&d=e&c=E,1,x&typo=1',
      'https://a.example/?b=c&d=e',
    ],
    ['Cisco, bare', `https://secure-web.cisco.com/1AbC/${RESET}`, RESET],
    [
      'Cisco, slashes bare',
      'https://secure-web.cisco.com/1AbC/https%3A//a.example/b%3Fc%3Dd',
      'https://a.example/b?c=d',
    ],
    ['FireEye, bare and last', `https://protect2.fireeye.com/url?k=1&q=1&u=${RESET}#top`, `${RESET}#top`],
    [
      'FireEye, bare without a query',
      'https://protect2.fireeye.com/url?k=1&u=https://a.example/b&c',
      'https://a.example/b&c',
    ],
    [
      'Symantec, the form of password links',
      'https://clicktime.symantec.com/15t?h=z=&u=https://a.example/set-password?username%3Da%26token%3Db%253D',
      'https://a.example/set-password?username=a&token=b%3D',
    ],
    [
      'Trend Micro, upper-case path',
      `https://x-ctp.trendmicro.com/WIS/clicktime/v1/query?URL=${encoded}&umid=1`,
      RESET,
    ],
    ['Check Point v1, query first', `https://checkpoint.url-protection.com/v1/url?g=1&o=${encoded}`, RESET],
    [
      'Check Point v2, scheme half encoded',
      'https://protect.checkpoint.com/v2/___https%3A//a.example/b___.Yz',
      'https://a.example/b',
    ],
    [
      'Check Point v2, the query as it is',
      'https://url.avanan.click/v2/r01/___https://a.example/*2Fb?c=*2F%3D___.Yz#d',
      'https://a.example/%2Fb?c=*2F%3D#d',
    ],
    ['FortiMail, bare in front', `https://gw.example/fmlurlsvc?url=${RESET}&fewReq=:B:JV+/=`, RESET],
    ['EdgePilot keeps %3D', `https://link.edgepilot.com/s/1/A?u=${RESET.replace('&', '%26')}`, RESET],
    [
      'Sophos, padding encoded',
      'https://eu-west-1.protection.sophos.com/?d=a.example&u=aHR0cHM6Ly9hLmV4YW1wbGU%3D&i=1',
      'https://a.example',
    ],
    [
      'Google, docs form',
      'https://www.google.com/url?q=https://a.example/b?c%3Dd%2526e&sa=D&source=editors',
      'https://a.example/b?c=d%26e',
    ],
    [
      'Google, relative url, absolute q',
      'https://www.google.com/url?url=/a&q=https%3A%2F%2Fa.example',
      'https://a.example',
    ],
    [
      'SES, another path letter',
      'https://a.r.eu-west-1.awstrack.me/CL0/https:%2F%2Fa.example%2F/1/0/x=1',
      'https://a.example/',
    ],
    ['noclick_', 'https://noclick_acme.my.salesforce.com/?c=AbC%3D%3D', C],
    ['noclick_ before a wrapper', SAFE.replace('eur01', 'noclick_eur01'), RESET],
    [
      'a target with bytes that are no UTF-8',
      'https://linkprotect.cudasvc.com/url?a=https%3A%2F%2Fa.example%2F%E9%C3%A9',
      'https://a.example/%E9é',
    ],
    ['+ is no blank', 'https://linkprotect.cudasvc.com/url?a=https%3A%2F%2Fa.example%2F?b+c', 'https://a.example/?b+c'],
  ])('%s', (_why, link, url) => {
    expect(unwrap(link)).toMatchObject({ outcome: 'full', url });
  });
});

describe('damage that can be mended is mended, and marked', () => {
  test.each<[why: string, link: string, url: string, repairs: readonly Repair[]]>([
    ['blanks around', `  ${SAFE} \r\n`, RESET, []],
    ['angle brackets', `<${SAFE}>`, RESET, ['trailing-text']],
    ['quotes', `"${SAFE}"`, RESET, ['trailing-text']],
    ['a sentence behind', `${SAFE} please`, RESET, ['trailing-text']],
    ['markup behind', `${SAFE}/</a>`, RESET, ['trailing-text']],
    ['escaped markup behind', `${SAFE}&lt;/a&gt;`, RESET, ['trailing-text']],
    ['&amp;', SAFE.replace(/&/g, '&amp;'), RESET, ['html-entities']],
    ['&amp;amp;', SAFE.replace(/&/g, '&amp;amp;'), RESET, ['html-entities']],
    ['&#38;', SAFE.replace(/&/g, '&#38;'), RESET, ['html-entities']],
    ['quoted-printable', SAFE.replace(/=/g, '=3D'), RESET, ['quoted-printable']],
    ['quoted-printable, one = left', SAFE.replace('url=', 'url==3D'), RESET, ['quoted-printable']],
    [
      'quoted-printable, soft breaks',
      SAFE.replace(/=/g, '=3D').replace(/(.{70})/g, '$1=\r\n'),
      RESET,
      ['quoted-printable'],
    ],
    ['folded', SAFE.replace(/(.{70})/g, '$1\n'), RESET, ['folded']],
    [
      'folded behind a hyphen',
      V3.replace('/?c=', '/a-b?c=').replace('a-b', 'a- b'),
      C.replace('/?c=', '/a-b?c='),
      ['folded'],
    ],
    ['collapsed scheme', V3.replace('__https://', '__https:/'), C, ['scheme']],
    ['collapsed outer scheme', V3.replace('https://', 'https:/'), C, ['scheme']],
    ['no scheme', V3.replace('https://', ''), C, ['scheme']],
    ['two slashes and no scheme', V3.replace('https:', ''), C, ['scheme']],
    ['hxxp', SAFE.replace('https', 'hxxps'), RESET, ['defanged']],
    ['hxxp inside as well', SAFE.replace('https', 'hxxps').replace('https%3A', 'hxxps%3A'), RESET, ['defanged']],
    ['[.]', SAFE.replace('protection.', 'protection[.]'), RESET, ['defanged']],
    ['encoded once more', encodeURIComponent(SAFE), RESET, ['percent-encoded']],
    [
      'tracking dragged along',
      `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(`${RESET}&data=05|02|reader@example.com|a&sdata=b&reserved=0`)}`,
      RESET,
      ['encoded-tracking'],
    ],
  ])('%s', (_why, link, url, repairs) => {
    expect(unwrap(link)).toMatchObject({ outcome: 'full', url, repairs });
  });

  test.each<[string, string, readonly Repair[]]>([
    ['https[:]//www[.]acme[.]example/a', 'https://www.acme.example/a', ['defanged']],
    ['<https://acme.example/a>', 'https://acme.example/a', ['trailing-text']],
    ['https:/acme.example/a', 'https://acme.example/a', ['scheme']],
    ['https://acme.example/a\r\nb', 'https://acme.example/ab', ['folded']],
    ['[log in](https://acme.example/a)', 'https://acme.example/a', ['trailing-text']],
  ])('plain: %s', (link, url, repairs) => {
    expect(unwrap(link)).toMatchObject({ outcome: 'not-wrapped', url, host: new URL(url).hostname, repairs });
  });

  test.each<[link: string, repairs: readonly Repair[]]>([
    [SAFE, []],
    [SAFE.slice(0, SAFE.indexOf('&data')), ['unfinished']],
    ['https://urldefense.com/v2/url?u=https-3A__a.example_b', ['unfinished']],
    ['https://urldefense.com/v1/url?u=https%3A%2F%2Fa.example', ['unfinished']],
    [`https://outlook.office.com/mail/safelink.html?url=${encoded}`, []],
    [wrap('fireeye', RESET), []],
  ])('where a target may have been cut, it says so: %s', (link, repairs) => {
    expect(unwrap(link)).toMatchObject({ outcome: 'full', repairs });
  });

  test('a target behind more parameters than any wrapper has is not looked for', () => {
    const many = (count: number): string => SAFE.replace('?url', `?${'&'.repeat(count)}url`);
    expect(unwrap(many(MAX_PARAMETERS - 10)).url).toBe(RESET);
    expect(unwrap(many(MAX_PARAMETERS))).toMatchObject({ outcome: 'opaque', url: null });
  });

  test('a clean target’s data= is its own', () => {
    const target = 'https://a.example/?x=1&data=05|02|y';
    expect(unwrap(wrap('safe-links', target))).toMatchObject({ url: target, repairs: [] });
  });
});

describe('what cannot be undone says what it is', () => {
  test.each<[why: string, link: string, outcome: string, host: string | null]>([
    [
      'Safe Links page without a target',
      'https://nam06.safelinks.protection.outlook.com/GetUrlReputation',
      'opaque',
      null,
    ],
    [
      'Mimecast with a domain',
      'https://protect-us.mimecast.com/s/AbC?domain=acme.my.salesforce.com',
      'domain-only',
      'acme.my.salesforce.com',
    ],
    ['Mimecast with more than a domain', 'https://protect-us.mimecast.com/s/AbC?domain=a.example%2Fb', 'opaque', null],
    [
      'Sophos, case folded',
      'https://eu-west-1.protection.sophos.com/?d=a.example&u=ahr0chm6ly9hlmv4yw1wbgu',
      'domain-only',
      'a.example',
    ],
    ['Proofpoint v3, case folded', V3.toLowerCase(), 'damaged', 'acme.my.salesforce.com'],
    [
      'Proofpoint v3, whole link case folded, nothing taken out',
      'https://urldefense.com/v3/__https://a.example/b__;!!abcdefghij!abcdefghijklmnopqrstuvwxyzabcdef$',
      'damaged',
      'a.example',
    ],
    ['Proofpoint v3, bytes run out', V3.replace('JSU!', 'JQ!'), 'damaged', 'acme.my.salesforce.com'],
    ['Proofpoint v3, stars eaten by Markdown', V3.replace(/\*/g, ''), 'damaged', 'acme.my.salesforce.com'],
    [
      'Proofpoint v3, cut behind the host',
      'https://urldefense.com/v3/__https://acme.example/se',
      'damaged',
      'acme.example',
    ],
    ['Proofpoint v3, cut in the host', 'https://urldefense.com/v3/__https://acme.exa', 'damaged', null],
    [
      'Proofpoint v2, cut in an escape',
      'https://urldefense.com/v2/url?u=https-3A__acme.example_b-2',
      'damaged',
      'acme.example',
    ],
    [
      'cut inside, wrapped again',
      'https://urldefense.com/v2/url?u=https-3A__nam02.safelinks.protection.outlook.com_-3Furl-3Dhttps-253A-252F-252Furldef&d=D',
      'damaged',
      null,
    ],
    [
      'an inner link that is cut',
      `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(V3.slice(0, 62))}&data=1`,
      'damaged',
      'acme.my.salesforce.com',
    ],
    [
      'a target without a scheme',
      'https://scanmail.trustwave.com/?c=1&u=www.a.example%2fb',
      'domain-only',
      'www.a.example',
    ],
    [
      'control characters inside',
      'https://linkprotect.cudasvc.com/url?a=https%3A%2F%2Fa.example%2F%0Ab',
      'damaged',
      'a.example',
    ],
  ])('%s', (_why, link, outcome, host) => {
    expect(unwrap(link)).toMatchObject({ outcome, url: null, host, domain: host });
  });

  test('below a gateway, the sender’s tracker is where unwrapping ends; alone it is opaque', () => {
    const tracked = 'https://u1.ct.sendgrid.net/ls/click?upn=a-2Fb';
    const below = {
      outcome: 'full',
      url: tracked,
      host: 'u1.ct.sendgrid.net',
      trail: ['safe-links'],
      tracker: 'sendgrid',
    };
    expect(unwrap(wrap('safe-links', tracked))).toMatchObject(below);
    const alone = { outcome: 'opaque', url: null, host: null, trail: ['sendgrid'], tracker: 'sendgrid' };
    expect(unwrap(tracked)).toMatchObject(alone);
    expect(unwrap(wrap('safe-links', 'https://a.example/'))).toMatchObject({ outcome: 'full', tracker: null });
  });

  test.each(['javascript', 'data', 'mailto', 'ftp'])('a target with the scheme %s is no link', (scheme) => {
    const target = `${scheme}:https://acme.example/`;
    for (const link of [wrap('safe-links', target), wrap('proofpoint-v2', target)]) {
      expect(unwrap(link)).toMatchObject({ outcome: 'damaged', url: null, host: null, scheme });
    }
  });

  test.each([
    'javascript:location="https://acme.my.salesforce.com/?c=1"',
    'java\nscript:open("https://acme.my.salesforce.com/?c=1")',
    'data:text/html,https://acme.my.salesforce.com/',
    'mailto:a@example.com?body=https://acme.my.salesforce.com/',
  ])('a link inside %s is not where the reader would go', (link) => {
    expect(unwrap(link)).toMatchObject({ outcome: 'not-wrapped', url: null, host: null });
    expect(unwrap(link).scheme).toMatch(/^(?:javascript|data|mailto)$/);
  });

  test.each(['', ' ', 'https://', 'https://[', 'http:', 'acme.my.salesforce.com/?c=1', '/url?u=1', 'ftp://a.example/'])(
    'no link at all: %j',
    (text) => {
      expect(unwrap(text)).toMatchObject({ input: text, outcome: 'not-wrapped', url: null, host: null, trail: [] });
    },
  );
});

describe('INKY', () => {
  const inky = wrap('inky', C);
  const payload = /t=h\.([\w-]+)/.exec(inky)?.[1] ?? '';

  test('asks for what must be inflated, also below other layers', () => {
    expect(inflatable(inky)).toBe(payload);
    expect(inflatable(wrap('safe-links', wrap('proofpoint-v3', inky)))).toBe(payload);
    expect(inflatable(SAFE)).toBeNull();
    expect(inflatable('https://shared.outlook.inky.com/link?domain=a.example')).toBeNull();
  });

  test('gives the target with it, and the domain without', () => {
    expect(unwrap(inky, { inflated: inkyTexts })).toMatchObject({ outcome: 'full', url: C, trail: ['inky'] });
    expect(unwrap(inky)).toMatchObject({ outcome: 'domain-only', domain: 'example.com' });
    expect(unwrap(inky, { inflated: new Map([[payload, '{"url":7}']]) }).outcome).toBe('domain-only');
    expect(unwrap(inky, { inflated: new Map([[payload, 'no JSON']]) }).outcome).toBe('domain-only');
  });

  test('a second one inside is asked for next', () => {
    const outer = wrap('inky', inky);
    const first = inflatable(outer) ?? '';
    expect(first).not.toBe(payload);
    expect(inflatable(outer, { inflated: new Map([[first, inkyTexts.get(first) ?? '']]) })).toBe(payload);
  });
});

test('the steps say what each layer gives away, never the values', () => {
  const { steps, layers } = unwrap(wrap('check-point-v2', SAFE));
  expect(steps).toEqual([
    { rewriter: 'check-point-v2', discloses: ['tenant'] },
    { rewriter: 'safe-links', discloses: ['recipient', 'tenant', 'time'] },
  ]);
  expect(layers).toEqual([SAFE, RESET]);
});

describe('a megabyte takes at most a few times half a megabyte', () => {
  const S = 'https://nam01.safelinks.protection.outlook.com/?url=';
  const HALF = 500_000;
  test.each<[why: string, unit: string, before: string, after: string]>([
    ['escapes', '%41', `${S}https%3A%2F%2Fa.example%2F`, ''],
    ['bytes that are no UTF-8', '%E9', `${S}https%3A%2F%2Fa.example%2F`, ''],
    ['ampersands', '&', `${S}https%3A%2F%2Fa.example%2F`, ''],
    ['references', 'amp;', `${S}https%3A%2F%2Fa.example%2F&`, ''],
    ['bare parameters', '&a=b', `${S}https://a.example/?c=d`, ''],
    ['stars', '*', 'https://urldefense.com/v3/__https://a.example/', '__;Iw!!a!b$'],
    ['end marks', '__;', 'https://urldefense.com/v3/__https://a.example/', ''],
    ['blanks', ' ', 'a', 'b'],
    ['padding', '=', 'https://us.protection.sophos.com/?d=a.example&u=', 'a'],
    ['links', 'http://', '', ''],
    ['angle brackets', '<http://a.b ', '', ''],
    ['closing brackets', ')', 'https://a.example/', ''],
    ['folds', `${'a1'.repeat(35)}\n`, 'https://a.example/', ''],
    ['labels', 'a.', 'https://protect-us.mimecast.com/s/x?domain=', ''],
  ])('%s', (_why, unit, before, after) => {
    const text = (length: number): string => before + unit.repeat(length / unit.length) + after;
    const time = (length: number): number => {
      const input = text(length);
      const start = performance.now();
      unwrap(input);
      return performance.now() - start;
    };
    time(HALF / 10);
    const half = Math.min(time(HALF), time(HALF));
    const whole = Math.min(time(2 * HALF), time(2 * HALF));
    // Twice is linear, four times is quadratic; the 200 ms keep a busy machine from failing it.
    expect(whole).toBeLessThan(6 * half + 200);
    expect(whole).toBeLessThan(3000);
  });
});
