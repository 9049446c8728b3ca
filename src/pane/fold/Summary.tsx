import type { ReactNode } from 'react';

/**
 * The line that folds a part. A `summary` takes the focus by itself, but the Tab walk of office.js on the web steps only
 * on what it knows, and a `summary` is not among it: the explicit tabindex is.
 */
export function Summary({ children }: { readonly children: ReactNode }): ReactNode {
  return <summary tabIndex={0}>{children}</summary>;
}
