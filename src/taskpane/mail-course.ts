import type { Judged } from '../core/report';
import type { Settings } from '../core/settings';
import type { Reader, ReaderState } from '../mail/outlook/session';
import type { PaneState } from '../pane/state';
import { judge, prepare, type ReadMail } from './judge';
import { factsOf } from './mail-facts';

type WithoutMail = Exclude<PaneState, { kind: 'result' }>;

/** `report` is null where the analysis failed. */
interface JudgedMail {
  readonly mail: ReadMail;
  readonly report: Judged | null;
  readonly judgedAt: number;
}

interface Analysis {
  readonly prepare: typeof prepare;
  readonly judge: typeof judge;
}

const CHECKING: WithoutMail = { kind: 'checking' };

/** The course of Outlook's mail to the pane's state: read, then judged. The latest mail wins. */
export class MailCourse {
  #state: PaneState = CHECKING;
  #read: ReadMail | null = null;
  #judged: JudgedMail | null = null;
  #settings: Settings | null = null;
  /** What is still being prepared for an earlier mail is dropped. */
  #turn = 0;
  readonly #onChange: () => void;
  readonly #analysis: Analysis;

  constructor(onChange: () => void, analysis: Analysis = { prepare, judge }) {
    this.#onChange = onChange;
    this.#analysis = analysis;
  }

  get state(): PaneState {
    return this.#state;
  }

  /** Begins to read. */
  follow(reader: Reader): void {
    reader.subscribe((next) => {
      this.#follow(next);
    });
    reader.refresh();
  }

  /** Nothing is judged before the settings are known; reading does not wait for them. */
  settle(settings: Settings): void {
    this.#settings = settings;
    this.#judge(Date.now());
  }

  /** A link that has run out since it was judged is judged again: once for each end, whatever the new judgement says. */
  tick(now: number): void {
    if (this.#judged !== null && hasRunOut(this.#judged, now)) this.#judge(now);
  }

  #follow(next: ReaderState): void {
    const mine = ++this.#turn;
    this.#read = this.#judged = null;
    this.#show(withoutMail(next));
    if (next.state !== 'message') return;
    void this.#analysis.prepare(next.message, next.key).then((mail) => {
      if (mine !== this.#turn) return;
      this.#read = mail;
      this.#judge(Date.now());
    });
  }

  #judge(now: number): void {
    if (this.#read === null || this.#settings === null) return;
    const report = this.#analysis.judge(this.#read, this.#settings, now);
    this.#judged = { mail: this.#read, report, judgedAt: now };
    this.#show(resultOf(this.#judged));
  }

  #show(state: PaneState): void {
    this.#state = state;
    this.#onChange();
  }
}

function hasRunOut({ report, judgedAt }: JudgedMail, now: number): boolean {
  const ends = report?.link?.expiresAt ?? null;
  return ends !== null && judgedAt < ends && ends <= now;
}

const DEFECT: WithoutMail = { kind: 'failed', why: 'defect' };

function resultOf({ mail, report }: JudgedMail): PaneState {
  try {
    return report === null ? DEFECT : { kind: 'result', mail: factsOf(mail), report };
  } catch {
    return DEFECT;
  }
}

function withoutMail({ state }: ReaderState): WithoutMail {
  switch (state) {
    case 'idle':
    case 'reading':
    case 'message':
      return CHECKING;
    case 'slow':
      return { kind: 'slow' };
    case 'no-item':
      return { kind: 'no-item' };
    case 'unsupported-item':
      return { kind: 'not-a-message' };
    case 'failed':
      return { kind: 'failed', why: navigator.onLine ? 'host-error' : 'offline' };
  }
}
