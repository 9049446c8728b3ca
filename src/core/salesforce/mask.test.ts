import fc from 'fast-check';
import { maskUrl, MIN_CUT } from './mask';
import { MAX_LINK } from './reset-link';

const T = 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789';
const H = 'https://acme.my.salesforce.com';

test.each([
  [
    `${H}/secur/forgotpassword.jsp?r=${T}%3D%3D&display=page&fpot=${T}`,
    `${H}/secur/forgotpassword.jsp?r=AbCd…D%3D&display=page&fpot=AbCd…6789`,
  ],
  [`${H}/?c=${T}`, `${H}/?c=AbCd…6789`],
  [`${H}/login?c=short`, `${H}/login?c=…`],
  [`${H}/login?r=page`, `${H}/login?r=…`],
  // Short codes are secrets too: their names tell, whatever the value looks like.
  [`${H}/login?c=page&fpot=12&sid=abc&token=abc&code=123&otp=12`, `${H}/login?c=…&fpot=…&sid=…&token=…&code=…&otp=…`],
  // What does not look like a name in front of an `=` may be a piece of a secret.
  [`${H}/?1abc=page&-abc=page&a!b=page`, `${H}/?…=page&…=page&…=page`],
  [`${H}/?${'a'.repeat(31)}=page`, `${H}/?${'a'.repeat(31)}=page`],
  [`${H}/?${'a'.repeat(32)}=page`, `${H}/?aaaa…aaaa=page`],
  [`${H}/?=page`, `${H}/?…=page`],
  [`${H}/#a1`, `${H}/#…`],
  [`${H}/#A`, `${H}/#A`],
  [`${H}/login?R=page&FPOT=page`, `${H}/login?R=…&FPOT=…`],
  [`${H}/login?r=`, `${H}/login?r=`],
  [`${H}/?x=${'a'.repeat(MIN_CUT - 1)}`, `${H}/?x=…`],
  [`${H}/?x=${'a'.repeat(MIN_CUT)}`, `${H}/?x=aaaa…aaaa`],
  [`${H}/?x=abcdefghijkl`, `${H}/?x=abcdefghijkl`],
  [`${H}/?x=abcdefghijklm`, `${H}/?x=…`],
  [`${H}/?x=12&locale=en_US&l=pt-BR&n=123&m=1234`, `${H}/?x=12&locale=en_US&l=pt-BR&n=123&m=…`],
  [`${H}/?un=jane%40example.com`, `${H}/?un=jane….com`],
  [`${H}/?${T}`, `${H}/?AbCd…6789`],
  [`${H}/?${T}=1`, `${H}/?AbCd…6789=1`],
  [`${H}/?flag&x`, `${H}/?flag&x`],
  [`${H}/?a=1&&b=`, `${H}/?a=1&&b=`],
  [`${H}/?x=a=b=${T}`, `${H}/?x=a=b=…6789`],
  [`${H}/reset/${T}/done`, `${H}/reset/AbCd…6789/done`],
  [`${H}/secur/x.jsp;jsessionid=${T}?a=b`, `${H}/secur/x.jsp;jsessionid=AbCd…6789?a=b`],
  [
    `${H}/p/_nc_external/identity/ui/login/ForgotPasswordInterstitial?r=${T}`,
    `${H}/p/_nc_external/identity/ui/login/ForgotPasswordInterstitial?r=AbCd…6789`,
  ],
  [`${H}/#c=${T}`, `${H}/#c=AbCd…6789`],
  [`${H}/#${T}`, `${H}/#AbCd…6789`],
  [`${H}/#/reset/${T}?c=${T}&d=page`, `${H}/#/reset/AbCd…6789?c=AbCd…6789&d=page`],
  [`${H}/#/reset/${T}`, `${H}/#/reset/AbCd…6789`],
  [`${H}/#top`, `${H}/#top`],
  [`${H}/#`, `${H}/`],
  [`https://jane:secret@a.example:8443/x?y=z`, 'https://a.example:8443/x?y=z'],
  ['http://a.example', 'http://a.example/'],
  [`javascript:open('${T}')`, 'javascript:…'],
  [`data:text/plain,${T}`, 'data:…'],
  [`mailto:jane@example.com?body=${T}`, 'mailto:…'],
  [T, '…'],
  ['', '…'],
  [`${H}/?c=`.padEnd(MAX_LINK + 1, 'a'), '…'],
  [`${H}/?c=`.padEnd(MAX_LINK, 'a'), `${H}/?c=aaaa…aaaa`],
])('%s', (url, masked) => {
  expect(maskUrl(url)).toBe(masked);
});

test('no more than four letters in a row of a secret, wherever it stands, and never more than eight in all', () => {
  const secret = fc.stringMatching(/^[A-Z][a-z][0-9][A-Za-z0-9_-]{17,60}$/);
  const place = fc.constantFrom(
    (s: string) => `${H}/secur/forgotpassword.jsp?r=${s}&display=page`,
    (s: string) => `${H}/login?c=${s}`,
    (s: string) => `${H}/?x=1&other=${s}#top`,
    (s: string) => `${H}/?${s}`,
    (s: string) => `${H}/?${s}=1`,
    (s: string) => `${H}/reset/${s}`,
    (s: string) => `${H}/a;k=${s}/b`,
    (s: string) => `${H}/#c=${s}`,
    (s: string) => `${H}/#/x/${s}`,
    (s: string) => `${H}/#/x?y=${s}`,
    (s: string) => `https://u:${s}@a.example/`,
    (s: string) => `https://${s}@a.example/`,
    (s: string) => `javascript:${s}`,
    (s: string) => s,
  );
  fc.assert(
    fc.property(place, secret, (write, s) => {
      const masked = maskUrl(write(s));
      const ends = [s.slice(0, 4), s.slice(-4)];
      const rest = masked.replace(`${ends[0]!}…${ends[1]!}`, '…').replace(write('').slice(0, 30), '');
      for (let at = 0; at + 5 <= s.length; at += 1) expect(rest).not.toContain(s.slice(at, at + 5));
      expect(masked).not.toContain(s.slice(0, 5));
      expect(masked).not.toContain(s.slice(-5));
    }),
    { seed: 8, numRuns: 2000 },
  );
});

test('never throws, and keeps scheme and host', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
      const { origin } = new URL(url);
      expect(maskUrl(url).startsWith(`${origin}/`)).toBe(true);
    }),
    { seed: 9 },
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(typeof maskUrl(text)).toBe('string');
    }),
    { seed: 9 },
  );
});
