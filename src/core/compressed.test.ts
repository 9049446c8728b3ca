import { compressedInBody, compressedInText, MAX_PAYLOADS } from './compressed';
import type { Body } from './message';

const NONE = new Map<string, string>();
const inky = (payload: string): string => `https://shared.outlook.inky.com/link?domain=a.example&t=h.${payload}.SIG`;
const body = (text: string, hrefs: readonly string[] = []): Body => ({
  ...{ state: 'available', text, truncated: false },
  links: hrefs.map((href) => ({ href, text: '', originalsrc: null, where: 'html' })),
});

test('each payload once, of anchors first, then of plain text', () => {
  expect(
    compressedInBody(body(`x ${inky('TWO')} y`, [inky('ONE'), 'https://example.com/', inky('ONE')]), NONE),
  ).toEqual(['ONE', 'TWO']);
  expect(compressedInText(`${inky('THREE')}\n${inky('THREE')}`, NONE)).toEqual(['THREE']);
});

test('what is known is not asked for again', () => {
  expect(compressedInBody(body('', [inky('ONE'), inky('TWO')]), new Map([['ONE', '{}']]))).toEqual(['TWO']);
});

test('nothing where there is nothing', () => {
  expect(compressedInBody({ state: 'unavailable', why: 'empty' }, NONE)).toEqual([]);
  expect(compressedInText('', NONE)).toEqual([]);
});

test('a mail of nothing but compressed links asks for so many and no more', () => {
  const many = Array.from({ length: MAX_PAYLOADS + 5 }, (_, at) => inky(`P${at}`));
  expect(compressedInBody(body('', many), NONE)).toHaveLength(MAX_PAYLOADS);
});
