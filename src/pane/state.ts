import type { Note } from '../core/advice/note';
import type { PastedReports } from '../core/analyse-pasted';
import type { Judged, Report } from '../core/report';
import type { CopyResult } from './copy/copy-text';

/** The mail that a result speaks of, as it is shown. Written by a stranger. */
export interface MailFacts {
  /** Changes with the mail: what the reader unfolded or unmasked for one mail never carries over to the next. */
  readonly id: string;
  /** The sender's name and address, or null where the mail names none. */
  readonly sender: string | null;
  /** ms since the epoch. */
  readonly date: number | null;
  /** For the note to the admin only: never drawn. */
  readonly subject?: string | null;
  /** The sender's domain, for the same. */
  readonly senderDomain?: string | null;
}

/**
 * `protected`: the host does not let add-ins read this mail. `incomplete`: a part of the pane itself did not load.
 * `defect`: the pane met an error of its own.
 */
export type FailureReason = 'timeout' | 'host-error' | 'offline' | 'protected' | 'incomplete' | 'defect';

/** A report; where nobody was advised yet, the pane does it when it draws that part. */
export type Shown = Judged & Partial<Pick<Report, 'advice'>>;

/** All that the pane can show. Exactly one at a time. */
export type PaneState =
  | { readonly kind: 'checking' }
  /** The soft limit (3 s) has passed. */
  | { readonly kind: 'slow' }
  | { readonly kind: 'no-item' }
  /** A meeting, a contact, a mail that is being written. */
  | { readonly kind: 'not-a-message' }
  /** The hard limit (10 s) has passed, or the host refused for good. No verdict: nothing is known. */
  | { readonly kind: 'failed'; readonly why: FailureReason }
  /** The page was opened outside of Outlook. */
  | { readonly kind: 'no-host' }
  /** Office.js itself did not load. */
  | { readonly kind: 'office-blocked' }
  | { readonly kind: 'result'; readonly mail: MailFacts; readonly report: Shown };

/** What the pane asks of whoever shows it. None of it may throw. */
export interface PaneActions {
  readonly checkAgain: () => void;
  /** Called within the click. `field` may be selected for older WebKit. */
  readonly copy: (text: string, field: HTMLTextAreaElement | null) => Promise<CopyResult>;
  /**
   * Takes a pasted text apart: one report a link, none where it holds no link. At once, but the first time and where a link is
   * compressed.
   */
  readonly paste: (text: string) => PastedReports | Promise<PastedReports>;
  /** Opens a new message with this note, where Outlook has such a call; else null and no button. */
  readonly writeToAdmin: ((note: Pick<Note, 'to' | 'subject' | 'html'>) => void) | null;
}

export type ThemeName = 'light' | 'dark';
export type CopyKey = 'windows' | 'mac' | 'touch';
