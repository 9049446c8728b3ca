import type { HostParts } from '../report';
import { toUnicodeHost } from './punycode';

/**
 * Public suffixes of two labels that are common in mail, and a few shared hosting domains whose tenants are strangers to
 * each other. The whole Public Suffix List is 47 KB gzip; a wrong guess here only moves the bold part by one label.
 */
const TWO_LABEL_SUFFIXES: ReadonlySet<string> = new Set(
  [
    'co.uk org.uk ac.uk gov.uk ltd.uk me.uk net.uk nhs.uk plc.uk sch.uk',
    'com.au net.au org.au edu.au gov.au id.au co.nz net.nz org.nz govt.nz ac.nz',
    'co.jp ne.jp or.jp ac.jp go.jp co.kr or.kr go.kr co.in net.in org.in gov.in ac.in',
    'com.br net.br org.br gov.br com.ar com.mx com.co com.pe com.ve com.ec com.uy com.py com.bo com.gt',
    'com.cn net.cn org.cn gov.cn com.hk org.hk com.tw org.tw com.sg com.my com.ph com.vn co.th co.id or.id',
    'com.tr gov.tr com.ua com.pl net.pl com.pt com.es com.gr com.cy com.mt co.at or.at co.hu com.ro',
    'co.za org.za gov.za co.ke com.ng com.gh com.eg co.il org.il gov.il com.sa com.qa com.kw com.pk com.bd com.lk',
    'github.io gitlab.io herokuapp.com web.app firebaseapp.com pages.dev workers.dev netlify.app vercel.app',
    'azurewebsites.net cloudfront.net blogspot.com weebly.com wixsite.com r2.dev ngrok.io ngrok.app',
  ].flatMap((line) => line.split(' ')),
);

/** True for what `URL.hostname` gives for an address: dotted decimal, or IPv6 in brackets. */
export function isIpAddress(host: string): boolean {
  return host.startsWith('[') || /^[0-9]{1,3}(?:\.[0-9]{1,3}){3}$/.test(host);
}

/**
 * How a host is shown. The registrable part is the last two labels, or three under a listed two-label suffix; an IP
 * address and a name of one label are whole. `after` is the port with its colon, or empty.
 */
export function hostPartsOf(host: string, after = ''): HostParts {
  const unicode = toUnicodeHost(host);
  const labels = host.split('.');
  if (isIpAddress(host) || labels.length < 3) return { before: '', registrable: host, after, unicode };
  const keep = TWO_LABEL_SUFFIXES.has(labels.slice(-2).join('.')) ? 3 : 2;
  const registrable = labels.slice(-keep).join('.');
  return { before: host.slice(0, host.length - registrable.length), registrable, after, unicode };
}
