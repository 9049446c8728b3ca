import { parseHtml } from '../dom-node';
import { CompoundFile } from './compound-file';
import { PROPERTY } from './mapi';
import { MsgWriter, type Made } from './msg-writer';
import { readFile } from './read-file';

function msg(made: Made): Uint8Array {
  const writer = new MsgWriter();
  writer.properties(0, made, 32);
  return writer.file();
}

async function read(content: Uint8Array) {
  const result = await readFile(content, 'mail.msg', parseHtml);
  if (!result.ok) throw new Error(result.code);
  return result;
}

const HTML = '<p>Gr\u00fc\u00dfe</p><a href="https://a.example/?a=1&amp;r=%3D%3D">Reset</a>';
const TRANSPORT =
  'Received: from x by y; Mon, 3 Nov 2025 10:00:05 +0000\r\nFrom: Support <support@example.com>\r\nSubject: =?utf-8?q?Made_=C3=BCp?=\r\nDate: Mon, 3 Nov 2025 10:00:00 +0000\r\n\r\n';
const BASE: Made = {
  [PROPERTY.messageClass]: 'IPM.Note',
  [PROPERTY.subject]: 'Made \u00fcp',
  [PROPERTY.transportHeaders]: TRANSPORT,
  [PROPERTY.html]: new TextEncoder().encode(HTML),
  [PROPERTY.internetCodePage]: { long: 65001 },
  [PROPERTY.body]: 'Gr\u00fc\u00dfe\r\nReset',
};

test('a .msg becomes the message that the same .eml becomes', async () => {
  const { message } = await read(msg(BASE));
  const eml = `${TRANSPORT.trimEnd()}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${HTML}`;
  const same = await read(new TextEncoder().encode(eml));
  expect({ ...message, headers: null }).toEqual({ ...same.message, headers: null });
  expect(message.headers).toEqual({ state: 'available', raw: TRANSPORT.trimEnd() });
});

test('streams of every size come back whole: mini sectors, sectors, many sectors', () => {
  for (const size of [1, 63, 64, 65, 4095, 4096, 4097, 70_000, 9_000_000]) {
    const content = Uint8Array.from({ length: size }, (_, index) => (index * 31 + size) % 251);
    const file = new CompoundFile(msg({ ...BASE, [PROPERTY.rtf]: content }));
    const stream = file.children(file.root).find((entry) => entry.name === '__substg1.0_10090102');
    expect(Buffer.from(file.read(stream!)).equals(content)).toBe(true);
  }
});

test('a sent mail has no headers: the fields of MAPI stand in', async () => {
  const { message } = await read(
    msg({
      [PROPERTY.subject]: 'Sent',
      [PROPERTY.representingName]: 'Team',
      [PROPERTY.representingAddress]: '/O=ORG/CN=TEAM',
      [PROPERTY.senderSmtp]: 'team@example.com',
      [PROPERTY.submitTime]: { time: Date.UTC(2025, 10, 3, 10) },
      [PROPERTY.body]: 'see https://a.example/',
    }),
  );
  expect(message).toMatchObject({
    subject: 'Sent',
    from: { name: 'Team', address: 'team@example.com' },
    date: Date.UTC(2025, 10, 3, 10),
    headers: { state: 'unavailable', why: 'not-in-file' },
    body: { text: 'see https://a.example/', links: [] },
  });
});

test.each([
  [
    'the code page of the HTML',
    { [PROPERTY.html]: Uint8Array.of(0x93, 0xfa, 0x96, 0x7b), [PROPERTY.internetCodePage]: { long: 932 } },
    '\u65e5\u672c',
  ],
  ['HTML without a code page', { [PROPERTY.html]: Uint8Array.of(0x93, 0x80, 0x94) }, '\u201c\u20ac\u201d'],
  ['HTML as a string', { [PROPERTY.html]: '<p>x</p>' }, 'x'],
  [
    'text in bytes',
    { [PROPERTY.body]: { narrow: [0xcf, 0xf0] }, [PROPERTY.messageCodePage]: { long: 1251 } },
    '\u041f\u0440',
  ],
])('%s is minded', async (_case, made, text) => {
  const { message } = await read(msg({ [PROPERTY.subject]: 'x', ...made }));
  expect(message.body).toMatchObject({ state: 'available', text });
});

