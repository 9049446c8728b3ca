import { Component, type ReactNode } from 'react';
import { Pane } from '../pane/Pane';
import { createStrings } from '../pane/strings/strings';

interface Props {
  readonly children: ReactNode;
}

const start = () => {
  window.location.reload();
};

/** A defect of ours in drawing: says so, and offers a new start. A blank pane is the worst answer (office-js#6523). */
export class Boundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Pane
        state={{ kind: 'failed', why: 'defect' }}
        actions={{
          checkAgain: start,
          copy: () => Promise.resolve({ state: 'manual', why: 'missing' }),
          paste: () => ({ reports: [], more: false }),
          writeToAdmin: null,
        }}
        now={Date.now()}
        theme={window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'}
        copyKey="windows"
        strings={createStrings()}
      />
    );
  }
}
