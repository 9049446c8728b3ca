import { watchTheme, type ThemeWatch } from '../mail/outlook/theme';
import type { PaneState, ThemeName } from '../pane/state';
import type { Strings } from '../pane/strings/strings';
import { connect, type Connection, type Outlook } from './connect';
import { LanguageCourse } from './language-course';
import { MailCourse } from './mail-course';
import { type Deployed, NOT_DEPLOYED } from './deployed';

const MINUTE = 60_000;

/** All that the pane shows at one moment. A new one with every change. */
export interface Snapshot {
  readonly state: PaneState;
  readonly theme: ThemeName;
  /** ms since the epoch, moved on once a minute. */
  readonly now: number;
  /** Null as long as the words of the reader's language are on their way: the page's own first words stay. */
  readonly strings: Strings | null;
  /** The reader's language as it was asked for: a BCP 47 tag. */
  readonly language: string;
  readonly outlook: Outlook | null;
  readonly deployed: Deployed;
}

export interface PaneSource {
  readonly current: () => Snapshot;
  /** Called after every change, until the function that it returns is called. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispose: () => void;
}

/**
 * Connects to Outlook, reads and judges, from the first moment of the page: none of it waits for a drawing, and what is
 * drawn first is, where all goes well, the verdict.
 * @param deployed a promise where settings are on their way
 */
export function startPane(deployed: Deployed | Promise<Deployed> = NOT_DEPLOYED): PaneSource {
  const source = new Source();
  if (deployed instanceof Promise) void deployed.then(source.settle);
  else source.settle(deployed);
  source.start();
  return source;
}

const prefersDark = () => window.matchMedia('(prefers-color-scheme: dark)');

class Source implements PaneSource {
  readonly #listeners = new Set<() => void>();
  readonly #ended = new AbortController();
  readonly #mail: MailCourse;
  readonly #words: LanguageCourse;
  readonly #timer: ReturnType<typeof setInterval>;
  #theme: ThemeWatch;
  #connection: Connection | null = null;
  #deployed: Deployed | null = null;
  #now = Date.now();
  #broken = false;
  #snapshot: Snapshot;

  constructor() {
    this.#mail = new MailCourse(this.#changed);
    this.#words = new LanguageCourse(this.#changed);
    this.#theme = this.#watchTheme();
    this.#timer = setInterval(() => {
      this.#now = Date.now();
      this.#mail.tick(this.#now);
      this.#changed();
    }, MINUTE);
    this.#snapshot = this.#look();
  }

  readonly current = (): Snapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Nothing is said before the settings are known: they may change it. */
  readonly settle = (deployed: Deployed): void => {
    this.#deployed = deployed;
    // First: what is found in a mail is told in the words that the settings ask for.
    this.#askForWords();
    this.#mail.settle(deployed.settings);
    this.#changed();
  };

  start(): void {
    this.#askForWords();
    connect(this.#ended.signal)
      .then((connection) => {
        if (connection !== null && !this.#ended.signal.aborted) this.#connected(connection);
      })
      // Nothing here should throw. If it does, the reader is told, instead of waiting for ever.
      .catch(() => {
        this.#broken = true;
        this.#changed();
      });
  }

  dispose(): void {
    this.#ended.abort();
    clearInterval(this.#timer);
    this.#theme.dispose();
    this.#outlook?.reader.dispose();
    this.#listeners.clear();
  }

  #connected(connection: Connection): void {
    this.#connection = connection;
    this.#askForWords();
    if (connection.state === 'outlook') {
      this.#theme.dispose();
      this.#theme = this.#watchTheme();
      this.#mail.follow(connection.outlook.reader);
    }
    this.#changed();
  }

  get #outlook(): Outlook | null {
    return this.#connection?.state === 'outlook' ? this.#connection.outlook : null;
  }

  /** An administrator's word on the language comes first, then Outlook's own, then the browser's until Outlook is there. */
  get #language(): string {
    return this.#deployed?.settings.language ?? this.#outlook?.language ?? navigator.language;
  }

  #askForWords(): void {
    this.#words.ask(this.#language);
  }

  /** The system's preference until Outlook says more. */
  #watchTheme(): ThemeWatch {
    const outlook = this.#outlook;
    return watchTheme({
      officeTheme: () => outlook?.officeTheme(),
      prefersDark: prefersDark(),
      mailbox: outlook?.mailbox ?? null,
      onChange: this.#changed,
    });
  }

  readonly #changed = (): void => {
    if (this.#ended.signal.aborted) return;
    this.#snapshot = this.#look();
    for (const listener of this.#listeners) listener();
  };

  #look(): Snapshot {
    return {
      state: this.#stateNow(),
      theme: this.#theme.current(),
      now: this.#now,
      strings: this.#words.strings,
      language: this.#language,
      outlook: this.#outlook,
      deployed: this.#deployed ?? NOT_DEPLOYED,
    };
  }

  #stateNow(): PaneState {
    if (this.#broken) return { kind: 'failed', why: 'defect' };
    if (this.#connection === null || this.#deployed === null || !this.#words.settled) return { kind: 'checking' };
    return this.#connection.state === 'outlook' ? this.#mail.state : { kind: this.#connection.state };
  }
}
