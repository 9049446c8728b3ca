import { Fragment, type ReactNode } from 'react';
import { pieces } from './isolate';

/** Draws a message of `Strings.t`. What came from the mail stands in a `<bdi>`, so that it cannot reorder our words. */
export function Words({ text }: { readonly text: string }): ReactNode {
  return pieces(text).map((piece, index) => (
    <Fragment key={index}>{piece.isolated ? <bdi>{piece.text}</bdi> : piece.text}</Fragment>
  ));
}
