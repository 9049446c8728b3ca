/** @jest-environment jsdom */
import { OUTLOOK_HOSTS, paneCsp, TEXT_CSP, VIEWER_CSP } from '../build/csp';
import { OFFICE_SOURCES, WORLD } from '../build/office-js';
import { type Deployment, hostingFiles, parseFrames } from '.';
import { EVERYWHERE } from './rules';

const BASE = 'https://addin.example/mail/';
const PLAIN: Deployment = { base: BASE, office: WORLD, settings: false, frames: [] };
const SELF = OFFICE_SOURCES.find(({ cloud }) => cloud === 'self')!;
const FILES = [
  'taskpane.html',
  'commands.html',
  'viewer.html',
  'support.html',
  'privacy.html',
  'manifest.xml',
  'settings.json',
  'taskpane.0123abcd.js',
  'taskpane.0123abcd.css',
  '918.89abcdef.js',
  'assets/icon-16.png',
  'assets/page.css',
  'LICENSE.txt',
];
const OWN_FILES = [...FILES, 'ms-ajax-stand-in.js', 'office-js/office.js', 'office-js/en-us/outlook_strings.js'];

type Headers = Readonly<Record<string, string>>;
/** What a host sends for a file, by lower-case name; empty where it has no rule for it. */
type Host = (deployment: Deployment, files: readonly string[], file: string) => Headers;

