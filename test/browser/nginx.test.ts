/** The build on the real nginx, under the file that the build made for it. Skipped where there is no nginx. */
import { readdirSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { OUTLOOK_HOSTS, PANE_CSP, TEXT_CSP, VIEWER_CSP } from '../../scripts/build/csp';
import { ADDIN_ORIGIN, HOST_ORIGIN } from '../host/origins';
import { resetMail } from './support/mails';
import { nginxProgram, type Running, startNginx } from './support/nginx';
import { Pane } from './support/pane';
import { expectQuiet, Theatre } from './support/product';

const program = nginxProgram();
const dist = process.env['DIST_DIR'] ?? '';
const theatre = Theatre.forThisFile();
let nginx: Running;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly length: number;
}

function ask(path: string, method = 'GET', headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(nginx.origin + path, { method, headers }, (response) => {
      let length = 0;
      response.on('data', (chunk: Buffer) => (length += chunk.length));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
          length,
        });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

const files = (): readonly string[] => readdirSync(dist, { recursive: true, encoding: 'utf8' });
const named = (pattern: RegExp): string => {
  const found = files().find((name) => pattern.test(name));
  if (found === undefined) throw new Error(`no file ${pattern.source}`);
  return found;
};

(program === null ? describe.skip : describe)(`nginx (${program ?? 'not on this machine: skipped'})`, () => {
  beforeAll(async () => {
    nginx = await startNginx(program ?? '', dist, '/');
  });
  afterAll(() => nginx.stop());

  test.each([
    ['taskpane.html', PANE_CSP, OUTLOOK_HOSTS.join(' ')],
    ['commands.html', PANE_CSP, OUTLOOK_HOSTS.join(' ')],
    ['viewer.html', VIEWER_CSP, "'none'"],
    ['support.html', TEXT_CSP, "'none'"],
    ['privacy.html', TEXT_CSP, "'none'"],
  ])('%s: its policy once, asked for anew each time, in UTF-8', async (page, csp, frames) => {
    const { status, headers } = await ask(`/${page}`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `${csp}; frame-ancestors ${frames}`,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers).not.toHaveProperty('x-frame-options');
    expect(headers['server']).toBe('nginx');
  });

  test('a script with a hash is kept for a year; an icon for a day, and Outlook may show it', async () => {
    const script = await ask(`/${named(/^taskpane\.\w{8}\.js$/)}`);
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(script.headers['content-type']).toMatch(/javascript/);
    const icon = await ask('/assets/icon-32.png');
    expect(icon.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=86400',
      'cross-origin-resource-policy': 'cross-origin',
    });
  });

  test('text goes out compressed, and says that it depends on what was asked', async () => {
    for (const name of [
      'taskpane.html',
      named(/^taskpane\.\w{8}\.js$/),
      named(/^taskpane\.\w{8}\.css$/),
      'manifest.xml',
    ]) {
      const { headers, length } = await ask(`/${name}`, 'GET', { 'accept-encoding': 'gzip' });
      expect([name, headers['content-encoding'], headers['vary']]).toEqual([name, 'gzip', 'Accept-Encoding']);
      expect(length).toBeLessThan(statSync(join(dist, name)).size * 0.7);
    }
    expect((await ask('/assets/icon-128.png', 'GET', { 'accept-encoding': 'gzip' })).headers).not.toHaveProperty(
      'content-encoding',
    );
  });

  test('what was not changed is not sent again', async () => {
    const { headers } = await ask('/taskpane.html');
    const again = await ask('/taskpane.html', 'GET', { 'if-none-match': headers['etag'] ?? '' });
    expect([again.status, again.length]).toEqual([304, 0]);
  });

  test.each([
    '/none.html',
    '/taskpane.00000000.js',
    '/assets/none.png',
    '/hosting/nginx.conf',
    '/',
    '/assets/',
    '/.git/config',
  ])('%s is not found, is not kept, and is no page of another kind', async (path) => {
    const { status, headers } = await ask(path);
    expect(status).toBe(404);
    expect(headers).not.toHaveProperty('cache-control');
    expect(headers).not.toHaveProperty('location');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is not allowed', async (method) => {
    expect((await ask('/taskpane.html', method)).status).toBe(405);
  });

  test('HEAD answers as GET does, without the page', async () => {
    const [head, get] = await Promise.all([ask('/taskpane.html', 'HEAD'), ask('/taskpane.html')]);
    expect([head.status, head.length]).toEqual([200, 0]);
    expect(head.headers['content-security-policy']).toBe(get.headers['content-security-policy']);
  });

  /** A stage whose add-in is answered by nginx, at its true address. */
  async function onNginx(hostOrigin: string): ReturnType<Theatre['stage']> {
    const stage = await theatre.stage({ addinHeaders: {}, hostOrigin });
    await stage.context.route(`${ADDIN_ORIGIN}/**`, async (route) => {
      const { pathname, search } = new URL(route.request().url());
      const response = await fetch(nginx.origin + pathname + search);
      const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'content-encoding'));
      await route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) });
    });
    return stage;
  }

  test.each(['https://outlook.office.com', 'https://outlook.cloud.microsoft', 'https://outlook.office365.us'])(
    '%s may frame the pane, and it is drawn there',
    async (origin) => {
      const stage = await onNginx(origin);
      const hosted = await stage.mount('web', { path: 'taskpane.html', mail: resetMail() });
      // office.js of 2022 trusts no other host than those of its time; that the page is drawn is what is asked here.
      const pane = new Pane(hosted.frame);
      if (origin === HOST_ORIGIN) {
        await pane.shows('verdict.reset');
        expectQuiet(stage);
      } else {
        await pane.checkAgain.waitFor();
      }
    },
  );

  test.each([
    ['https://mail.evil.example', 'taskpane.html'],
    ['https://outlook.office.com.evil.example', 'taskpane.html'],
    ['https://outlook.office.com', 'viewer.html'],
  ])('%s may not frame %s', async (origin, page) => {
    const stage = await onNginx(origin);
    await stage.page.goto(`${origin}/mail/`);
    await stage.page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }, `${ADDIN_ORIGIN}/${page}`);
    await stage.page.waitForFunction(() => document.querySelector('iframe')?.contentDocument === null);
    const frame = stage.page.frames()[1]!;
    await frame.waitForURL(/^chrome-error:/);
    expect(stage.consoleLines.join('\n')).toMatch(/frame-ancestors/);
  });
});
