/**
 * Office.js on the web listens for keys on `window` and takes Tab and Esc for Outlook even where the pane has used them.
 * React has handled the event when it reaches the document; one that it used up goes no further (outlook facts §5.6).
 * @returns ends the cure
 */
export function keepHandledKeys(target: Pick<Document, 'addEventListener' | 'removeEventListener'>): () => void {
  const stop = (event: KeyboardEvent) => {
    if (event.defaultPrevented && (event.key === 'Escape' || event.key === 'Tab')) event.stopPropagation();
  };
  target.addEventListener('keydown', stop);
  return () => {
    target.removeEventListener('keydown', stop);
  };
}
