import type { ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** False where the part is one of a list that has a heading of its own. */
  readonly heading?: boolean;
}

/**
 * The line that folds a part, and its heading: without one, the headings inside an open part would belong to whatever
 * heading stands above it. A `summary` takes the focus by itself, but the Tab walk of office.js on the web steps only
 * on what it knows, and a `summary` is not among it: the explicit tabindex is.
 */
export function Summary({ children, heading = true }: Props): ReactNode {
  return <summary tabIndex={0}>{heading ? <h2>{children}</h2> : children}</summary>;
}
