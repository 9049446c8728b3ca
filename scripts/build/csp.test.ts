import { createHash } from 'node:crypto';
import { FRAME_ANCESTORS, OFFICE_HOSTS, OFFICE_SCRIPT, PANE_CSP, TEXT_CSP, VIEWER_CSP } from './csp';
import { SHELL_STYLE } from './shell-style';

const directives = (csp: string): ReadonlyMap<string, string> =>
  new Map(
    csp.split('; ').map((directive) => {
      const [name, ...values] = directive.split(' ');
      return [name!, values.join(' ')];
    }),
  );

describe.each([
  ['pane', PANE_CSP],
  ['viewer', VIEWER_CSP],
  ['text pages', TEXT_CSP],
])('the policy of the %s', (_, csp) => {
  test('refuses everything that it does not name, and every connection', () => {
    expect(directives(csp).get('default-src')).toBe("'none'");
    expect(directives(csp).get('connect-src')).toBe("'none'");
    expect(directives(csp).get('base-uri')).toBe("'none'");
    expect(directives(csp).get('form-action')).toBe("'none'");
  });

  test('allows no inline code, no eval and no wildcard', () => {
    expect(csp).not.toMatch(/unsafe|\*|data:|blob:/);
  });

  test('names no directive that a meta element ignores', () => {
    expect(csp).not.toMatch(/frame-ancestors|sandbox|report-/);
  });
});

test('the pane holds the style of its first words, and no page any other inline style', () => {
  const hash = createHash('sha256').update(SHELL_STYLE).digest('base64');
  expect(directives(PANE_CSP).get('style-src')).toBe(`'self' 'sha256-${hash}'`);
  for (const csp of [VIEWER_CSP, TEXT_CSP]) expect(directives(csp).get('style-src')).toBe("'self'");
});

test('that style is the one of the sheet, without what cannot be seen', () => {
  expect(SHELL_STYLE).toContain('.shell-title { margin: 0;');
  expect(SHELL_STYLE).not.toMatch(/\/\*|\n|<|url\(|@import/);
});

test('only the pane loads from another host, and only office.js and what that loads', () => {
  expect(directives(PANE_CSP).get('script-src')).toBe(`'self' ${OFFICE_HOSTS.join(' ')}`);
  expect(OFFICE_HOSTS).toContain(new URL(OFFICE_SCRIPT).origin);
  expect(VIEWER_CSP + TEXT_CSP).not.toContain('https:');
});

test('Outlook on the web may frame the pane, at its old and its new address', () => {
  expect(FRAME_ANCESTORS.split(' ').slice(1)).toEqual(
    expect.arrayContaining(['https://outlook.office.com', 'https://outlook.live.com', 'https://*.cloud.microsoft']),
  );
});
