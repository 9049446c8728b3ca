import { readerFix, type Fix } from './fix';
import { help, kb, OWN_REASONING, page, THREAD_101253 } from './sources';

/** What the reader can do with a password link. At most three steps are shown (`MAX_READER_STEPS`). */
export const READER_FIXES: readonly Fix[] = [
  readerFix({
    id: 'do-not-use',
    cures: ['phishing'],
    steps: { plain: 2 },
    sources: [OWN_REASONING],
  }),
  readerFix({
    id: 'ask-through-known-channel',
    cures: ['phishing'],
    steps: { plain: 2 },
    sources: [OWN_REASONING],
  }),
  readerFix({
    id: 'start-from-bookmark',
    cures: ['phishing', 'wrong-page'],
    steps: { plain: 2 },
    sources: [OWN_REASONING],
  }),
  readerFix({
    id: 'copy-into-private-window',
    cures: ['scanner-spends-link', 'wrong-page'],
    steps: { plain: 3 },
    sources: [kb('000389606', '2026-04-22')],
  }),
  readerFix({
    id: 'finish-in-one-go',
    cures: ['link-expired'],
    steps: { plain: 2 },
    sources: [kb('004980183', null)],
  }),
  readerFix({
    id: 'keep-link-private',
    cures: ['link-exposed'],
    steps: { plain: 2 },
    sources: [THREAD_101253, OWN_REASONING],
  }),
  readerFix({
    id: 'ask-admin-reset',
    cures: ['scanner-spends-link', 'link-expired', 'link-hidden'],
    steps: { plain: 2 },
    sources: [kb('000385234', '2026-02-02'), THREAD_101253],
  }),
  readerFix({
    id: 'request-new-mail',
    cures: ['link-expired'],
    steps: { plain: 3 },
    sources: [kb('000390510', null), help('xcloud.resetting_and_expiring_passwords.htm')],
  }),
  readerFix({
    id: 'use-newest-mail',
    cures: ['link-expired'],
    steps: { plain: 2 },
    sources: [page('change-machine help desk 11976916747931'), kb('000390510', null)],
  }),
  readerFix({
    id: 'ask-for-new-welcome-mail',
    cures: ['link-expired'],
    steps: { plain: 2 },
    sources: [kb('000385945', '2026-01-30')],
  }),
  readerFix({
    id: 'check-sandbox',
    cures: ['wrong-page'],
    steps: { plain: 2 },
    sources: [help('xcloud.domain_name_considerations.htm'), THREAD_101253],
  }),
  readerFix({
    id: 'check-developer-org',
    cures: ['phishing', 'wrong-page'],
    steps: { plain: 2 },
    sources: [help('xcloud.domain_name_partitioned_domains_patch.htm'), OWN_REASONING],
  }),
  readerFix({
    id: 'open-original-mail',
    cures: ['link-hidden'],
    steps: { plain: 2 },
    sources: [OWN_REASONING],
  }),
  readerFix({
    id: 'ask-mail-admin-for-link',
    cures: ['link-hidden'],
    steps: { plain: 2 },
    sources: [page('Mimecast KB 34000769379219'), page('KnowBe4 KB 35666043130515')],
  }),
];
