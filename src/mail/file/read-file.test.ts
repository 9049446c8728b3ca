import { parseHtml } from '../dom-node';
import { MAX_ATTACHED, MAX_FILE_BYTES, MAX_LINES, readFile, type FileResult } from './read-file';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (content: Uint8Array | string): Promise<FileResult> =>
  readFile(typeof content === 'string' ? bytes(content) : content, 'mail.eml', parseHtml);

async function mail(content: Uint8Array | string) {
  const result = await read(content);
  if (!result.ok) throw new Error(result.code);
  return result;
}

async function availableBody(content: Uint8Array | string) {
  const { body } = (await mail(content)).message;
  if (body.state !== 'available') throw new Error(body.why);
  return body;
}

const HEAD = 'From: Support <support@example.com>\r\nSubject: Made up\r\nDate: Mon, 3 Nov 2025 10:00:00 +0000\r\n';
const html = (page: string, head = HEAD): string => `${head}Content-Type: text/html; charset=utf-8\r\n\r\n${page}`;
const parts = (kind: string, ...each: string[]): string =>
  `${HEAD}MIME-Version: 1.0\r\nContent-Type: multipart/${kind}; boundary="=b"\r\n\r\n${each.map((part) => `--=b\r\n${part}\r\n`).join('')}--=b--\r\n`;
const plainPart = (text: string): string => `Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`;
const htmlPart = (page: string): string => `Content-Type: text/html; charset=utf-8\r\n\r\n${page}`;

test('a mail becomes a frozen message', async () => {
  const { message, attached } = await mail(html('<p>Hello</p><a href="https://a.example/?x=1&amp;y=%3D">Reset</a>'));
  expect(message).toEqual({
    id: 'mail.eml',
    subject: 'Made up',
    from: { name: 'Support', address: 'support@example.com' },
    date: Date.UTC(2025, 10, 3, 10),
    headers: { state: 'available', raw: `${HEAD}Content-Type: text/html; charset=utf-8\r\n` },
    body: {
      state: 'available',
      text: 'Hello\nReset',
      links: [{ href: 'https://a.example/?x=1&y=%3D', text: 'Reset', originalsrc: null, where: 'html' }],
      truncated: false,
    },
  });
  expect(attached).toEqual([]);
  expect([message, message.body, message.from, message.headers].every((part) => Object.isFrozen(part))).toBe(true);
});

test('the first From and the first Subject win', async () => {
  const { message } = await mail(html('x', `${HEAD}From: evil@evil.example\r\nSubject: evil\r\n`));
  expect([message.from?.address, message.subject]).toEqual(['support@example.com', 'Made up']);
});

test('quoted-printable is undone once', async () => {
  const head = `${HEAD}Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`;
  const { text } = await availableBody(`${head}https://a.example/?r=3D=3D3D&x=\r\ny`);
  expect(text).toBe('https://a.example/?r==3D&xy');
});

test.each([
  ['gb18030', [0xd6, 0xd8, 0xd6, 0xc3, 0x81, 0x30, 0x84, 0x36], '\u91cd\u7f6e\u00a5'],
  ['iso-2022-jp', [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42], '\u65e5\u672c'],
  ['shift_jis', [0x93, 0xfa, 0x96, 0x7b], '\u65e5\u672c'],
  ['windows-1252', [0x93, 0x80, 0x94], '\u201c\u20ac\u201d'],
  ['no-such-charset', [0x61], 'a'],
])('the character set %s', async (charset, body, expected) => {
  const head = bytes(`${HEAD}Content-Type: text/html; charset=${charset}\r\n\r\n`);
  expect((await availableBody(Uint8Array.from([...head, ...body]))).text).toBe(expected);
});

describe('two representations of one mail', () => {
  const page = '<p>Hello <a href="https://a.example/1">Reset</a></p>';

  test('the HTML is what is seen', async () => {
    const body = await availableBody(parts('alternative', plainPart('Hello https://a.example/1'), htmlPart(page)));
    expect([body.text, body.links.length]).toEqual(['Hello Reset', 1]);
  });

  test('a plain part that leads elsewhere is read too', async () => {
    const body = await availableBody(parts('alternative', plainPart('Hello https://evil.example/2'), htmlPart(page)));
    expect(body.text).toBe('Hello Reset\n\nHello https://evil.example/2');
  });

  test('plain text alone has no links of its own', async () => {
    const body = await availableBody(parts('mixed', plainPart('see https://a.example/1')));
    expect(body).toMatchObject({ text: 'see https://a.example/1', links: [], truncated: false });
  });

  test('a mail without a body says so', async () => {
    expect((await mail(`${HEAD}\r\n`)).message.body).toEqual({ state: 'unavailable', why: 'not-in-file' });
    const sealed = parts(
      'mixed',
      'Content-Type: application/pkcs7-mime\r\nContent-Disposition: attachment\r\n\r\nMIIB',
    );
    expect((await mail(sealed)).message.body.state).toBe('unavailable');
  });
});