const lower = (headers: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
const made = (deployment: Deployment, files: readonly string[], name: string): string =>
  hostingFiles(deployment, files).get(name)!;

/** Each of these reads the file as its host does, so that what is compared is what a browser gets. */
const HOSTS: Readonly<Record<string, Host>> = {
  nginx(deployment, files, file) {
    const path = new URL(deployment.base).pathname + file;
    const blocks = [
      ...made(deployment, files, 'nginx.conf').matchAll(/^location (?:(=|~|\^~) )?("[^"]*"|\S+) \{\n([^}]*)\n\}/gm),
    ];
    // The order of nginx: equal, then the longest prefix where it says ^~, then regular expressions, then the rest.
    const of = (kind: string | undefined): RegExpMatchArray[] => blocks.filter(([, found]) => found === kind);
    const block =
      of('=').find(([, , at]) => at === path) ??
      of('^~').find(([, , at]) => path.startsWith(at!)) ??
      of('~').find(([, , at]) => new RegExp(JSON.parse(at!.replaceAll('\\', '\\\\')) as string).test(path)) ??
      of(undefined).find(([, , at]) => path.startsWith(at!));
    const headers = [...(block?.[3] ?? '').matchAll(/add_header (\S+) "([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]);
    return lower(Object.fromEntries(headers) as Headers);
  },
  azure(deployment, files, file) {
    const config = JSON.parse(made(deployment, files, 'staticwebapp.config.json')) as {
      globalHeaders: Headers;
      routes: readonly { route: string; headers?: Headers }[];
    };
    const path = new URL(deployment.base).pathname + file;
    const first = config.routes.find(({ route }) =>
      route.endsWith('*') ? path.startsWith(route.slice(0, -1)) : route === path,
    );
    return lower({ ...config.globalHeaders, ...first?.headers });
  },
  cloudflare(deployment, files, file) {
    const path = new URL(deployment.base).pathname + file;
    const sent: Record<string, string> = {};
    let applies = false;
    for (const line of made(deployment, files, '_headers')
      .split('\n')
      .filter((each) => !each.startsWith('#'))) {
      if (!line.startsWith(' ')) applies = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : line === path;
      else if (applies) {
        const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line)!;
        // Cloudflare joins what two rules say: such a header is broken.
        sent[name!] = sent[name!] === undefined ? value! : `${sent[name!]!}, ${value!}`;
      }
    }
    return lower(sent);
  },
  iis(deployment, files, file) {
    const doc = new DOMParser().parseFromString(made(deployment, files, 'web.config'), 'application/xml');
    expect(doc.querySelector('parsererror')).toBeNull();
    const of = (from: Element | null | undefined): Headers =>
      Object.fromEntries(
        [...(from?.querySelectorAll(':scope > system\\.webServer > httpProtocol > customHeaders > add') ?? [])].map(
          (add) => [add.getAttribute('name')!, add.getAttribute('value')!],
        ),
      );
    const location = [...doc.querySelectorAll('location')].find((each) => {
      const path = each.getAttribute('path')!;
      return file === path || file.startsWith(`${path}/`);
    });
    return lower({ ...of(doc.documentElement), ...of(location) });
  },
};

const csp = (headers: Headers): string => headers['content-security-policy'] ?? '';

describe.each(Object.entries(HOSTS))('%s', (_, host) => {
  const sent = (file: string, change: Partial<Deployment> = {}): Headers => host({ ...PLAIN, ...change }, FILES, file);

  test('the pane: its own policy, and every Outlook may frame it, nobody else', () => {
    for (const file of ['taskpane.html', 'commands.html']) {
      expect(csp(sent(file))).toBe(
        `${paneCsp({ office: WORLD, settings: null })}; frame-ancestors ${OUTLOOK_HOSTS.join(' ')}`,
      );
    }
  });

  test.each([
    ['viewer.html', VIEWER_CSP],
    ['support.html', TEXT_CSP],
    ['privacy.html', TEXT_CSP],
  ])('%s: its own policy, and nobody may frame it', (file, policy) => {
    expect(csp(sent(file))).toBe(`${policy}; frame-ancestors 'none'`);
    expect(sent(file)['cross-origin-opener-policy']).toBe('same-origin');
  });

  test('pages are asked for anew, hashed files never, icons once a day', () => {
    const cache = (file: string): string | undefined => sent(file)['cache-control'];
    const pages = FILES.filter((file) => file.endsWith('.html') || /^(settings|manifest)\./.test(file));
    expect(pages.map(cache)).toEqual(pages.map(() => 'no-cache'));
    const hashed = ['taskpane.0123abcd.js', 'taskpane.0123abcd.css', '918.89abcdef.js'];
    expect(hashed.map(cache)).toEqual(hashed.map(() => 'public, max-age=31536000, immutable'));
    expect(cache('assets/icon-16.png')).toBe('public, max-age=86400');
    expect(cache('assets/page.css')).toBe('public, max-age=86400');
    expect(cache('LICENSE.txt')).toBeUndefined();
  });

  test('every file: the headers of all, and never X-Frame-Options', () => {
    for (const file of OWN_FILES) {
      const headers = host({ ...PLAIN, office: SELF }, OWN_FILES, file);
      expect(headers).toMatchObject(lower(Object.fromEntries(EVERYWHERE)));
      expect(headers).not.toHaveProperty('x-frame-options');
    }
  });

  test('icons may be shown by Outlook, code and settings by our pages only, and the pane keeps its opener', () => {
    expect(sent('assets/icon-16.png')['cross-origin-resource-policy']).toBe('cross-origin');
    expect(sent('taskpane.0123abcd.js')['cross-origin-resource-policy']).toBe('same-origin');
    expect(sent('settings.json')['cross-origin-resource-policy']).toBe('same-origin');
    expect(sent('taskpane.html')).not.toHaveProperty('cross-origin-resource-policy');
    expect(sent('taskpane.html')).not.toHaveProperty('cross-origin-opener-policy');
  });

  test('settings open one address and no more; without them there is no connection at all', () => {
    expect(csp(sent('taskpane.html'))).toContain("connect-src 'none'");
    expect(csp(sent('taskpane.html', { settings: true }))).toContain(`connect-src ${BASE}settings.json;`);
    expect(csp(sent('viewer.html', { settings: true }))).toContain("connect-src 'none'");
  });

  test('an Exchange of one’s own may be added', () => {
    expect(csp(sent('taskpane.html', { frames: ['https://mail.contoso.example'] }))).toMatch(
      / https:\/\/mail\.contoso\.example$/,
    );
  });

  test('office.js beside the pages: no other host is named, and its files are cached for a day', () => {
    const own = (file: string): Headers => host({ ...PLAIN, office: SELF }, OWN_FILES, file);
    expect(csp(own('taskpane.html'))).toContain("script-src 'self';");
    for (const file of ['office-js/office.js', 'office-js/en-us/outlook_strings.js', 'ms-ajax-stand-in.js']) {
      expect(own(file)['cache-control']).toBe('public, max-age=86400');
    }
  });
});

test('Cloudflare names pages without their ending: the same headers under that name', () => {
  const host = HOSTS['cloudflare']!;
  expect(host(PLAIN, FILES, 'taskpane')).toEqual(host(PLAIN, FILES, 'taskpane.html'));
  expect(csp(host(PLAIN, FILES, 'viewer'))).toContain("frame-ancestors 'none'");
});

test('Cloudflare reads 100 rules at most, and lines of 2,000 characters', () => {
  const lines = made({ ...PLAIN, office: SELF, settings: true }, OWN_FILES, '_headers').split('\n');
  expect(lines.filter((line) => line !== '' && !/^[ #]/.test(line)).length).toBeLessThan(50);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
});

test('what is for the admin is not served', () => {
  expect(made(PLAIN, FILES, 'nginx.conf')).toMatch(/location \^~ \/mail\/hosting\/ \{[^}]*return 404;/);
  expect(made(PLAIN, FILES, 'staticwebapp.config.json')).toContain('/mail/hosting/*');
  expect(made(PLAIN, FILES, 'web.config')).toContain('<add segment="hosting" />');
});

test.each([
  [undefined, []],
  ['', []],
  ['https://mail.contoso.example', ['https://mail.contoso.example']],
  ['https://*.contoso.example, https://owa.example:8443', ['https://*.contoso.example', 'https://owa.example:8443']],
])('OUTLOOK_HOSTS=%s', (value, frames) => {
  expect(parseFrames(value)).toEqual({ ok: true, frames });
});

test.each([
  'http://mail.contoso.example',
  'mail.contoso.example',
  'https://a.example/owa',
  "https://a.example;'none'",
  '*',
])('OUTLOOK_HOSTS=%s is refused, and named', (value) => {
  expect(parseFrames(value)).toMatchObject({ ok: false, why: expect.stringContaining(value) as string });
});
