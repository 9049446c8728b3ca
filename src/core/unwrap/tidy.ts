import { hostOf, parseAddress } from './address';
import { findLinks } from './find-links';
import { joinFolds } from './fold';
import { decodePercent } from './percent';
import { refang, repairScheme, schemeOf } from './refang';
import type { Repairs } from './repairs';
import { rewriterFor } from './rewriters';

/**
 * Makes one link out of what was handed over: a clean `href`, or a line with brackets, quotes, folds and words round
 * the link. A clean link passes without a byte changed, closing brackets and full stops included: they may be its own.
 * Where several links stand in the text, the first one counts.
 */
export function tidy(input: string, repairs: Repairs): string {
  const text = withWholeScheme(trimmed(input), repairs);
  if (ACTIVE.has(schemeOf(text) ?? '')) return text;
  const plain = withoutReferences(withoutQuotedPrintable(text, repairs), repairs);
  const link = SCHEME.test(plain) ? cutOut(plain, repairs) : fromMiddle(plain, repairs);
  return repairScheme(refang(decodedWhole(link, repairs), repairs), repairs);
}

const SCHEME = /^h(?:tt|xx)ps?(?::|%3A|\[:)/i;
/** A link inside a script, a document or a mail address is not where the reader would go. */
const ACTIVE = new Set(['javascript', 'vbscript', 'data', 'mailto', 'file', 'blob', 'about', 'cid', 'tel', 'sms']);

/** `h\tttps://host`: a browser drops tabs and line breaks before it looks for the scheme (WHATWG URL §4.4). */
function withWholeScheme(text: string, repairs: Repairs): string {
  if (SCHEME.test(text) || !/^https?$/.test(schemeOf(text) ?? '')) return text;
  repairs.add('folded');
  return text.replace(/[\t\r\n]/g, '');
}

const INVISIBLE = '\u200b\u200c\u200d\u200e\u200f\u2060\ufeff';

/** By hand: a regular expression for blanks at the end is quadratic on a megabyte of blanks. */
function trimmed(input: string): string {
  let start = 0;
  let end = input.length;
  while (start < end && isEdge(input.charAt(start))) start += 1;
  while (end > start && isEdge(input.charAt(end - 1))) end -= 1;
  return input.slice(start, end);
}

function isEdge(char: string): boolean {
  return INVISIBLE.includes(char) || char.trim() === '';
}

/**
 * A link at the beginning: up to the first blank or mark that is not part of it. An attribute folded in the mail's
 * source has line breaks and no blanks; a browser drops them (WHATWG URL §4.4), and so does this.
 */
function cutOut(text: string, repairs: Repairs): string {
  if (/[\t\r\n]/.test(text) && !/[ <>"]|[\t\r\n]h(?:tt|xx)ps?:|\n\r?\n/i.test(text)) {
    repairs.add('folded');
    return text.replace(/[\t\r\n]/g, '');
  }
  const { link, end } = joinFolds(text, 0, repairs, { pasted: true });
  const mark = link.search(/&(?:lt|gt|quot);/i);
  if (mark < 0 && end >= text.length) return link;
  const cut = mark < 0 ? link : link.slice(0, mark);
  if (goesElsewhere(text, cut)) return text.replace(/[\t\r\n]/g, '');
  repairs.add('trailing-text');
  return cut;
}

/**
 * Cut inside the authority: `https://login.salesforce.com <@evil.example` is one address to a browser, and all of it
 * before the `@` is user info. What cannot be an address as a whole has text behind it.
 */
function goesElsewhere(text: string, cut: string): boolean {
  const stopped = AUTHORITY.exec(cut);
  if (stopped?.[0].length !== cut.length) return false;
  const whole = AUTHORITY.exec(text.replace(/[\t\r\n]/g, ''))?.[1] ?? '';
  const host = hostOf(whole.slice(whole.lastIndexOf('@') + 1));
  return host !== null && host !== hostOf(stopped[1] ?? '');
}

const AUTHORITY = /^https?:[/\\]*([^/\\?#]*)/i;

/** A host and a path, without a scheme. */
const BARE = /^[<("'[/]{0,3}([a-z0-9](?:[a-z0-9-]{0,62}\.){1,10}[a-z]{2,24}(?::\d{1,5})?[/?][^\s<>"]*)/i;

/**
 * Text that does not begin with a scheme: a known wrapper without one (the `http` inside it belongs to its target), or
 * a link with something in front. Any other text without a scheme is left alone: a link is never made up.
 */
function fromMiddle(text: string, repairs: Repairs): string {
  const bare = `https://${BARE.exec(text)?.[1] ?? ''}`;
  const address = parseAddress(bare);
  if (address !== null && rewriterFor(address) !== null) {
    repairs.add('scheme');
    return bare;
  }
  const [first] = findLinks(text, 1);
  if (first === undefined) return text;
  for (const repair of first.repairs) repairs.add(repair);
  repairs.add('trailing-text');
  return first.href;
}

/** Soft line breaks, or a parameter whose value begins `=3Dhttp`: the source of a mail, not the link in it. */
function withoutQuotedPrintable(text: string, repairs: Repairs): string {
  const soft = /=\r?\n/.test(text);
  if (!soft && !/[?&;][\w-]{1,20}==?3Dh(?:tt|xx)ps?(?::|%3A|-3A)/i.test(text)) return text;
  repairs.add('quoted-printable');
  return text
    .replace(/=\r?\n/g, '')
    .replace(/==3D/g, '=3D')
    .replace(/=3D/g, '=');
}

/** `&#38;` would begin a fragment at its `#`, so it is undone here and not with the other separators. */
function withoutReferences(text: string, repairs: Repairs): string {
  if (!/&#(?:0{0,5}38|x0{0,5}26);/i.test(text)) return text;
  repairs.add('html-entities');
  return text.replace(/&#(?:0{0,5}38|x0{0,5}26);/gi, '&');
}

/** `https%3A%2F%2F…`: the whole link was encoded once more, by a form or by another tool. */
function decodedWhole(text: string, repairs: Repairs): string {
  if (!/^h(?:tt|xx)ps?%3A/i.test(text)) return text;
  repairs.add('percent-encoded');
  return decodePercent(text);
}
