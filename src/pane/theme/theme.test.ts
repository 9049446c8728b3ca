/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

const sheet = (name: string): string => readFileSync(join(__dirname, '..', name), 'utf8');
const used = new Set(
  ['pane.css', 'button/button.css', 'notice/notice.css']
    .flatMap((name) => [...sheet(name).matchAll(/var\(--([A-Za-z0-9]+)/g)])
    .map(([, name = '']) => name)
    .filter((name) => name in webLightTheme),
);

/** The variables of one rule. */
function variables(selector: string): Record<string, string> {
  const css = sheet('theme/theme.css').replace(/\/\*[^]*?\*\//, '');
  const [, body = ''] = css.split(`${selector} {`);
  const [rule = ''] = body.split('}');
  return Object.fromEntries([...rule.matchAll(/--(\w+):([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}

const LIGHT = variables('.pane');
const DARK = { ...LIGHT, ...variables(".pane[data-theme='dark']") };

test('every variable that the pane or its buttons use is there, and no other', () => {
  expect(used.size).toBeGreaterThan(45);
  expect(Object.keys(LIGHT).sort()).toEqual([...used].sort());
  expect(Object.keys(DARK).sort()).toEqual([...used].sort());
});

/** Blanks, quotation marks and shortened colours are the formatter's business. */
const plain = (value: unknown): string => String(value).replace(/["'\s]/g, '');

test.each<[string, Record<string, string>, Theme]>([
  ['light', LIGHT, webLightTheme],
  ['dark', DARK, webDarkTheme],
])('every value of the %s theme is the one of Fluent', (_, own, fluent) => {
  const theirs = Object.fromEntries([...used].map((name) => [name, plain(fluent[name as keyof Theme])]));
  expect(Object.fromEntries(Object.entries(own).map(([name, value]) => [name, plain(value)]))).toEqual(theirs);
});
