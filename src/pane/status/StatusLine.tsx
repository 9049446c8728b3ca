import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { Words } from '../strings/Words';

/**
 * `done` goes away by itself; `shown` stays until the next message. `spoken` is for screen readers only, and goes away
 * too: left there it would be read once more by whoever reads the pane to its end.
 */
export type Tone = 'done' | 'shown' | 'spoken';
/** @param wait ms. What is said meanwhile takes its place. */
export type Say = (text: string, tone: Tone, wait?: number) => void;

interface Message {
  readonly text: string;
  readonly tone: Tone;
  /** Makes the same words a new message, so that a second press on Copy is spoken too. */
  readonly turn: number;
}

/** Long enough to be seen, short enough not to be taken for the answer to a later press. */
export const DONE_MS = 4_000;

const NOTHING: Message = { text: '', tone: 'spoken', turn: 0 };
const SayContext = createContext<Say>(() => undefined);

/** Says something in the one polite status line of the pane. */
export const useSay = (): Say => useContext(SayContext);

/**
 * The pane's only live region. It is in the page before anything is said, or screen readers would miss the first message
 * (Fluent's MessageBar is silent without one: fluentui#31504).
 */
export function StatusLine({ children }: { readonly children: ReactNode }): ReactNode {
  const [message, setMessage] = useState(NOTHING);
  const waiting = useRef<ReturnType<typeof setTimeout>>();
  const say = useCallback<Say>((text, tone, wait = 0) => {
    const show = () => {
      setMessage((before) => ({ text, tone, turn: before.turn + 1 }));
    };
    clearTimeout(waiting.current);
    if (wait > 0) waiting.current = setTimeout(show, wait);
    else show();
  }, []);
  useEffect(
    () => () => {
      clearTimeout(waiting.current);
    },
    [],
  );

  useEffect(() => {
    if (message.tone === 'shown' || message.text === '') return undefined;
    const timer = setTimeout(() => {
      setMessage((now) => (now.turn === message.turn ? { ...NOTHING, turn: now.turn } : now));
    }, DONE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [message]);

  return (
    <SayContext.Provider value={say}>
      {children}
      <div role="status" className="status" data-tone={message.tone}>
        {message.text !== '' && (
          <span key={message.turn}>
            <Words text={message.text} />
          </span>
        )}
      </div>
    </SayContext.Provider>
  );
}
