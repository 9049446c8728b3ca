/**
 * Wraps links as gateways do, for made-up mails. Written from the formats alone and apart from the decoder, so that a
 * mistake in one does not hide in the other.
 */

/** Microsoft Safe Links with made-up, empty metadata. */
export function safeLinks(target: string, region = 'eur02'): string {
  const data =
    '05%7C02%7Cuser%40contoso.example%7C0f0e0d0c0b0a09080706050403020100%7Cffeeddccbbaa99887766554433221100%7C0%7C0';
  return `https://${region}.safelinks.protection.outlook.com/?url=${encodeURIComponent(target)}&data=${data}&sdata=c2lnbmF0dXJl%3D&reserved=0`;
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

/** Proofpoint URL Defense v2. */
export function proofpointV2(target: string): string {
  const encoded = encodeURIComponent(target).replace(/-/g, '%2D').replace(/_/g, '%5F');
  const u = encoded.replace(/%2F/g, '_').replace(/%/g, '-');
  return `https://urldefense.proofpoint.com/v2/url?u=${u}&d=DwMFAg&c=AbC&r=DeF&m=GhI&s=JkL&e=`;
}

/** Mimecast URL Protect: a key into Mimecast's own database, with the domain where the administrator shows it. */
export function mimecast(domain?: string): string {
  return `https://url.uk.m.mimecastprotect.com/s/AbCdEfGhIjKlMnOp${domain === undefined ? '' : `?domain=${domain}`}`;
}

export function barracuda(target: string): string {
  return `https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(target)}&c=E,1,AbCdEf,&typo=1`;
}

export function cisco(target: string): string {
  return `https://secure-web.cisco.com/1AbCdEfGh/${encodeURIComponent(target)}`;
}

export function trendMicro(target: string): string {
  return `https://imsva91-ctp.trendmicro.com:443/wis/clicktime/v1/query?url=${encodeURIComponent(target)}&umid=00000000-0000-4000-8000-000000000000&auth=abcdef-012345`;
}

export function sophos(target: string): string {
  const u = Buffer.from(target).toString('base64');
  return `https://eu-central-1.protection.sophos.com?d=salesforce.com&u=${encodeURIComponent(u)}&i=NWY&t=ZGVm&h=abc&s=def`;
}

export function checkPointV2(target: string): string {
  return `https://protect.checkpoint.com/v2/___${target}___.YzJlOmNvbnRvc286YTpvOmFiYzo2OmRlZjpoOlQ6Tg`;
}
