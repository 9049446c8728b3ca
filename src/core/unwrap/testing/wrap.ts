import { base64, base64url, utf8 } from './encode';

/**
 * What the products do to a link, for tests and the benchmark: the other direction of every entry that can be undone.
 * Written from facts/wrappers.md, independent of the decoders. Not shipped. All identities in it are made up.
 */

/** A wrapped link; `inflated` where the product packs its target (INKY). Null: this form cannot carry this target. */
export type Wrap = (target: string) => string | null;

const once = encodeURIComponent;
const lowerHex = (text: string): string => once(text).replace(/%../g, (escape) => escape.toLowerCase());

/** Everything but letters and digits escaped, as Trend Micro and Trustwave do. */
const strict = (text: string): string =>
  lowerHex(text).replace(/[-_.!~*'()]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);

/** What Proofpoint v3 takes out of a target: these marks and all bytes beyond ASCII. */
const TAKEN = /[%#~+*[\]]|[^\x20-\x7e]/u;
const RUN_LENGTHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function proofpointV3(target: string): string {
  const isV3 = target.includes('/v3/__');
  const bytes: number[] = [];
  let out = '';
  let run = 0;
  const flush = (): void => {
    for (; run > 1; run -= Math.min(run, 65)) out += `**${RUN_LENGTHS.charAt(Math.min(run, 65) - 2)}`;
    if (run === 1) out += '*';
    run = 0;
  };
  for (const char of target) {
    // A literal end mark would end the link too early; Proofpoint's own way with it is not known.
    if (TAKEN.test(char) || (char === ';' && !isV3 && out.endsWith('__'))) {
      const taken = utf8(char);
      bytes.push(...taken);
      run += taken.length;
    } else {
      flush();
      out += char;
    }
  }
  flush();
  const token = base64(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
  return `https://urldefense.com/v3/__${out}__;${token}!!AbC123dEf!XyZ_0-9$`;
}

function proofpointV2(target: string): string {
  const escaped = once(target).replace(/[-_!~*'()]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  const value = escaped.replace(/%2F/g, '_').replace(/%/g, '-');
  return `https://urldefense.proofpoint.com/v2/url?u=${value}&d=DwMFaQ&c=AbC&r=dEf&m=gHi&s=jKl&e=`;
}

/** v1 and v2 undo HTML references; a target that holds one arrives with its `&` escaped. */
const htmlSafe = (target: string): string => target.replace(/&(?=#?\w+;)/g, '&amp;');

function checkPointV2(target: string): string | null {
  const [whole = '', fragment = ''] = target.split(/(#[^]*)/);
  const [path = '', query = ''] = whole.split(/(\?[^]*)/);
  // A star that is followed by two hex digits cannot be told from an escape.
  if (/\*[0-9A-Fa-f]{2}/.test(path) || fragment.includes('___.')) return null;
  const starred = path.replace(/%(?=[0-9A-Fa-f]{2})/g, '*');
  return `https://protect.checkpoint.com/v2/r02/___${starred}${query}___.YzJ1OmV4YW1wbGU6YzpvOmFiYw${fragment}`;
}

/** Puts something behind, or before, the host; null where the target's host is no name. */
function markHost(target: string, before: string, behind: string): string | null {
  const parts = /^(https?:\/\/)([a-z0-9.-]+\.[a-z]+)((?::\d+)?(?:[/?#][^]*)?)$/i.exec(target);
  return parts === null ? null : `${parts[1] ?? ''}${before}${parts[2] ?? ''}${behind}${parts[3] ?? ''}`;
}

/** The JSON inside an INKY link, by its payload; to be handed to `unwrap` as `inflated`. */
export const inkyTexts = new Map<string, string>();

function inky(target: string): string {
  const text = JSON.stringify({ url: target, k: 'tenant/reader/hash/0', e: 'sender@example.com' });
  // The core never inflates: any text may stand for the zlib stream.
  const payload = base64url(text);
  inkyTexts.set(payload, text);
  return `https://shared.outlook.inky.com/link?domain=example.com&t=h.${payload}.MEUCIQ`;
}

function edgePilotBare(target: string): string | null {
  return target.includes('%26') ? null : `https://link.edgepilot.com/s/215b833f/AbC?u=${target.replace(/&/g, '%26')}`;
}

const SAFE_DATA =
  'data=05%7C02%7Creader%40example.com%7Cabc%7Cdef%7C0%7C0%7C638393716982915257%7CUnknown&sdata=aB%2Bc%3D';

/** Rewriter id, then the forms of that product that carry their target. */
export const WRAPS: readonly (readonly [id: string, wrap: Wrap])[] = [
  ['safe-links', (x) => `https://eur01.safelinks.protection.outlook.com/?url=${once(x)}&${SAFE_DATA}&reserved=0`],
  [
    'safe-links',
    (x) => `https://nam02.safelinks.protection.outlook.com/ap/t-59584e83/?url=${lowerHex(x)}&${SAFE_DATA}`,
  ],
  [
    'safe-links',
    (x) =>
      `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/2/atp-safelinks.html?url=${once(x)}&locale=en`,
  ],
  ['safe-links', (x) => `https://outlook.office.com/mail/safelink.html?url=${once(x)}&corid=1`],
  // Nothing goes through the proxy twice.
  ['mcas', (x) => (x.includes('mcas.ms') ? null : markHost(x, '', '.mcas.ms'))],
  ['mcas', (x) => `https://mcas-proxyweb.mcas.ms/certificate-checker?login=false&originalUrl=${once(x)}&McasCSRF=0a`],
  ['proofpoint-v1', (x) => `https://urldefense.proofpoint.com/v1/url?u=${once(htmlSafe(x))}&k=a%3D%0A&s=0f`],
  ['proofpoint-v2', (x) => proofpointV2(htmlSafe(x))],
  ['proofpoint-v3', proofpointV3],
  ['proofpoint-isolation', (x) => `https://urlisolation.com/browser?clickId=A&traceToken=1%3Bt&url=${once(x)}`],
  ['barracuda', (x) => `https://linkprotect.cudasvc.com/url?a=${lowerHex(x)}&c=E,1,AbC,,&typo=1`],
  ['cisco', (x) => `https://secure-web.cisco.com/1AbC-dEf_1/${once(x)}`],
  ['cisco', (x) => `https://secure-web.cisco.com/1AbC-dEf_1/${once(once(x))}?ref=example.org`],
  ['fireeye', (x) => `https://protect2.fireeye.com/v1/url?k=31323334-501d2dca&q=1&e=98882430&u=${once(x)}`],
  ['symantec', (x) => `https://clicktime.symantec.com/15tStdWWRBCjGxB6bujRD?h=zRUjv-oQ=&u=${once(x)}`],
  ['symantec', (x) => `https://clicktime.symantec.com/a/1/dAl80F=?d=t6D3&u=${once(x)}`],
  ['symantec-noclick', (x) => markHost(x, 'noclick_', '')],
  ['postoffice', (x) => `https://clicktime.cloud.postoffice.net/clicktime.php?U=${once(x)}&E=1`],
  ['sophos', (x) => `https://eu-west-1.protection.sophos.com?d=example.com&u=${base64(utf8(x))}&i=NjA4&h=0d`],
  ['sophos', (x) => `https://us-west-2.protection.sophos.com/?d=example.com&u=${base64url(x)}&p=m&i=NjA4`],
  [
    'trend-micro',
    (x) => `https://ddei1-0-ctp.trendmicro.com:443/wis/clicktime/v1/query?url=${strict(x)}&umid=a&auth=b`,
  ],
  ['trend-micro', (x) => `https://ctp.example.net/wis/clicktime/v2/clickthrough?url=${once(x)}&uuid=a&auth=b`],
  ['trend-micro', (x) => `https://eu.check.trendmicro.com?url=${once(x)}`],
  ['check-point-v1', (x) => `https://avanan.url-protection.com/v1/r01/url?o=${once(x).replace(/%2F/g, '/')}&g=a=&h=b`],
  ['check-point-v2', checkPointV2],
  ['fortimail', (x) => `https://mail.example.net/fmlurlsvc/?fewReq=:B:JV+Q/w=&url=${lowerHex(x)}&fmlBlkTk`],
  ['trustwave', (x) => `https://scanmail.trustwave.com/?c=10916&d=vZ-p&s=5&u=${strict(x)}`],
  ['libraesva', (x) => `https://urlsand.esvalabs.com/?u=${once(x)}&e=a39aa7eb&h=8a955c38&f=y&p=y&l=1`],
  ['hornetsecurity', (x) => `https://atpscan.global.hornetsecurity.com/?d=a&f=b&i=&k=c&s=d&u=${once(x)}`],
  ['hornetsecurity', (x) => `https://seclinks.cloud-security.net/?d=a&u=${once(x)}`],
  ['vade', (x) => `https://m365.eu.vadesecure.com/safeproxy/v4?f=a&i=b&k=c&r=d&s=e&u=${once(x)}`],
  ['vade', (x) => `https://antiphishing.vadesecure.com/v4?f=a&u=${once(x)}`],
  ['edgepilot', (x) => `https://link.edgepilot.com/x/AbC?u=${once(x)}`],
  ['edgepilot', edgePilotBare],
  ['zix', (x) => `https://link.zixcentral.com/u/08573078/uLbJ?u=${once(x)}`],
  ['titanhq', (x) => `https://linklock.titanhq.com/analyse?url=${once(x)}&data=eJxd`],
  ['topsec', (x) => `https://scanner.topsec.com/?d=4179&r=auto&u=${once(x)}&t=7771`],
  [
    'mailinblack',
    (x) =>
      `https://mibc-fr-03.mailinblack.com/securelink/?url=https://example.com&key=${base64url(JSON.stringify({ lang: 'FR', url: x }))}`,
  ],
  ['inky', inky],
  ['google', (x) => `https://www.google.co.uk/url?q=${once(x)}&source=gmail&ust=1&usg=A`],
  ['google', (x) => `https://www.google.com/url?sa=D&url=${once(x)}&q=https%3A%2F%2Fexample.org`],
  ['linkedin', (x) => `https://www.linkedin.com/safety/go?url=${once(x)}&trk=flagship`],
  ['slack', (x) => `https://slack-redir.net/link?url=${once(x)}`],
  ['yahoo', (x) => `https://r.search.yahoo.com/_ylt=A;_ylu=B/RV=2/RE=1/RO=10/RU=${lowerHex(x)}/RK=2/RS=a.b-`],
  ['facebook', (x) => `https://l.facebook.com/l.php?u=${once(x)}&h=AT62`],
  ['microsoft-campaign', (x) => `https://nam.safelink.emails.azure.net/redirect/?destination=${once(x)}&p=bT1l`],
  ['amazon-ses', (x) => `https://abc1.r.us-east-1.awstrack.me/L0/${once(x)}/1/0100-000000/c2ln=473`],
  ['mandrill', (x) => `https://mandrillapp.com/track/click.php?u=1&id=2&url=${once(x)}&url_id=3`],
  [
    'mandrill',
    (x) =>
      `https://mandrillapp.com/track/click/1/example.com?p=${base64url(JSON.stringify({ s: 'a', p: JSON.stringify({ url: x }) }))}`,
  ],
];
