import { readFileSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { CASES, FIXTURES } from '../../../scripts/compose/fixtures';
import type { Mail } from '../../host/model';
import { ROOT } from '../../host/root';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** As an Outlook holds it: a mail without HTML reaches an add-in as HTML all the same. */
async function held(name: string, source: string, otherwise: number): Promise<Mail> {
  const { from, to = [], subject = '', date = '', text = '', html } = await PostalMime.parse(source);
  const person = ({ name: shown = '', address = '' }: { name?: string; address?: string | undefined }) => ({
    name: shown,
    address,
  });
  const sent = Date.parse(date);
  return {
    itemId: `AAMk-${name}`,
    subject,
    from: person(from ?? {}),
    to: to.map(person),
    created: Number.isFinite(sent) ? sent : otherwise,
    html: html ?? `<html><body><pre>${escaped(text)}</pre></body></html>`,
    text,
    headers: `${source.slice(0, source.indexOf('\n\n')).replace(/\n/g, '\r\n')}\r\n`,
  };
}

/** A composed mail in the simulated Outlook, and the time at which its case is judged. */
export async function fixtureMail(name: string): Promise<{ readonly mail: Mail; readonly now: number }> {
  const found = CASES.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no composed mail ${name}`);
  const source = readFileSync(path.join(ROOT, FIXTURES, `${name}.eml`), 'utf8');
  const now = Date.parse(found.now);
  return { now, mail: await held(name, source, now) };
}
