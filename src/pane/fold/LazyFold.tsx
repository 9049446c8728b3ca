import { Component, Suspense, useState, type ReactNode } from 'react';
import { useStrings } from '../strings/context';

interface Props {
  readonly title: string;
  /** Drawn only once the part has been opened, so that its code and words load only then. */
  readonly children: ReactNode;
}

/** A native disclosure whose content loads when it is opened. */
export function LazyFold({ title, children }: Props): ReactNode {
  const { t } = useStrings();
  const [opened, setOpened] = useState(0);
  const [open, setOpen] = useState(false);
  return (
    <details
      className="fold"
      onToggle={(event) => {
        const isOpen = event.currentTarget.open;
        setOpen(isOpen);
        if (isOpen) setOpened(opened + 1);
      }}
    >
      <summary>{title}</summary>
      {(open || opened > 0) && (
        <Boundary key={opened} fallback={<p>{t('admin.unavailable')}</p>}>
          <Suspense fallback={<p>{t('admin.loading')}</p>}>{children}</Suspense>
        </Boundary>
      )}
    </details>
  );
}

interface BoundaryProps {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** A chunk that does not load (a new version was deployed, the disk cache is gone) leaves the rest of the pane alone. */
class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
