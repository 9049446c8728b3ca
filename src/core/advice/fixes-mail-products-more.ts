import { mailFix, type Fix, type MailFixId } from './fix';
import { page } from './sources';

interface Row {
  readonly id: MailFixId;
  readonly steps: number;
  readonly source: string;
  readonly dated?: string;
  /** True where the product takes hosts in a list of its own. */
  readonly takesHosts: boolean;
  /** True where the product hides the target, so that exempting it also shows the link. */
  readonly hides?: true;
}

/** One remedy each. Where no public page of the vendor exists, the remedy is to ask the vendor, and says so. */
const ROWS: readonly Row[] = [
  { id: 'trellix-ask-vendor', steps: 2, source: 'No public Trellix page found', takesHosts: true },
  {
    id: 'mcafee-clickprotect',
    steps: 3,
    source: 'McAfee SaaS Email Protection guide (manualslib 506576)',
    dated: '2012-11',
    takesHosts: true,
    hides: true,
  },
  {
    id: 'hornetsecurity-support',
    steps: 2,
    source: 'Hornetsecurity 360011312977',
    takesHosts: true,
  },
  {
    id: 'edgepilot-ask-vendor',
    steps: 2,
    source: 'No public OpenText page found',
    takesHosts: true,
  },
  { id: 'zix-ask-vendor', steps: 2, source: 'No public Zix page found', takesHosts: true },
  { id: 'libraesva-exceptions', steps: 3, source: 'goldphish help: Libraesva', takesHosts: true },
  { id: 'titanhq-allowed-urls', steps: 3, source: 'docs.titanhq.com 30214', takesHosts: true },
  {
    id: 'intermedia-safe-urls',
    steps: 3,
    source: 'kb.intermedia.net 23554',
    takesHosts: true,
    hides: true,
  },
  {
    id: 'inky-exceptions',
    steps: 3,
    source: 'inkyops.atlassian.net 1828192376',
    takesHosts: true,
    hides: true,
  },
  {
    id: 'egress-exception',
    steps: 4,
    source: 'KnowBe4 KB 35666043130515',
    takesHosts: true,
    hides: true,
  },
  {
    id: 'forcepoint-exceptions',
    steps: 3,
    source: 'Websense hosted guide: URL Sandboxing',
    takesHosts: true,
  },
  {
    id: 'nospamproxy-allowlist',
    steps: 3,
    source: 'docs.nospamproxy.com 15: URL Safeguard',
    takesHosts: true,
    hides: true,
  },
  {
    id: 'darktrace-exclusion',
    steps: 2,
    source: 'right-hand.ai: Darktrace',
    takesHosts: true,
    hides: true,
  },
  { id: 'trustwave-exemption', steps: 3, source: 'Trustwave KB Q14548', takesHosts: true },
  {
    id: 'cloudflare-link-actions',
    steps: 3,
    source: 'Cloudflare Area 1 docs',
    takesHosts: false,
    hides: true,
  },
  {
    id: 'bitdefender-safe-lists',
    steps: 3,
    source: 'Bitdefender support 77211-294998',
    takesHosts: true,
    hides: true,
  },
];

export const MORE_PRODUCT_FIXES: readonly Fix[] = ROWS.map((row) =>
  mailFix({
    id: row.id,
    cures: row.hides === true ? ['scanner-spends-link', 'link-hidden'] : ['scanner-spends-link'],
    steps: { plain: row.steps },
    exempt: row.takesHosts ? 'host' : null,
    sources: [page(row.source, row.dated ?? null)],
  }),
);
