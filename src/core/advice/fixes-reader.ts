import { on, readerFix, type Fix } from './fix';
import { help, kb, OWN_REASONING, page, THREAD_101253 } from './sources';

/** What the reader can do with a password link. At most three steps are shown (`MAX_READER_STEPS`). */
export const READER_FIXES: readonly Fix[] = [
  readerFix({
    id: 'do-not-use',
    cures: ['phishing'],
    evidence: on(['doubtful', 100]),
    steps: { plain: 2 },
    sources: [OWN_REASONING],
  }),
  readerFix({
    id: 'ask-through-known-channel',
    cures: ['phishing'],
    evidence: on(['doubtful', 95]),
    steps: { plain: 2 },
    sources: [OWN_REASONING],
  }),
  readerFix({
    id: 'start-from-bookmark',
    cures: ['phishing', 'wrong-page'],
    evidence: on(['doubtful', 90], ['no-password-link', 70], ['developer-org', 15]),
    steps: { plain: 2 },
    sources: [OWN_REASONING],
  }),
  readerFix({
    id: 'copy-into-private-window',
    cures: ['scanner-spends-link', 'wrong-page'],
    evidence: on(['link-live', 100], ['link-age-unknown', 95], ['link-probably-used', 88]),
    steps: { plain: 3 },
    sources: [kb('000389606', '2026-04-22')],
  }),
  readerFix({
    id: 'finish-in-one-go',
    cures: ['link-expired'],
    evidence: on(['link-live', 80]),
    steps: { plain: 2 },
    sources: [kb('004980183', null)],
  }),
  readerFix({
    id: 'keep-link-private',
    cures: ['link-exposed'],
    evidence: on(['link-live', 70], ['link-age-unknown', 65]),
    steps: { plain: 2 },
    sources: [THREAD_101253, OWN_REASONING],
  }),
  readerFix({
    id: 'ask-admin-reset',
    cures: ['scanner-spends-link', 'link-expired', 'link-hidden'],
    evidence: on(
      ['link-probably-used', 96],
      ['link-expired-behind-gateway', 94],
      ['link-hidden-by-gateway', 70],
      ['link-hidden', 70],
      ['mail-reset-refused', 60],
    ),
    steps: { plain: 2 },
    sources: [kb('000385234', '2026-02-02'), THREAD_101253],
  }),
  readerFix({
    id: 'request-new-mail',
    cures: ['link-expired'],
    evidence: on(['link-expired', 90], ['link-hidden', 50], ['no-password-link', 60]),
    steps: { plain: 3 },
    sources: [kb('000390510', null), help('xcloud.resetting_and_expiring_passwords.htm')],
  }),
  readerFix({
    id: 'use-newest-mail',
    cures: ['link-expired'],
    evidence: on(
      ['link-age-unknown', 85],
      ['link-probably-used', 60],
      ['link-expired', 70],
      ['welcome-link-expired', 60],
    ),
    steps: { plain: 2 },
    sources: [page('change-machine help desk 11976916747931'), kb('000390510', null)],
  }),
  readerFix({
    id: 'ask-for-new-welcome-mail',
    cures: ['link-expired'],
    evidence: on(['welcome-link-expired', 98]),
    steps: { plain: 2 },
    sources: [kb('000385945', '2026-01-30')],
  }),
  readerFix({
    id: 'check-sandbox',
    cures: ['wrong-page'],
    evidence: on(['sandbox-mail', 78]),
    steps: { plain: 2 },
    sources: [help('xcloud.domain_name_considerations.htm'), THREAD_101253],
  }),
  readerFix({
    id: 'open-original-mail',
    cures: ['link-hidden'],
    evidence: on(['link-hidden-by-gateway', 90], ['link-hidden', 90]),
    steps: { plain: 2 },
    sources: [OWN_REASONING],
  }),
  readerFix({
    id: 'ask-mail-admin-for-link',
    cures: ['link-hidden'],
    evidence: on(['link-hidden-by-gateway', 80]),
    steps: { plain: 2 },
    sources: [page('Mimecast KB 34000769379219'), page('KnowBe4 KB 35666043130515')],
  }),
];
