import fc from 'fast-check';
import { decodePunycode, MAX_LABEL, toUnicodeHost } from './punycode';

describe('RFC 3492 §7.1 and known labels', () => {
  test.each([
    ['Chinese', 'ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
    ['Traditional Chinese', 'ihqwctvzc91f659drss3x8bo0yb', '他們爲什麽不說中文'],
    ['Czech', 'Proprostnemluvesky-uyb24dma41a', 'Pročprostěnemluvíčesky'],
    ['Hebrew', '4dbcagdahymbxekheh6e0a7fei0b', 'למההםפשוטלאמדבריםעברית'],
    ['Japanese', 'n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa', 'なぜみんな日本語を話してくれないのか'],
    ['Russian', 'b1abfaaepdrnnbgefbaDotcwatmq2g4l', 'почемужеонинеговорятпорусски'],
    ['Spanish', 'PorqunopuedensimplementehablarenEspaol-fmd56a', 'PorquénopuedensimplementehablarenEspañol'],
    ['Japanese with ASCII first', '3B-ww4c5e180e575a65lsy2b', '3年B組金八先生'],
    ['hyphens inside', '-with-SUPER-MONKEYS-pc58ag80a8qai00g7n9n', '安室奈美恵-with-SUPER-MONKEYS'],
    ['ASCII inside', 'Hello-Another-Way--fc4qua05auwb3674vfr0b', 'Hello-Another-Way-それぞれの場所'],
    ['trailing digit', '2-u9tlzr9756bt3uc0v', 'ひとつ屋根の下2'],
    ['mixed case', 'MajiKoi5-783gue6qz075azm5e', 'MajiでKoiする5秒前'],
    ['small', 'de-jg4avhby1noc0d', 'パフィーdeルンバ'],
    ['only kana', 'd9juau41awczczp', 'そのスピードで'],
    ['only ASCII', '-> $1.00 <--', '-> $1.00 <-'],
    ['German', 'bcher-kva', 'bücher'],
    ['an emoji beyond the basic plane', 'ls8h', '💩'],
    ['nothing', '', ''],
    ['the last before the surrogates', 'hb9b', '\ud7ff'],
    ['the first after them', '0y0c', '\ue000'],
    ['the last of all', 'dn32g', '\u{10ffff}'],
  ])('%s', (_, encoded, decoded) => {
    expect(decodePunycode(encoded)).toBe(decoded);
  });

  test.each([
    ['a digit that is none', 'bcher-kv!'],
    ['a delta that is cut', 'bcher-kv9'],
    ['a letter outside ASCII', 'bücher-kva'],
    ['a delta that overflows', '99999999999'],
    ['beyond the last code point', 'en32g'],
    ['the first surrogate', 'ib9b'],
    ['the last surrogate', 'zy0c'],
    ['longer than a label', 'a'.repeat(MAX_LABEL + 1)],
  ])('%s is null', (_, encoded) => {
    expect(decodePunycode(encoded)).toBeNull();
  });

  test('the longest label is still read', () => {
    expect(decodePunycode(`${'a'.repeat(MAX_LABEL - 1)}-`)).toBe('a'.repeat(MAX_LABEL - 1));
  });
});

describe('hosts', () => {
  test.each([
    ['www.xn--bcher-kva.example', 'www.bücher.example'],
    ['xn--e1afmkfd.xn--p1ai', 'пример.рф'],
    ['www.example.com', null],
    ['xn--.example', null],
    ['xn--bcher-kv9.example', null],
    ['xn--bcher-kva.xn--bcher-kv9', null],
  ])('%s -> %s', (host, unicode) => {
    expect(toUnicodeHost(host)).toBe(unicode);
  });

  test('agrees with the platform on every label that it encodes', () => {
    let reached = 0;
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zа-яα-ωß-öあ-ん一-丿]{1,12}$/), (label) => {
        const { hostname } = new URL(`https://${label}.example/`);
        if (!hostname.startsWith('xn--')) return;
        reached += 1;
        const shown = toUnicodeHost(hostname) ?? '';
        expect(new URL(`https://${shown}/`).hostname).toBe(hostname);
        expect(shown).not.toContain('xn--');
      }),
      { seed: 3492, numRuns: 500 },
    );
    expect(reached).toBeGreaterThan(300);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const decoded = decodePunycode(text);
        expect(decoded === null || typeof decoded === 'string').toBe(true);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});
