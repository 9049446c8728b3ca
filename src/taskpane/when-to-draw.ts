import type { PaneSource } from './pane-source';

/**
 * How long nothing is drawn, in ms. The static page says what the pane would say, so a mail that is read and judged
 * within this time costs one drawing instead of two. Later, drawing fills a wait: what the verdict needs is then warm.
 */
export const FIRST_DRAWING_MS = 50;

/** Calls `draw` once: as soon as there is more to say than the static page does, or when the wait is long enough. */
export function whenToDraw(source: Pick<PaneSource, 'current' | 'subscribe'>, draw: () => void): void {
  const hasNews = (): boolean => source.current().state.kind !== 'checking';
  if (hasNews()) {
    draw();
    return;
  }
  const start = (): void => {
    clearTimeout(timer);
    end();
    draw();
  };
  const end = source.subscribe(() => {
    if (hasNews()) start();
  });
  const timer = setTimeout(start, FIRST_DRAWING_MS);
}
