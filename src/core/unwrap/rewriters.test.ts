/** The table, entry by entry: which hosts and paths are whose, where a bare target ends, and what a product is known for. */
import { parseAddress } from './address';
import { rewriterById, rewriterFor, REWRITERS, type RewriterId } from './rewriters';
import { unwrap } from './unwrap';

const idOf = (link: string): RewriterId | null => {
  const address = parseAddress(link);
  return address === null ? null : (rewriterFor(address)?.id ?? null);
};

describe('whose a link is', () => {
  // The path is one that counts; every host stands for itself and for everything under it.
  const ROWS: readonly (readonly [RewriterId, string, readonly string[]])[] = [
    [
      'safe-links',
      '/?url=x',
      [
        ...['safelinks.protection.outlook.com', 'safelinks.protection.office365.us', 'safelinks.protection.apps.mil'],
        ...['safelinks.protection.partner.outlook.cn', 'safelinks.protection.outlook.cn'],
      ],
    ],
    [
      'safe-links',
      '/a/atp-safelinks.html?url=x',
      [
        ...['office.net', 'static.microsoft', 'teams.microsoft.com', 'outlook.office.com', 'outlook.office365.com'],
        ...['outlook.office365.us', 'outlook.live.com', 'cloud.microsoft'],
      ],
    ],
    ['mcas', '/x', ['mcas.ms', 'mcas-gov.us', 'mcas-gov.ms']],
    ['proofpoint-v1', '/v1/url', ['urldefense.proofpoint.com', 'urldefense.com', 'urldefense.us']],
    ['proofpoint-v2', '/v2/url', ['urldefense.proofpoint.com', 'urldefense.com', 'urldefense.us']],
    ['proofpoint-v3', '/v3/__x', ['urldefense.proofpoint.com', 'urldefense.com', 'urldefense.us']],
    ['proofpoint-isolation', '/browser?url=x', ['urlisolation.com']],
    ['mimecast', '/s/x', ['protect-eu.mimecast.com', 'mimecastprotect.com']],
    ['barracuda', '/url?a=x', ['linkprotect.cudasvc.com']],
    ['cisco', '/x', ['secure-web.cisco.com']],
    ['sophos', '/?d=x', ['protection.sophos.com']],
    ['check-point-v1', '/x', ['url-protection.com']],
    ['check-point-v2', '/v2/x', ['protect.checkpoint.com', 'url.avanan.click']],
    ['vade', '/v4?u=x', ['vadesecure.com']],
    ['vade', '/safeproxy/v4?u=x', ['vadesecure.com']],
    ['vade', '/2/x/a.example', ['vadesecure.com']],
    ['edgepilot', '/s/x', ['link.edgepilot.com']],
    ['zix', '/?u=x', ['link.zixcentral.com']],
    ['titanhq', '/?url=x', ['linklock.titanhq.com']],
    ['topsec', '/?u=x', ['scanner.topsec.com']],
    ['mailinblack', '/securelink/x', ['mailinblack.com', 'mib.numerian.fr']],
    ['inky', '/link?t=x', ['inky.com']],
    ['inky', '/link?x=1&domain=x', ['inky.com']],
    ['fireeye', '/v1/url?u=x', ['protect.fireeye.com', 'protect2.fireeye.com']],
    ['symantec', '/x?u=x', ['clicktime.symantec.com']],
    ['symantec-noclick', '/x', ['noclick_www.a.example', 'noclick_clicktime.symantec.com']],
    ['postoffice', '/x', ['clicktime.cloud.postoffice.net']],
    ['trend-micro', '/wis/clicktime/v1/query?url=x', ['gateway.contoso.example']],
    ['trend-micro', '/x', ['check.trendmicro.com']],
    ['fortimail', '/fmlurlsvc/?url=x', ['gateway.contoso.example']],
    ['trustwave', '/?u=x', ['scanmail.trustwave.com']],
    ['libraesva', '/?u=x', ['urlsand.esvalabs.com']],
    [
      'hornetsecurity',
      '/?u=x',
      ['atpscan.global.hornetsecurity.com', 'seclinks.cloud-security.net', 'securelinks.cloud-security.net'],
    ],
    ['intermedia', '/x', ['emailprotection.link']],
    ['mcafee-clickprotect', '/d/x', ['cp.mcafee.com']],
    ['darktrace', '/x', ['l.antigena.com']],
    ['darktrace', '/l/x', ['antigena.com']],
    ['bitdefender', '/x', ['lsems.gravityzone.bitdefender.com', 'linkscan.io']],
    ['egress', '/x', ['links.defend.egress.com']],
    ['linkedin', '/safety/go?url=x', ['linkedin.com']],
    ['linkedin', '/redir/redirect?url=x', ['linkedin.com']],
    ['linkedin', '/e/v2?url=x', ['linkedin.com']],
    ['linkedin', '/comm/redir/redirect?url=x', ['linkedin.com']],
    ['slack', '/link?url=x', ['slack-redir.net']],
    ['yahoo', '/x', ['search.yahoo.com']],
    ['microsoft-campaign', '/x', ['safelink.emails.azure.net']],
    ['mandrill', '/track/click/x', ['mandrillapp.com']],
    ['sendgrid', '/ls/click?upn=x', ['sendgrid.net']],
    ['sendgrid', '/wf/click?upn=x', ['sendgrid.net']],
    ['sendgrid', '/uni/x', ['sendgrid.net']],
    ['mailchimp', '/track/click?u=x', ['list-manage.com']],
    ['etransmail', '/x', ['etransmail.com']],
    ['twitter', '/x', ['t.co']],
    ['bitly', '/x', ['bit.ly']],
  ];

  test.each(ROWS.flatMap(([id, path, hosts]) => hosts.map((host) => [id, host, path] as const)))(
    '%s: https://%s%s',
    (id, host, path) => {
      expect(idOf(`https://${host}${path}`)).toBe(id);
      expect(idOf(`https://${host.toUpperCase()}${path}`)).toBe(id);
      if (id === 'symantec-noclick' || host === 'gateway.contoso.example') return;
      // What only begins or ends alike is a stranger's.
      expect(idOf(`https://x${host}${path}`)).not.toBe(id);
      expect(idOf(`https://${host}.evil.example${path}`)).toBeNull();
      expect(idOf(`https://evil.example/${host}${path}`)).toBeNull();
    },
  );

  test.each([
    ['facebook', 'https://l.facebook.com/l.php?u=x'],
    ['facebook', 'https://lm.facebook.com/l.php?u=x'],
    ['facebook', 'https://l.instagram.com/?u=x'],
    ['facebook', 'https://l.messenger.com/l.php?u=x'],
    ['google', 'https://www.google.com/url?q=x'],
    ['google', 'https://google.de/url/?q=x'],
    ['google', 'https://www.google.co.uk/url?q=x'],
    ['google', 'https://www.google.com.au/url?q=x'],
    ['amazon-ses', 'https://abc.r.us-east-1.awstrack.me/L0/x'],
    ['marketing-cloud', 'https://click.contoso.example/?qs=0123456789abcdef'],
    ['mimecast', 'https://protect-us.mimecast.com/r/x'],
    ['mimecast', 'https://url.uk.m.mimecastprotect.com/l/x'],
    ['safe-links', 'https://statics.teams.cdn.office.net/a/atp-safelinks.html?url=x'],
    ['safe-links', 'https://outlook.office.com/mail/safelink.html?url=x'],
    // A path under an entry counts whatever its capitals.
    ['fortimail', 'https://gateway.contoso.example/FMLurlsvc/?url=x'],
  ])('%s: %s', (id, link) => {
    expect(idOf(link)).toBe(id);
  });

  test.each([
    // The same hosts' ordinary pages.
    ...['https://www.mimecast.com/s/x', 'https://login.mimecast.com/s/x', 'https://protect-eu.mimecast.com/x'],
    ...['https://protect-eu.mimecast.com/s', 'https://protect-eu.mimecast.com/a/s/x', 'https://mimecastprotect.com/'],
    ...[
      'https://urldefense.com/',
      'https://urldefense.com/v4/url',
      'https://urlisolation.com/',
      'https://www.inky.com/',
    ],
    ...['https://www.inky.com/link', 'https://www.inky.com/link?xt=1', 'https://www.inky.com/x?t=1'],
    ...['https://www.vadesecure.com/', 'https://www.vadesecure.com/vx', 'https://www.vadesecure.com/a/v4'],
    ...[
      'https://www.mailinblack.com/',
      'https://cp.mcafee.com/',
      'https://antigena.com/x',
      'https://xl.antigena.com/x',
    ],
    ...['https://defend.egress.com/x', 'https://www.defend.egress.com/x', 'https://www.linkedin.com/in/x'],
    ...['https://www.google.com/search?q=x', 'https://www.google.com/url/x?q=y', 'https://www.google.com/a/url?q=x'],
    ...['https://www.google.evil.example/url?q=x', 'https://a.b.google.com/url?q=x', 'https://xgoogle.com/url?q=x'],
    ...['https://www.google.xcom/url?q=x', 'https://www.google.com.aux/url?q=x'],
    ...['https://www.facebook.com/l.php?u=x', 'https://l.facebook.com/x?u=x', 'https://xl.facebook.com/l.php?u=x'],
    ...['https://l.facebook.com/l.phpx?u=x', 'https://l.facebook.com/x/l.php?u=x'],
    ...['https://awstrack.me/L0/x', 'https://abc.r.awstrack.me/L0/x', 'https://abc.us-east-1.awstrack.me/L0/x'],
    ...['https://click.contoso.example/x?qs=0123456789abcdef', 'https://click.contoso.example/?qs=0123456789abcde'],
    ...['https://www.contoso.example/?qs=0123456789abcdef', 'https://click.contoso.example/?q=0123456789abcdef'],
    ...['https://click.contoso.example/?qs=0123456789abcdefg', 'https://click.contoso.example/?qs=x0123456789abcdef'],
    ...['https://mandrillapp.com/', 'https://www.sendgrid.net/', 'https://list-manage.com/x'],
    ...['https://teams.microsoft.com/l/x', 'https://outlook.office.com/safelink.html/x'],
    ...['https://outlook.office.com/mail/xsafelink.html', 'https://outlook.office.com/safelinkxhtml'],
    ...['https://gateway.contoso.example/x/fmlurlsvc', 'https://gateway.contoso.example/x/wis/clicktime/'],
  ])('nobody’s: %s', (link) => {
    expect(idOf(link)).toBeNull();
  });
});

