/**
 * Wraps links as gateways do, for made-up mails. Written from the formats alone and apart from the decoder and its
 * tests, so that a mistake in one does not hide in the other. All identities in it are made up.
 */
import { deflateSync } from 'node:zlib';

const DATA =
  'data=05%7C02%7Cuser%40contoso.example%7C0f0e0d0c0b0a09080706050403020100%7Cffeeddccbbaa99887766554433221100%7C0%7C0&sdata=c2lnbmF0dXJl%3D&reserved=0';

const once = encodeURIComponent;

/** Microsoft Safe Links with made-up, empty metadata. */
export function safeLinks(target: string, region = 'eur02'): string {
  return `https://${region}.safelinks.protection.outlook.com/?url=${once(target)}&${DATA}`;
}

/** The same form on another host: national clouds have their own. */
export function safeLinksAt(host: string, target: string): string {
  return `https://${host}/?url=${once(target)}&${DATA}`;
}

/** A link opened out of Word, Excel or Teams. */
export function safeLinksFromOffice(target: string): string {
  return `https://nam06.safelinks.protection.outlook.com/ap/t-59584e83/?url=${once(target)}&${DATA}`;
}

/** The page that Teams puts in between. */
export function safeLinksTeams(target: string): string {
  return `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${once(target)}&locale=en-us&dest=https%3A%2F%2Fteams.microsoft.com%2Fapi%2Fmt%2Fpart%2Femea-03%2Fbeta%2Fatpsafelinks%2Fgeturlreputationsitev2%2F&pc=abc`;
}

/** The page that Outlook on the web puts in between. */
export function safeLinksOutlookWeb(target: string): string {
  return `https://outlook.office.com/mail/safelink.html?url=${once(target)}&corid=00000000-0000-4000-8000-000000000000`;
}

/** Defender for Cloud Apps: a mark behind the host. */
export function mcas(target: string): string {
  return target.replace(/^https:\/\/([^/?]+)/, 'https://$1.mcas.ms');
}

/** Proofpoint URL Defense v1: escaped once, HTML references undone. */
export function proofpointV1(target: string): string {
  return `https://urldefense.proofpoint.com/v1/url?u=${once(target)}&k=AbC%3D%0A&r=DeF&s=0123456789abcdef`;
}

/** Proofpoint URL Defense v2. */
export function proofpointV2(target: string): string {
  const encoded = once(target).replace(/-/g, '%2D').replace(/_/g, '%5F');
  const u = encoded.replace(/%2F/g, '_').replace(/%/g, '-');
  return `https://urldefense.proofpoint.com/v2/url?u=${u}&d=DwMFAg&c=AbC&r=DeF&m=GhI&s=JkL&e=`;
}

