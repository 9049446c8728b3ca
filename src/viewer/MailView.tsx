import type { ReactNode } from 'react';
import type { Message } from '../core/message';
import { Words } from '../pane/strings/Words';
import { isolate } from '../pane/strings/isolate';
import type { Formats } from '../pane/strings/formats';
import { inertText } from './inert-text';
import type { ViewerWords } from './words';

interface MailViewProps {
  readonly message: Message;
  readonly words: ViewerWords;
  readonly formats: Formats;
  /** When a sample is looked at; null for a mail of the reader's own, which is looked at now. */
  readonly asAt: number | null;
}

/** The mail as plain text. Its HTML is never made part of the page, so nothing in it can load, run or be clicked. */
export function MailView({ message, words, formats, asAt }: MailViewProps): ReactNode {
  const body = message.body.state === 'available' ? inertText(message.body.text.trim()) : { text: '', cut: false };
  return (
    <section className="message" aria-labelledby="mail-heading">
      <h2 id="mail-heading">{words('viewer.mail')}</h2>
      <dl className="message-facts">
        <dt>{words('viewer.from')}</dt>
        <dd>
          <Words text={senderOf(message) ?? words('viewer.noSender')} />
        </dd>
        <dt>{words('viewer.subject')}</dt>
        <dd>
          <Words text={message.subject === '' ? words('viewer.noSubject') : isolate(message.subject)} />
        </dd>
        <dt>{words('viewer.sent')}</dt>
        <dd>{message.date === null ? words('viewer.noDate') : formats.date(message.date)}</dd>
      </dl>
      {asAt === null ? null : (
        <p className="quiet">
          <Words text={words('viewer.asAt', { time: formats.date(asAt) })} />
        </p>
      )}
      {body.text === '' ? (
        <p>{words('viewer.noText')}</p>
      ) : (
        <pre className="message-text" dir="auto">
          {body.text}
        </pre>
      )}
      {body.cut ? <p className="quiet">{words('viewer.cut')}</p> : null}
      <p className="quiet">{words('viewer.masked')}</p>
    </section>
  );
}

function senderOf({ from }: Message): string | null {
  if (from === null) return null;
  return from.name === '' ? isolate(from.address) : `${isolate(from.name)} <${isolate(from.address)}>`;
}
