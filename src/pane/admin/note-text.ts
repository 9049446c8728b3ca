import { adminNote, type Note, type NoteInput } from '../../core/advice/note';
import type { Strings } from '../strings/strings';
import type { MailFacts } from '../state';
import { adviceWords } from './advice-words';

/** What a note is made of. `links` are in it only to be kept out of the text. */
export type NoteSubject = Pick<NoteInput, 'facts' | 'advice' | 'links' | 'checkedBy' | 'client' | 'helpDesk'> & {
  readonly mail: MailFacts | null;
};

export function makeNote({ mail, ...rest }: NoteSubject, strings: Strings): Note {
  const input: NoteInput = {
    ...rest,
    subject: mail?.subject ?? null,
    senderDomain: mail?.senderDomain ?? null,
    sentAt: mail?.date ?? null,
    recipients: [],
  };
  return adminNote(input, adviceWords(strings).sayPlain);
}
