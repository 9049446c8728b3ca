import { attribute } from './html-elements';
import type { HtmlNode } from './html-tree';

/** A style of a real mail has a few hundred characters. */
const MAX_STYLE = 4_000;
/** Nothing inside is drawn, whatever it says of itself. `0` and `0px` are nothing, `0.9` is something. */
const GONE = /(?:^|;)(?:display:none|opacity:0?\.?0*%?(?:;|!|$))/;
const FLAT = /(?:^|;)(?:max-)?height:0[a-z]*(?:;|!|$)/;
/** Handed down, until an element inside says otherwise. */
const FONT = /(?:^|;)font-size:([0-9.]*)([a-z%]*)/g;
const VISIBILITY = /(?:^|;)visibility:([a-z]+)/g;

interface Look {
  readonly gone: boolean;
  readonly tiny: boolean;
  readonly invisible: boolean;
}

interface State extends Look {
  readonly element: HtmlNode;
}

const SHOWN: Look = { gone: false, tiny: false, invisible: false };

const isGone = (style: string): boolean => GONE.test(style) || (FLAT.test(style) && style.includes('overflow:hidden'));

const lastOf = (pattern: RegExp, style: string): RegExpExecArray | undefined => [...style.matchAll(pattern)].pop();

function stateOf(style: string, hidden: boolean, outer: Look): Look {
  const font = lastOf(FONT, style);
  const visibility = lastOf(VISIBILITY, style)?.[1];
  return {
    gone: hidden || outer.gone || isGone(style),
    tiny: font === undefined ? outer.tiny : isTiny(font),
    invisible: visibility === undefined ? outer.invisible : visibility !== 'visible',
  };
}

/**
 * Which elements does the mail itself hide by their inline style? Senders hide a genuine link so that only programs see
 * it. Style sheets, colours and positions are not looked at: this finds what is cheap to write and to read.
 */
export class Hidden {
  readonly #states: State[] = [];

  get now(): boolean {
    const top = this.#states[this.#states.length - 1];
    return top !== undefined && (top.gone || top.tiny || top.invisible);
  }

  enter(element: HtmlNode): void {
    const style = attribute(element, 'style');
    const hidden = attribute(element, 'hidden') !== null;
    if (style === null && !hidden) return;
    const plain = (style ?? '')
      .slice(0, MAX_STYLE)
      .toLowerCase()
      .replace(/\s+|\/\*[^*]*\*\//g, '');
    this.#states.push({ element, ...stateOf(plain, hidden, this.#states[this.#states.length - 1] ?? SHOWN) });
  }

  leave(element: HtmlNode): void {
    if (this.#states[this.#states.length - 1]?.element === element) this.#states.pop();
  }
}

/** A word (`small`) is readable; a percentage or `em` of a tiny parent is not looked into. */
function isTiny(font: RegExpExecArray): boolean {
  const [, size = '', unit = ''] = font;
  if (size === '') return false;
  return Number(size) === 0 || (Number(size) <= 1 && (unit === 'px' || unit === 'pt'));
}
