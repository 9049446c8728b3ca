import { MAX_LINE, plain } from './plain-text';

/** Words that mail programs put before a subject on reply and forward, in many languages, each with a colon after it. */
const REPLY: ReadonlySet<string> = new Set(
  (
    're fw fwd aw wg antw antwort sv vs vb vl tr rv ref rif ri i enc res rép doorst ynt ilt odp pd ext external extern ' +
    '答复 回复 转发 回覆 轉寄 返信 転送 회신 답장 전달'
  ).split(' '),
);

const SANDBOX = 'sandbox:';
/** Marks are taken off at most so often; a longer chain is somebody's joke. */
export const MAX_MARKS = 10;
const MAX_MARK = 40;

export interface SubjectReading {
  /** After `plain()`, without reply marks, gateway tags and the sandbox mark. */
  readonly text: string;
  /** It carries Salesforce's mark for a sandbox. */
  readonly sandbox: boolean;
}

/** The rest after one mark (`re:`, `re[2]:`, `[external]`, `***external***`), or null where there is none. */
function withoutMark(text: string): string | null {
  if (text.startsWith('[')) return after(text, text.indexOf(']'));
  if (text.startsWith('*')) {
    const end = text.indexOf('*', text.search(/[^*]/));
    return end < 0 ? null : (after(text, end)?.replace(/^\*+\s*/, '') ?? null);
  }
  const colon = text.indexOf(':');
  const word = text
    .slice(0, Math.max(colon, 0))
    .replace(/\s*[[(][0-9]{1,3}[\])]$/, '')
    .trim();
  return REPLY.has(word) ? after(text, colon) : null;
}

function after(text: string, end: number): string | null {
  return end < 0 || end > MAX_MARK ? null : text.slice(end + 1).trim();
}

/** Reads a subject as the mail has it. */
export function readSubject(subject: string): SubjectReading {
  let text = plain(subject, MAX_LINE);
  let sandbox = false;
  for (let taken = 0; taken < MAX_MARKS; taken += 1) {
    if (text.startsWith(SANDBOX)) {
      sandbox = true;
      text = text.slice(SANDBOX.length).trim();
      continue;
    }
    const rest = withoutMark(text);
    if (rest === null) break;
    text = rest;
  }
  return { text, sandbox };
}

/** A wording, cut at its `{N}`: the pieces have to stand in this order, the outer ones at the ends. */
export interface SubjectPattern {
  readonly pieces: readonly string[];
}

/** `plain()` trims, but the blank beside `{N}` parts two words: "Welcome to {N}" is not "Welcome together". */
export function patternOf(wording: string): SubjectPattern {
  const marked = plain(wording, MAX_LINE);
  return { pieces: marked.split('{n}') };
}

/** Where the inner pieces end and what stands before the first of them, or null where one is missing. */
function walk(
  text: string,
  from: number,
  inner: readonly string[],
): { readonly at: number; readonly name: string | null } | null {
  let at = from;
  let name: string | null = null;
  for (const piece of inner) {
    const found = text.indexOf(piece, at);
    if (found < 0) return null;
    name ??= text.slice(at, found);
    at = found + piece.length;
  }
  return { at, name };
}

/**
 * What stands for `{N}` (the first, trimmed; empty where the wording has none), or null where the subject does not fit.
 * Linear: each piece is searched once, from where the last ended.
 */
export function nameIn(text: string, { pieces }: SubjectPattern): string | null {
  const [first = '', ...inner] = pieces;
  const last = inner.pop();
  if (last === undefined) return text === first ? '' : null;
  if (!text.startsWith(first) || !text.endsWith(last)) return null;
  const end = text.length - last.length;
  const walked = walk(text, first.length, inner);
  if (walked === null || end < walked.at) return null;
  return (walked.name ?? text.slice(walked.at, end)).trim();
}
