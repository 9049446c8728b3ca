import { rulesOf, type Audience, type Rule } from './rule';
import { MAIL_RULES } from './rules-mail';
import { READER_RULES } from './rules-reader';
import { SALESFORCE_RULES } from './rules-salesforce';

/** The rules of each audience. Where two fixes fit a mail equally well, the order of the table decides. */
export const RULES: Readonly<Record<Audience, readonly Rule[]>> = {
  reader: rulesOf('reader', READER_RULES),
  'salesforce-admin': rulesOf('salesforce-admin', SALESFORCE_RULES),
  'mail-admin': rulesOf('mail-admin', MAIL_RULES),
};