/** Proofpoint URL Defense v3: what is special becomes a star, and its bytes stand in base64 behind the address. */
export function proofpointV3(target: string): string {
  const special = /[%#~+*[\]]|[^\x20-\x7e]/gu;
  const bytes: number[] = [];
  const text = target.replace(special, (found) => {
    const encoded = new TextEncoder().encode(found);
    bytes.push(...encoded);
    return '*'.repeat(encoded.length);
  });
  const starred = text.replace(/\*{2,}/g, (run) => shorten(run.length));
  const blob = Buffer.from(bytes).toString('base64url');
  return `https://urldefense.com/v3/__${starred}__;${blob}!!AbCdEf!GhIjKl-mnop$`;
}

const RUN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A run of n stars is written `**` and a letter for n: A is two. */
function shorten(length: number): string {
  return `**${RUN.charAt(length - 2)}`;
}

export function proofpointIsolation(target: string): string {
  return `https://urlisolation.com/browser?clickId=ABCD-EFGH&traceToken=1700000000%3Bcontoso_hosted%3Bhttps%3A&url=${once(target)}`;
}

/** Mimecast URL Protect: a key into Mimecast's own database, with the domain where the administrator shows it. */
export function mimecast(domain?: string): string {
  return `https://url.uk.m.mimecastprotect.com/s/AbCdEfGhIjKlMnOp${domain === undefined ? '' : `?domain=${domain}`}`;
}

export function barracuda(target: string): string {
  return `https://linkprotect.cudasvc.com/url?a=${once(target)}&c=E,1,AbCdEf,&typo=1`;
}

export function cisco(target: string): string {
  return `https://secure-web.cisco.com/1AbCdEfGh/${once(target)}`;
}

export function fireeye(target: string): string {
  return `https://protect2.fireeye.com/v1/url?k=01234567-89abcdef-01236789-0123456789ab-0123456789abcdef&q=1&e=00000000-0000-4000-8000-000000000000&u=${once(target)}`;
}

export function symantec(target: string): string {
  return `https://clicktime.symantec.com/15tMadeUpKey?h=AbCdEfGh_123-456=&u=${once(target)}`;
}

/** Symantec Messaging Gateway switches a link off in its host name. */
export function symantecNoclick(target: string): string {
  return target.replace('https://', 'https://noclick_');
}

export function trendMicro(target: string): string {
  return `https://imsva91-ctp.trendmicro.com:443/wis/clicktime/v1/query?url=${once(target)}&umid=00000000-0000-4000-8000-000000000000&auth=abcdef-012345`;
}

export function sophos(target: string): string {
  const u = Buffer.from(target).toString('base64');
  return `https://eu-central-1.protection.sophos.com?d=salesforce.com&u=${once(u)}&i=NWY&t=ZGVm&h=abc&s=def`;
}

/** The newer form of Sophos: the domain, and nothing of the rest. */
export function sophosWithoutTarget(domain: string): string {
  return `https://us-west-2.protection.sophos.com/?d=${domain}&b=AbC&x=DeF&q=GhI&i=NWY&t=ZGVm&h=abc&s=def`;
}

export function checkPointV1(target: string): string {
  return `https://checkpoint.url-protection.com/v1/r05/url?o=${once(target).replace(/%2F/g, '/')}&g=Nzc=&h=Nzc=&p=YzJl`;
}

/** Percent signs of the path become stars; ours has none. */
export function checkPointV2(target: string): string {
  return `https://protect.checkpoint.com/v2/___${target}___.YzJlOmNvbnRvc286YTpvOmFiYzo2OmRlZjpoOlQ6Tg`;
}

/** FortiMail answers under the customer's own host. */
export function fortiMail(target: string): string {
  return `https://mx1.contoso.example/fmlurlsvc/?fewReq=:B:JVEyMDE=&url=${once(target)}`;
}

export function trustwave(target: string): string {
  return `https://scanmail.trustwave.com/?c=10000&d=AbCdEfGh&u=${once(target)}`;
}

export function libraesva(target: string): string {
  return `https://urlsand.esvalabs.com/?u=${once(target)}&e=01234567&h=89abcdef&f=y&p=y`;
}

export function hornetsecurity(target: string): string {
  return `https://atpscan.global.hornetsecurity.com/?d=AbC&f=DeF&i=&k=GhI&s=JkL&u=${once(target)}`;
}

export function vade(target: string): string {
  return `https://m365.eu.vadesecure.com/safeproxy/v4?f=AbC&i=DeF&k=GhI&r=JkL&s=MnO&u=${once(target)}`;
}

export function edgePilot(target: string): string {
  return `https://link.edgepilot.com/s/01234567/AbCdEfGhIj?u=${once(target)}`;
}

export function zix(target: string): string {
  return `https://link.zixcentral.com/u/01234567/AbCdEfGhIj?u=${once(target)}`;
}

export function titanHq(target: string): string {
  return `https://linklock.titanhq.com/analyse?url=${once(target)}&data=eJxAbCd`;
}

export function topsec(target: string): string {
  return `https://scanner.topsec.com/?d=1234&r=auto&u=${once(target)}&t=0123456789abcdef`;
}

export function mailinblack(target: string): string {
  const key = Buffer.from(JSON.stringify({ lang: 'FR', url: target })).toString('base64url');
  return `https://mibc-fr-01.mailinblack.com/securelink/?url=https%3A%2F%2Facme.my.salesforce.com&key=${key}`;
}

/** INKY: JSON, zlib, base64url; the domain stands beside it for the reader. */
export function inky(target: string, domain: string): string {
  const packed = deflateSync(Buffer.from(JSON.stringify({ url: target, k: 'contoso/user/0/0' }))).toString('base64url');
  return `https://shared.outlook.inky.com/link?domain=${domain}&t=h.${packed}.MEUCIQMadeUp`;
}

/** PostOffice's variant of Symantec's click-time link, in the one form that gives its target away. */
export function postOffice(target: string): string {
  return `https://clicktime.cloud.postoffice.net/clicktime.php?U=${once(target)}&E=user%40contoso.example&X=AbCdEf`;
}

export function google(target: string): string {
  return `https://www.google.com/url?q=${once(target)}&source=gmail&ust=1700000000000000&usg=AbCdEf`;
}

/** What SendGrid makes of a link: a key, no target. */
export const SENDGRID = 'https://u123456.ct.sendgrid.net/ls/click?upn=u001.AbCdEfGhIjKlMnOpQrStUvWxYz0123456789';
export const MARKETING_CLOUD = 'https://click.e.contoso.example/?qs=0123456789abcdef0123456789abcdef';
