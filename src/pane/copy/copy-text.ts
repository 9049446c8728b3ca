/**
 * Copying that does not lie. Outlook on the web refuses the asynchronous clipboard (office-js#1991, #3480), and
 * `execCommand` returns true although another listener changed what was copied. So each way has to prove itself.
 */
export type CopyResult =
  | { readonly state: 'copied'; readonly by: 'event' | 'async' }
  /** Nothing was copied: the reader has to do it. `refused`: the browser said no; `missing`: it has no such call. */
  | { readonly state: 'manual'; readonly why: 'refused' | 'missing' };

export interface CopyEnvironment {
  readonly document: Document;
  readonly navigator: { readonly clipboard?: Pick<Clipboard, 'writeText'> | undefined };
  /**
   * A read-only text field. Older WebKit copies only while something is selected; which text it holds does not matter,
   * so it may hold the masked link.
   */
  readonly field: HTMLTextAreaElement | HTMLInputElement | null;
}

/**
 * Copies `text` as text/plain and nothing else: with text/html, Outlook and Teams would paste a link whose words and
 * target can differ. Call it in the click itself: the first way runs before it returns, because a browser takes
 * `execCommand` only within the gesture. Never rejects. Keeps focus and selection as they were.
 * Source: measured in three engines, docs of the project: outlook facts §4.
 */
export function copyText(text: string, environment: CopyEnvironment): Promise<CopyResult> {
  if (copyByEvent(text, environment)) return Promise.resolve({ state: 'copied', by: 'event' });
  return copyByClipboard(text, environment.navigator);
}

function copyByEvent(text: string, { document, field }: CopyEnvironment): boolean {
  let proven = false;
  const onCopy = (event: ClipboardEvent) => {
    // Before every other listener, and the last one: what it sets is what is copied.
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    proven = event.clipboardData?.getData('text/plain') === text;
  };
  const restore = select(document, field);
  document.addEventListener('copy', onCopy, true);
  try {
    // Deprecated and without a successor: the only call that works in an Outlook frame.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy') && proven;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', onCopy, true);
    restore();
  }
}

async function copyByClipboard(text: string, navigator: CopyEnvironment['navigator']): Promise<CopyResult> {
  try {
    const { clipboard } = navigator;
    if (clipboard === undefined) return { state: 'manual', why: 'missing' };
    await clipboard.writeText(text);
    return { state: 'copied', by: 'async' };
  } catch {
    return { state: 'manual', why: 'refused' };
  }
}

/** Selects the field, and says how to undo that: focus goes back to the button, the field loses its selection. */
function select(document: Document, field: CopyEnvironment['field']): () => void {
  const focused = document.activeElement;
  field?.select();
  return () => {
    field?.setSelectionRange(0, 0);
    if (focused !== document.activeElement && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };
}

/** Marks all of a field for the reader's own Ctrl+C. This moves the focus: call it only after a press on a button. */
export function selectForReader(field: HTMLTextAreaElement | HTMLInputElement): void {
  field.focus({ preventScroll: false });
  field.select();
  field.setSelectionRange(0, field.value.length); // iOS ignores select() on a read-only field
}

/** Which keys copy here. Phones and tablets have none. iPadOS calls itself a Mac, so the touch points decide. */
export function copyKey(navigator: {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
}): 'windows' | 'mac' | 'touch' {
  const { userAgent, maxTouchPoints } = navigator;
  if (/Android|iPhone|iPad|iPod/u.test(userAgent)) return 'touch';
  if (!userAgent.includes('Mac OS X')) return 'windows';
  return maxTouchPoints > 1 ? 'touch' : 'mac';
}
