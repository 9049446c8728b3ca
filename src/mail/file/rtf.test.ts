import { decompressRtf } from './rtf-compressed';
import { htmlInRtf } from './rtf-html';

const fromHex = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex.replace(/\s/g, ''), 'hex'));

describe('compressed RTF', () => {
  test.each([
    [
      '[MS-OXRTFCP] 4.1.1, a simple one',
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
      '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n',
    ],
    [
      '[MS-OXRTFCP] 4.1.2, references into what is being written',
      '1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0',
      '{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}',
    ],
  ])('%s', (_case, hex, expected) => {
    expect(decompressRtf(fromHex(hex))).toBe(expected);
  });

  test('not compressed', () => {
    const stream = new Uint8Array(
      Buffer.concat([
        Buffer.from([21, 0, 0, 0, 9, 0, 0, 0]),
        Buffer.from('MELA'),
        Buffer.alloc(4),
        Buffer.from('{\\rtf1 a}'),
      ]),
    );
    expect(decompressRtf(stream)).toBe('{\\rtf1 a}');
  });

  test.each([
    ['too short', new Uint8Array(15)],
    ['another form', new Uint8Array(64)],
  ])('null: %s', (_case, stream) => {
    expect(decompressRtf(stream)).toBeNull();
  });

  test('a stated size of 4 GB is not believed', () => {
    const stream = fromHex('2d000000ffffffff4c5a4675f1c5c7a703000a007263706731323542320af32068656c');
    expect(decompressRtf(stream)?.length).toBeLessThan(200);
  });
});

const rtf = (content: string): string =>
  `{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\fnil\\fcharset128 MS;}}{\\colortbl\\red0;}${content}}`;

describe('HTML in RTF', () => {
  test.each([
    [
      'markup and text',
      '{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Hello{\\*\\htmltag72 </p>}\\htmlrtf }\\htmlrtf0',
      '<p>Hello</p>',
    ],
    [
      'an address',
      '{\\*\\htmltag84 <a href="https://a.example/?a=1&amp;r=%3D">}\\htmlrtf {\\field{\\*\\fldinst HYPERLINK "https://other.example"}\\htmlrtf0 x{\\*\\htmltag92 </a>}',
      '<a href="https://a.example/?a=1&amp;r=%3D">x</a>',
    ],
    ['escaped braces and backslash', '{\\*\\htmltag <style>a\\{b:\\\\c\\}</style>}', '<style>a{b:\\c}</style>'],
    ['bytes of the code page', "Gr\\'fc\\'dfe", 'Gr\u00fc\u00dfe'],
    ['bytes of the font', "{\\f1 \\'93\\'fa\\'96\\'7b}", '\u65e5\u672c'],
    ['Unicode with its fallback', "\\uc1\\u26085?\\u26412\\'3f!", '\u65e5\u672c!'],
    ['Unicode beyond 32767', '\\uc0\\u-10179\\u-8704', '\ud83d\ude00'],
    ['breaks and tabs', 'a\\par b\\line c\\tab d', 'a\r\nb\r\nc\td'],
    ['line ends of the file mean nothing', 'a\r\nb', 'ab'],
    ['what is for RTF readers only', 'a\\htmlrtf hidden\\htmlrtf0 b', 'ab'],
    ['other destinations', '{\\*\\mhtmltag <a>}{\\pict 0102}{\\*\\unknown x}a', 'a'],
    ['words named like object members', '\\constructor a', 'a'],
    ['raw bytes', 'a\\bin3 {{{b', 'ab'],
  ])('%s', (_case, content, expected) => {
    expect(htmlInRtf(rtf(content))).toBe(expected);
  });

  test('RTF that was not made from HTML', () => {
    expect(htmlInRtf('{\\rtf1\\ansi\\fromtext hello}')).toBeNull();
    expect(htmlInRtf('')).toBeNull();
  });

  test('unbalanced and endless braces end', () => {
    expect(htmlInRtf(rtf('{'.repeat(200_000)))).toBe('');
    expect(htmlInRtf(rtf(`a${'}'.repeat(200_000)}`))).toBe('a');
  });
});
