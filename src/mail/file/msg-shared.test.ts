/** @jest-environment node */
import { parseHtml } from '../dom-node';
import { MsgWriter } from './msg-writer';
import { MAX_PARTS, readFile } from './read-file';

const SUBJECT = 0x37;
const TABLE = '__properties_version1.0';
const ATTACHMENTS = 600;

/** A directory entry of [MS-CFB] 2.6.1, by its name. */
const entriesNamed = (file: Buffer, name: string): number[] => {
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  const found: number[] = [];
  for (let at = file.indexOf(wanted); at >= 0; at = file.indexOf(wanted, at + 1)) found.push(at);
  return found;
};

/** Every attachment says that its properties are one and the same large stream. */
function withSharedStream(): Buffer {
  const writer = new MsgWriter();
  writer.properties(0, { [SUBJECT]: 'Reset' }, 32);
  writer.add(0, 'BIG', Buffer.alloc(500_000, 'abcdefghijklmnopq'));
  for (let at = 0; at < ATTACHMENTS; at += 1) {
    const storage = writer.add(0, `__attach_version1.0_#${at.toString(16).padStart(8, '0')}`, null);
    writer.add(storage, TABLE, new Uint8Array(8));
  }
  const file = Buffer.from(writer.file());
  const [big = 0] = entriesNamed(file, 'BIG');
  for (const table of entriesNamed(file, TABLE).slice(1)) file.copy(file, table + 116, big + 116, big + 124);
  return file;
}

test('a file whose attachments share one stream is damaged, and said to be so at once', async () => {
  const file = withSharedStream();
  const before = process.cpuUsage();
  await expect(readFile(file, 'shared.msg', parseHtml)).resolves.toEqual({ ok: false, code: 'damaged' });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(1_500);
});

test('a mail of more parts than anybody sends is refused', async () => {
  const of = (parts: number): Uint8Array =>
    Buffer.from(`From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(parts)}--b--\n`);
  await expect(readFile(of(MAX_PARTS), 'parts.eml', parseHtml)).resolves.toEqual({ ok: false, code: 'too-large' });
  await expect(readFile(of(100), 'parts.eml', parseHtml)).resolves.toMatchObject({ ok: true });
});
