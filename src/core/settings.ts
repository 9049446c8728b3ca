/** An administrator's own words for the readers of the pane, such as whom to call. Plain text, line breaks kept. */
export interface Notice {
  /** Where `texts` has none for the reader's language. */
  readonly text: string;
  /** By BCP 47 tag, in any case: `de`, `pt-BR`. */
  readonly texts: Readonly<Record<string, string>>;
}

/** What an administrator may tell the program (settings.json, `inspect --settings`). All of it is optional. */
export interface Settings {
  /** Own hosts that carry Salesforce password links (custom domains): tier `configured`. Exact hosts, lower case. */
  readonly siteHosts: readonly string[];
  /** authserv-ids (RFC 8601 §2.5) whose Authentication-Results may be believed besides Exchange Online's. */
  readonly authservIds: readonly string[];
  /** Gateways known to stand before the mailboxes (gateway ids), whether a mail shows them or not. */
  readonly gateways: readonly string[];
  readonly helpDesk: { readonly name: string; readonly address: string } | null;
  /** A BCP 47 tag that overrides the language of Outlook. */
  readonly language: string | null;
  readonly notice: Notice | null;
}

export const NO_SETTINGS: Settings = Object.freeze({
  siteHosts: [],
  authservIds: [],
  gateways: [],
  helpDesk: null,
  language: null,
  notice: null,
});
