import type { Repairs } from './repairs';

/** A link of 8,000 characters, folded at 76, has about a hundred lines; a longer run is a text and no link. */
export const MAX_FOLDS = 120;

/** Mail programs fold at 72 to 78 columns: a shorter line was ended by somebody. */
const SHORTEST_FOLDED_LINE = 60;

interface Fold {
  /** Where the link goes on. */
  readonly resumes: number;
  /** Where the piece that follows ends. */
  readonly pieceEnd: number;
}

export interface FoldOptions {
  /** Join unknown and plain links too, where a long line was broken: for what a person pasted. */
  readonly pasted?: boolean;
  /** The link stands in a text, not in an attribute. */
  readonly prose?: boolean;
}

/** A link put together from its lines, and where it ended in the text. */
export interface Joined {
  readonly link: string;
  readonly end: number;
}

/**
 * Reads the link that begins at `start`, over line breaks where the break is inside the link: the next line (after
 * quote marks) has no blank and looks like part of an address, and the wrapper so far is incomplete (no `$`, no
 * `reserved=0` …). A blank is passed only behind `-` or `/`, where some programs put one in place of a fold.
 */
export function joinFolds(text: string, start: number, repairs: Repairs, options: FoldOptions = {}): Joined {
  let end = pieceEnd(text, start, options);
  let link = text.slice(start, end);
  let line = link.length;
  for (let folds = 0; folds < MAX_FOLDS; folds += 1) {
    const fold = foldAt(text, end, options);
    if (fold === null || !continues(text, end, fold, { link, line, pasted: options.pasted === true })) break;
    const piece = text.slice(fold.resumes, fold.pieceEnd);
    link += piece;
    line = piece.length;
    end = fold.pieceEnd;
    repairs.add('folded');
  }
  return { link, end };
}

/** Link text ends at white space or at a mark that cannot stand in an address; in prose, at its quotation marks too. */
function pieceEnd(text: string, start: number, options: FoldOptions): number {
  const marks = options.prose === true ? PROSE : HREF;
  marks.lastIndex = start;
  return marks.exec(text) === null ? text.length : marks.lastIndex - 1;
}

/** `](` stands between the two halves of a Markdown link. */
const HREF = /[\s<>"]|\](?=\()/g;
/** An escaped mark ends it at once: to read on and cut it off afterwards is quadratic where many stand in one line. */
const PROSE = /[\s<>"`\u200b\u2060\u00ab\u00bb\u201c\u201d\u201e]|\](?=\()|&(?=(?:lt|gt|quot);)/gi;

/** A single line break with quote marks and indentation, an address that a mail program put in, or a run of blanks. */
const FOLD = /[ \t]*(?:\r\n|\n|\r)[ \t>|]*|[ \t]*<mailto:[^<>]{1,320}>[ \t]*|[ \t]+/y;

function foldAt(text: string, at: number, options: FoldOptions): Fold | null {
  FOLD.lastIndex = at;
  const fold = FOLD.exec(text);
  if (fold === null) return null;
  const resumes = at + fold[0].length;
  return { resumes, pieceEnd: pieceEnd(text, resumes, options) };
}

interface SoFar {
  readonly link: string;
  readonly line: number;
  readonly pasted: boolean;
}

function continues(text: string, end: number, fold: Fold, soFar: SoFar): boolean {
  const piece = text.slice(fold.resumes, fold.pieceEnd);
  if (!looksLikePart(piece)) return false;
  const state = completeness(soFar.link);
  if (state === 'complete') return false;
  const gap = text.slice(end, fold.resumes);
  if (!/[\r\n]/.test(gap)) return state === 'incomplete' && (gap.includes('<') || /[-/]$/.test(soFar.link));
  if (!endsLine(text, fold.pieceEnd)) return false;
  return state === 'incomplete' || (soFar.pasted && soFar.line >= SHORTEST_FOLDED_LINE);
}

/** Something of an address in it, and no new link: "Thanks," on the next line is no part of a token. */
function looksLikePart(piece: string): boolean {
  return (
    piece !== '' && !/^h(?:tt|xx)ps?(?::|\[)/i.test(piece) && (piece.length >= 20 || /[0-9%=&/_?#$!*-]/.test(piece))
  );
}

function endsLine(text: string, at: number): boolean {
  const rest = text.slice(at, at + 3);
  return rest === '' || /^[ \t]{0,2}[\r\n<>"]/.test(rest) || rest.trim() === '';
}

/** Wrappers that say where they end. */
const ENDS: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^https?:\/\/[^/?#]{0,40}urldefense[^/?#]{0,20}\/v3\/__/i, /__;[^$]*\$/],
  [/^https?:\/\/[^/?#]{0,40}urldefense[^/?#]{0,20}\/v2\/url\?/i, /&e=/i],
  [/^https?:\/\/[^/?#]{0,40}safelinks\.protection\./i, /reserved(?:=|%3D|=3D)0/i],
];

function completeness(link: string): 'complete' | 'incomplete' | 'unknown' {
  const known = ENDS.find(([start]) => start.test(link));
  if (known === undefined) return 'unknown';
  return known[1].test(link) ? 'complete' : 'incomplete';
}
