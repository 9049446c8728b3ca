import { readFileSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { CASES, FIXTURES } from '../../../scripts/compose/fixtures';
import type { Mail } from '../../host/model';
import { ROOT } from '../../host/root';

/** A composed mail as the simulated Outlook holds it, and the time at which its case is judged. */
export async function fixtureMail(name: string): Promise<{ readonly mail: Mail; readonly now: number }> {
  const found = CASES.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no composed mail ${name}`);
  const source = readFileSync(path.join(ROOT, FIXTURES, `${name}.eml`), 'utf8');
  const { from, to, subject, date, html, text } = await PostalMime.parse(source);
  const sent = Date.parse(date ?? '');
  return {
    now: Date.parse(found.now),
    mail: {
      itemId: `AAMk-${name}`,
      subject: subject ?? '',
      from: { name: from?.name ?? '', address: from?.address ?? '' },
      to: (to ?? []).map((person) => ({ name: person.name, address: person.address ?? '' })),
      created: Number.isFinite(sent) ? sent : Date.parse(found.now),
      // A mail without HTML reaches an add-in as HTML all the same.
      html: html ?? `<html><body><pre>${(text ?? '').replace(/&/g, '&amp;').replace(/</g, '&lt;')}</pre></body></html>`,
      text: text ?? '',
      headers: `${source.slice(0, source.indexOf('\n\n')).replace(/\n/g, '\r\n')}\r\n`,
    },
  };
}