test('attached mails: a message in the message, and a file', async () => {
  const writer = new MsgWriter();
  writer.properties(0, { ...BASE, [PROPERTY.html]: new TextEncoder().encode('<p>see below</p>') }, 32);
  const first = writer.add(0, '__attach_version1.0_#00000000', null);
  writer.properties(first, { [PROPERTY.attachmentMethod]: { long: 5 } }, 8);
  const embedded = writer.add(first, '__substg1.0_3701000D', null);
  writer.properties(
    embedded,
    { ...BASE, [PROPERTY.transportHeaders]: 'From: a@in.example\r\nSubject: embedded\r\n' },
    24,
  );
  const second = writer.add(0, '__attach_version1.0_#00000001', null);
  const eml = new TextEncoder().encode('From: a@in.example\r\nSubject: as file\r\n\r\nhello');
  writer.properties(second, { [PROPERTY.attachmentName]: 'x.eml', [PROPERTY.attachmentData]: eml }, 8);

  const { message, attached } = await read(writer.file());
  expect(message.body).toMatchObject({ text: expect.stringContaining('see below') as string, links: [] });
  expect(attached.map((each) => each.subject).sort()).toEqual(['as file', 'embedded']);
  const inner = attached.find((each) => each.subject === 'embedded');
  expect(inner?.body).toMatchObject({ links: [{ href: 'https://a.example/?a=1&r=%3D%3D' }] });
});

describe('hostile and broken containers', () => {
  const good = msg({ ...BASE, [PROPERTY.rtf]: new Uint8Array(20_000) });
  const outcome = async (file: Uint8Array): Promise<string> => {
    const result = await readFile(file, 'x.msg', parseHtml);
    return result.ok ? 'read' : result.code;
  };

  test('a document of another program is no mail', async () => {
    const writer = new MsgWriter();
    writer.add(0, 'WordDocument', new Uint8Array(5_000));
    expect(await outcome(writer.file())).toBe('not-a-mail');
    expect(await outcome(msg({ ...BASE, [PROPERTY.messageClass]: 'IPM.Contact' }))).toBe('not-a-mail');
  });

  test('cut anywhere: a result, never an exception', async () => {
    const seen = new Set<string>();
    for (let end = 8; end < good.length; end += 97) seen.add(await outcome(good.subarray(0, end)));
    expect([...seen].every((each) => ['read', 'damaged', 'not-a-mail'].includes(each))).toBe(true);
    expect(seen.has('damaged')).toBe(true);
  });

  test('bytes changed by chance, and every word of the tables made circular or huge: it ends, and soon', async () => {
    const begun = performance.now();
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const seen = new Map<string, number>();
    for (let round = 0; round < 400; round += 1) {
      const file = good.slice();
      const view = new DataView(file.buffer);
      for (let change = 0; change < 6; change += 1) {
        const at = 4 * random(file.length / 4);
        view.setUint32(at, [0, 1, 2, 0x7fffffff, 0xfffffffe, random(60)][random(6)]!, true);
      }
      const result = await outcome(file);
      seen.set(result, (seen.get(result) ?? 0) + 1);
    }
    expect([...seen.keys()].every((each) => ['read', 'damaged', 'not-a-mail'].includes(each))).toBe(true);
    // Both branches were really reached.
    expect(seen.get('damaged')).toBeGreaterThan(5);
    expect(seen.get('read')).toBeGreaterThan(5);
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  test('a chain that bites its tail', () => {
    const file = good.slice();
    const view = new DataView(file.buffer);
    const fatSector = view.getUint32(76, true);
    for (let slot = 0; slot < 128; slot += 1)
      view.setUint32((fatSector + 1) * 512 + 4 * slot, slot === 0 ? 1 : 0, true);
    expect(() => new CompoundFile(file)).toThrow();
  });
});
