import { Parser } from 'htmlparser2';
import type { HtmlNode, ParseHtml } from './html-tree';
import { NO_ATTRIBUTES, PlainNode } from './plain-node';

/**
 * The parser's own stack is an array that is shifted at every tag, so its time grows with the square of the depth:
 * 200,000 open `<div>` cost ten seconds. Browsers stop nesting at 512; what lies deeper than this is not read and the
 * tree says that it was cut.
 */
export const MAX_DEPTH = 1_000;

const ELEMENT: HtmlNode['nodeType'] = 1;
const TEXT: HtmlNode['nodeType'] = 3;
const COMMENT: HtmlNode['nodeType'] = 8;
const DOCUMENT: HtmlNode['nodeType'] = 9;

/**
 * Two ends of comments that htmlparser2 does not know and browsers do (HTML Standard 13.2.5.42 and 13.2.5.52): CDATA is
 * a comment up to the first `>`, and `--!>` ends one. What it takes for a comment, a reader would see.
 */
const asHtml = (html: string): string => html.replaceAll('<![CDATA[', '<!x[CDATA[').replaceAll('--!>', '-->');

const own = (attributes: Readonly<Record<string, string>>, name: string): string | null =>
  Object.hasOwn(attributes, name) ? (attributes[name] ?? null) : null;

/** Thrown and caught in this file only: the way out of a parser that has no other. */
class TooDeep extends Error {}

/**
 * For node: the tokenizer of htmlparser2 with a tree of plain objects. 1 MB takes about 15 ms, where a DOM
 * implementation on the same tokenizer takes 170 ms.
 */
export const parseHtml: ParseHtml = (html) => {
  const root = new PlainNode(DOCUMENT, '', null, null, NO_ATTRIBUTES);
  let open: PlainNode = root;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > MAX_DEPTH) throw new TooDeep();
        open = open.append(new PlainNode(ELEMENT, name, null, open, (asked) => own(attributes, asked)));
      },
      ontext(text) {
        open.append(new PlainNode(TEXT, '', text, open, NO_ATTRIBUTES));
      },
      oncomment(text) {
        open.append(new PlainNode(COMMENT, '', text, open, NO_ATTRIBUTES));
      },
      onclosetag() {
        depth -= 1;
        open = open.parentNode ?? root;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  try {
    parser.write(asHtml(html));
    parser.end();
  } catch {
    root.truncated = true;
  }
  return root;
};