describe('mails in mails', () => {
  const inner = (subject: string): string =>
    `From: in@example.com\r\nSubject: ${subject}\r\nContent-Type: text/html\r\n\r\n<a href="https://in.example/">x</a>`;

  test.each([
    ['forwarded inline', 'Content-Type: message/rfc822\r\n\r\n'],
    [
      'forwarded as attachment',
      'Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename=x.eml\r\n\r\n',
    ],
    [
      'a file without a type',
      'Content-Type: application/octet-stream; name="x.EML"\r\nContent-Disposition: attachment\r\n\r\n',
    ],
  ])('%s: its links are not those of the outer mail', async (_case, head) => {
    const { message, attached } = await mail(parts('mixed', htmlPart('<p>see below</p>'), head + inner('within')));
    expect(message.body).toMatchObject({ text: 'see below', links: [] });
    expect(attached).toMatchObject([
      { id: 'mail.eml#1', subject: 'within', body: { links: [{ href: 'https://in.example/' }] } },
    ]);
  });

  test('no more than the limit is read', async () => {
    const many = Array.from(
      { length: MAX_ATTACHED + 5 },
      (_, index) => `Content-Type: message/rfc822\r\n\r\n${inner(`n${index}`)}`,
    );
    expect((await mail(parts('mixed', ...many))).attached).toHaveLength(MAX_ATTACHED);
  });

  test('three levels are read, the fourth is not', async () => {
    let nested = inner('level 5');
    for (let level = 4; level >= 0; level -= 1) {
      nested = `From: x@example.com\r\nSubject: level ${level}\r\nContent-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\nContent-Type: message/rfc822\r\n\r\n${nested}\r\n--b${level}--\r\n`;
    }
    const { message, attached } = await mail(nested);
    expect([message, ...attached].map((each) => each.subject)).toEqual(['level 0', 'level 1', 'level 2', 'level 3']);
  });

  test('a broken attachment does not spoil the mail', async () => {
    const broken = 'Content-Type: application/vnd.ms-outlook\r\nContent-Transfer-Encoding: base64\r\n\r\n0M8R4KGxGuE=';
    expect((await mail(parts('mixed', htmlPart('<p>fine</p>'), broken))).attached).toEqual([]);
  });
});

test.each([
  ['no bytes', '', 'empty'],
  ['blank lines', ' \r\n\r\n', 'empty'],
  ['prose', 'Hello,\nthis is a note.\n', 'not-a-mail'],
  ['a PDF', '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n', 'not-a-mail'],
  ['a web page', '<!doctype html>\n<html><body>From: x</body></html>', 'not-a-mail'],
  ['JSON', '{"from": "x"}', 'not-a-mail'],
  ['binary', '\u0000\u0001\u0002From: x\n', 'not-a-mail'],
  ['more header than a mail may have', `${HEAD}X: ${'y'.repeat(3_000_000)}\r\n\r\nx`, 'damaged'],
  ['an endless MIME nesting', nestedMultiparts(400), 'damaged'],
  ['a file of empty lines', `${HEAD}\r\n${'\n'.repeat(MAX_LINES + 1)}`, 'too-large'],
])('refused: %s', async (_case, content, code) => {
  expect(await read(content)).toEqual({ ok: false, code });
});

function nestedMultiparts(depth: number): string {
  const levels = Array.from(
    { length: depth },
    (_, n) => `Content-Type: multipart/mixed; boundary=n${n}\r\n\r\n--n${n}\r\n`,
  );
  return HEAD + levels.join('');
}

test('a file of 60 MB is refused without being parsed', async () => {
  const begun = performance.now();
  expect(await read(new Uint8Array(60_000_000).fill(120))).toEqual({ ok: false, code: 'too-large' });
  expect(performance.now() - begun).toBeLessThan(500);
  expect(MAX_FILE_BYTES).toBeLessThan(60_000_000);
});

test('a body of 5 MB is read and said to be cut', async () => {
  const body = await availableBody(html('<p>some words of a long mail</p>\r\n'.repeat(150_000)));
  expect(body.truncated).toBe(true);
});

test('bytes in the middle of a larger buffer are read alone', async () => {
  const all = bytes(`Subject: other\r\n${html('<p>mine</p>')}rest`);
  const begin = 'Subject: other\r\n'.length;
  expect((await availableBody(all.subarray(begin, all.length - 4))).text).toBe('mine');
});
