/**
 * A mail as the rest of the program sees it: plain, frozen, without a trace of where it came from.
 * Everything in it was written by a stranger. Nothing here is trusted, trimmed or decoded further.
 */

/** An RFC 5322 mailbox. `address` may be empty or malformed: the sender wrote it. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/**
 * Where a link stood in the mail. `conditional`: in a comment that classic Outlook alone draws (`<!--[if mso]>`), so it
 * may speak against a mail and never for it. `pasted`: the reader typed it into the pane.
 */
export type LinkPlace = 'html' | 'text' | 'conditional' | 'pasted';

export interface Link {
  /** The address as the mail holds it, after HTML character references, before any unwrapping. */
  readonly href: string;
  /** The text that the reader sees for it, white space folded; empty for an image or a bare anchor. */
  readonly text: string;
  /** What Safe Links left in `originalsrc`. Any sender can write this attribute: a hint, never a fact. */
  readonly originalsrc: string | null;
  readonly where: LinkPlace;
}

/** Why something could not be had. */
export type Unavailable =
  | 'not-supported' // this client has no such call
  | 'empty' // the call succeeded and gave nothing
  | 'failed' // the host reported an error
  | 'timeout' // the host did not answer
  | 'not-in-file' // the file holds none
  | 'not-applicable'; // a pasted link has none

export type HeaderBlock =
  { readonly state: 'available'; readonly raw: string } | { readonly state: 'unavailable'; readonly why: Unavailable };

export type Body =
  | {
      readonly state: 'available';
      /** What the reader sees, as plain text. Links found by HTML anchors stand in `links`. */
      readonly text: string;
      readonly links: readonly Link[];
      /** True where a named limit cut the text or the list of links. */
      readonly truncated: boolean;
    }
  | { readonly state: 'unavailable'; readonly why: Unavailable };

export interface Message {
  /** Tells two mails apart: Outlook's item id, or the file's name. Never shown. */
  readonly id: string;
  readonly subject: string;
  /** The first `From` (postal-mime and we agree: a second one is an attack). */
  readonly from: Mailbox | null;
  /** When it was sent or created, in ms since the epoch (UTC). */
  readonly date: number | null;
  readonly headers: HeaderBlock;
  readonly body: Body;
}
