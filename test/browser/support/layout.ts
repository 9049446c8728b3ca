import type { Frame, Page } from 'playwright-core';

/** Lets the page be laid out anew. */
const settled = (frame: Frame): Promise<void> =>
  frame.evaluate(async () => {
    for (let i = 0; i < 2; i += 1) await new Promise((done) => requestAnimationFrame(done));
  });

/**
 * Whatever the reader would not get to see: what stands beside the page on the left or right, words in a box that cuts
 * them off, a field that must be scrolled sideways. Text, so that no compiler adds to it.
 */
const LOST = `(() => {
  const lost = [];
  const wide = document.documentElement.clientWidth;
  const page = document.scrollingElement.scrollWidth;
  if (page > wide) lost.push('the page is ' + page + ' px wide in ' + wide);
  const name = (element) => element.tagName.toLowerCase() + '.' + (element.getAttribute('class') ?? '');
  const forEars = (element) => element.closest('.status[data-tone=spoken]') !== null;
  for (const element of document.body.querySelectorAll('*')) {
    if (!element.checkVisibility() || forEars(element)) continue;
    const style = getComputedStyle(element);
    const cuts = (value) => value === 'hidden' || value === 'clip';
    const over = element.scrollWidth - element.clientWidth;
    if (element.tagName === 'TEXTAREA' && over > 0) lost.push(name(element) + ' must be scrolled sideways');
    if (cuts(style.overflowX) && over > 1) lost.push(name(element) + ' cuts ' + over + ' px on the side');
    if (cuts(style.overflowY) && element.scrollHeight - element.clientHeight > 1) lost.push(name(element) + ' cuts below');
    if (style.textOverflow === 'ellipsis') lost.push(name(element) + ' ends in dots');
  }
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (words.nextNode()) {
    const node = words.currentNode;
    if (node.data.trim() === '' || !node.parentElement.checkVisibility() || forEars(node.parentElement)) continue;
    range.selectNodeContents(node);
    for (const { left, right } of range.getClientRects()) {
      if (left < -0.5 || right > wide + 0.5) lost.push('"' + node.data.slice(0, 30) + '" runs from ' + left + ' to ' + right);
    }
  }
  return lost;
})()`;

export async function lost(frame: Frame): Promise<readonly string[]> {
  await settled(frame);
  return frame.evaluate<readonly string[]>(LOST);
}

/** A reader's own rules over the page: a constructed style sheet, which the page's policy has no say in. */
export const restyle = (frame: Frame, css: string): Promise<void> =>
  frame.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, css);

/** WCAG 2.2, 1.4.12: the least that a page must bear. */
export const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/**
 * Every text that is not from a mail 40 % longer, in words as long as German ones, and the page mirrored: as the
 * pseudo-language of the unit tests, laid over the build that ships.
 */
export const pseudoTranslate = (frame: Frame): Promise<void> =>
  frame.evaluate(() => {
    for (const each of [document.documentElement, ...document.querySelectorAll<HTMLElement>('.pane')]) each.dir = 'rtl';
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      const node = words.currentNode as Text;
      if (node.data.trim() === '' || node.parentElement?.closest('bdi, textarea, [translate=no]') !== null) continue;
      node.data = node.data.replace(/[\p{L}]+/gu, (word) => word + 'ß'.repeat(Math.ceil(word.length * 0.4)));
    }
  });

export async function resize(page: Page, frame: Frame, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await settled(frame);
}
