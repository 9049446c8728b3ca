/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { DARK, LIGHT } from './themes';

const sheet = (name: string): string => readFileSync(join(__dirname, '..', name), 'utf8');
const css = sheet('pane.css') + sheet('button/button.css');
const fluent = ['react-provider/lib/components/FluentProvider/useFluentProviderStyles.styles.js'];
const folder = join(dirname(require.resolve('@fluentui/react-components/package.json')), '..');
const styles = [css, ...fluent.map((file) => readFileSync(join(folder, file), 'utf8'))].join('\n');
const used = new Set(
  [...styles.matchAll(/var\(--([A-Za-z0-9]+)/g)].map(([, name = '']) => name).filter((name) => name in webLightTheme),
);

test('every variable that the pane or its buttons use is there, and no other', () => {
  expect(used.size).toBeGreaterThan(45);
  expect(Object.keys(LIGHT).sort()).toEqual([...used].sort());
  expect(Object.keys(DARK).sort()).toEqual([...used].sort());
});

test('every value is the one of Fluent', () => {
  expect(webLightTheme).toMatchObject(LIGHT);
  expect(webDarkTheme).toMatchObject(DARK);
});
