import { deflateSync } from 'node:zlib';
import { NO_SETTINGS } from '../core/settings';
import type { Body, Link, Message } from '../core/message';
import { analyseMessage, analysePastedText } from './analyse-message';

const TARGET = 'https://acme.my.salesforce.com/secur/forgotpassword.jsp?r=00D000000000000MADEUP%3D%3D&display=page';
const KNOWN = { now: Date.parse('2026-11-22T08:00:00Z'), settings: NO_SETTINGS };

/** An INKY link as the product makes it: zlib, base64url, a signature. */
function inky(target: string): string {
  const payload = deflateSync(JSON.stringify({ url: target })).toString('base64url');
  return `https://shared.outlook.inky.com/link?domain=acme.my.salesforce.com&t=h.${payload}.MEUCIQ`;
}

function mail(text: string, hrefs: readonly string[]): Message {
  const links = hrefs.map((href): Link => ({ href, text: 'Reset', originalsrc: null, where: 'html' }));
  const body: Body = { state: 'available', text, links, truncated: false };
  return {
    ...{ id: 'made-up', subject: 'Finish resetting your Salesforce password', date: KNOWN.now },
    from: { name: 'Salesforce', address: 'noreply@salesforce.com' },
    headers: { state: 'unavailable', why: 'not-in-file' },
    body,
  };
}

test.each([
  ['behind an anchor', mail('Reset your password', [inky(TARGET)])],
  ['in plain text alone', mail(`Reset your password:\n<${inky(TARGET)}>\n`, [])],
  ['below another wrapper', mail('', [`https://www.google.com/url?q=${encodeURIComponent(inky(TARGET))}`])],
  ['twice compressed', mail('', [inky(inky(TARGET))])],
])('a compressed link is opened up: %s', async (_where, message) => {
  const { verdict, link } = await analyseMessage(message, KNOWN);
  expect(verdict).toBe('reset');
  expect(link?.outcome).toBe('full');
  expect(link?.url === TARGET).toBe(true);
});

test('what does not inflate leaves the domain, and no link', async () => {
  const cut = mail('', [inky(TARGET).replace(/.{20}\.MEUCIQ$/, '')]);
  const { verdict, link } = await analyseMessage(cut, KNOWN);
  expect([verdict, link?.outcome, link?.url]).toEqual(['cannot-tell', 'domain-only', null]);
});

test('a pasted link is opened up like one of a mail', async () => {
  const { reports, more } = await analysePastedText(`see ${inky(TARGET)} and https://example.com/`, KNOWN);
  expect(more).toBe(false);
  expect(reports.map(({ verdict, link }) => [verdict, link?.outcome])).toEqual([
    ['reset', 'full'],
    ['not-reset', 'not-wrapped'],
  ]);
  expect(reports[0]?.link?.url === TARGET).toBe(true);
});
