import { findBrowser } from '../host/browser';

describe('which browser is used', () => {
  const where = (files: readonly string[], platform: NodeJS.Platform, env: Record<string, string> = {}) => ({
    platform,
    env,
    exists: (file: string) => files.includes(file),
  });

  test.each([
    ['the one that CHROMIUM names', ['/opt/c', '/usr/bin/chromium'], 'linux', { CHROMIUM: '/opt/c' }, '/opt/c'],
    ['chromium before chrome', ['/usr/bin/google-chrome', '/usr/bin/chromium'], 'linux', {}, '/usr/bin/chromium'],
    ['Edge on Linux', ['/usr/bin/microsoft-edge'], 'linux', {}, '/usr/bin/microsoft-edge'],
    [
      'Chrome on a Mac',
      ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
      'darwin',
      {},
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'Edge on Windows',
      ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
      'win32',
      { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  ] as const)('%s', (_title, files, platform, env, expected) => {
    expect(findBrowser(where(files, platform, env))).toBe(expected);
  });

  test('none: says what to install', () => {
    expect(() => findBrowser(where([], 'linux'))).toThrow(/apt install chromium.*CHROMIUM/s);
  });
  test('CHROMIUM names nothing: says so and takes no other', () => {
    expect(() => findBrowser(where(['/usr/bin/chromium'], 'linux', { CHROMIUM: '/nowhere' }))).toThrow('/nowhere');
  });
});