/** A target that some tool has put in unescaped ends where the wrapper's own next parameter begins, and not before. */
describe('where a bare target ends', () => {
  const TARGET = 'https://a.example/x?y=1&z=2';

  test.each<readonly [string, readonly string[]]>([
    ['https://urlisolation.com/browser?url=', ['clickid', 'traceToken']],
    ['https://linkprotect.cudasvc.com/url?a=', ['c', 'typo', 'ancr_add']],
    ['https://www.url-protection.com/x?o=', ['g', 'h', 'p']],
    ['https://www.vadesecure.com/v4?u=', ['f', 'i', 'k', 'r', 's']],
    ['https://linklock.titanhq.com/?url=', ['data']],
    ['https://scanner.topsec.com/?u=', ['d', 'r', 't']],
    ['https://protect2.fireeye.com/v1/url?u=', ['k', 'q', 'e']],
    ['https://gateway.contoso.example/wis/clicktime/v1/query?url=', ['umid', 'uuid', 'auth', 'rct']],
    ['https://check.trendmicro.com/x?url=', ['umid', 'uuid', 'auth', 'rct']],
    ['https://gateway.contoso.example/fmlurlsvc/?url=', ['fewReq', 'fmlBlkTk']],
    ['https://scanmail.trustwave.com/?u=', ['c', 'd', 's']],
    ['https://urlsand.esvalabs.com/?u=', ['e', 'h', 'f', 'p', 'l', 'm']],
    ['https://seclinks.cloud-security.net/?u=', ['d', 'f', 'i', 'k', 'm', 'n', 'r', 's']],
    ['https://slack-redir.net/link?url=', ['v']],
    ['https://safelink.emails.azure.net/redirect/?destination=', ['p']],
    ['https://www.google.com/url?q=', ['sa', 'source', 'ust', 'usg', 'ved', 'rct', 'esrc', 'cd', 'cad', 'opi']],
  ])('%s', (wrapper, own) => {
    for (const name of own) {
      expect([name, unwrap(`${wrapper}${TARGET}&${name}=wrapper`).url]).toEqual([name, TARGET]);
    }
    expect(unwrap(`${wrapper}${TARGET}&w=3`).url).toBe(`${TARGET}&w=3`);
    expect(unwrap(`${wrapper}${TARGET}#f`).url).toBe(`${TARGET}#f`);
  });
});

describe('what a product is known for', () => {
  const ids = (those: (id: RewriterId) => boolean): readonly string[] =>
    [...new Set(REWRITERS.map(({ id }) => id).filter(those))].sort();

  it('opens links before the reader does', () => {
    expect(ids((id) => rewriterById(id)?.opensLinks === 'yes')).toEqual([
      ...['barracuda', 'check-point-v1', 'check-point-v2', 'cisco', 'fireeye', 'fortimail', 'hornetsecurity'],
      ...['mimecast', 'proofpoint-isolation', 'proofpoint-v1', 'proofpoint-v2', 'proofpoint-v3', 'safe-links'],
      ...['sophos', 'symantec', 'trend-micro'],
    ]);
  });

  it('shows the domain alone, or nothing', () => {
    const outcome = (wanted: string): readonly string[] =>
      [...new Set(REWRITERS.filter((each) => each.outcome === wanted).map(({ id }) => id))].sort();
    expect(outcome('domain-only')).toEqual(['mimecast', 'vade']);
    expect(outcome('opaque')).toEqual([
      ...['bitdefender', 'bitly', 'darktrace', 'egress', 'etransmail', 'intermedia', 'mailchimp', 'marketing-cloud'],
      ...['mcafee-clickprotect', 'sendgrid', 'twitter'],
    ]);
  });

  it('gives away whom the mail was for, and more', () => {
    const disclosing = Object.fromEntries(
      REWRITERS.filter(({ discloses }) => discloses.length > 0).map(({ id, discloses }) => [id, discloses.join(' ')]),
    );
    expect(disclosing).toEqual({
      'safe-links': 'recipient tenant time',
      'proofpoint-isolation': 'tenant time',
      'check-point-v1': 'tenant',
      'check-point-v2': 'tenant',
      sophos: 'tenant',
      fortimail: 'recipient time',
      vade: 'recipient',
      inky: 'recipient tenant sender time',
    });
  });

  it('is known on the mail’s route by its gateway’s id', () => {
    const named = Object.fromEntries(
      REWRITERS.filter(({ id, gateway }) => gateway !== id).map(({ id, gateway }) => [id, gateway]),
    );
    const gateways = Object.entries(named).filter(([, gateway]) => gateway !== null);
    expect(Object.fromEntries(gateways)).toEqual({
      ...{ 'proofpoint-v1': 'proofpoint', 'proofpoint-v2': 'proofpoint', 'proofpoint-v3': 'proofpoint' },
      ...{ 'proofpoint-isolation': 'proofpoint', 'check-point-v1': 'check-point', 'check-point-v2': 'check-point' },
      'symantec-noclick': 'symantec',
    });
    // Redirectors and trackers stand on no route.
    expect(ids((id) => rewriterById(id)?.gateway === null)).toEqual([
      ...['amazon-ses', 'bitly', 'etransmail', 'facebook', 'google', 'linkedin', 'mailchimp', 'mandrill'],
      ...['marketing-cloud', 'microsoft-campaign', 'sendgrid', 'slack', 'twitter', 'yahoo'],
    ]);
    expect(rewriterById('no such')).toBeNull();
  });
});
