import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compilePageScript } from './compile';
import { ROOT } from './root';

export const ADDIN_ORIGIN = 'https://addin.example';
export const HOST_ORIGIN = 'https://outlook.office.com';
export const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const MS_AJAX_HOST = 'ajax.aspnetcdn.com';
/** What closed clouds get in its place: Microsoft's file is not in the npm package. */
const MS_AJAX = path.join(ROOT, 'assets/closed-cloud/ms-ajax-stand-in.js');

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.xml': 'text/xml',
  '.eml': 'message/rfc822',
  '.txt': 'text/plain; charset=utf-8',
};

export interface Reply {
  readonly status: number;
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

export interface World {
  /** The folder served as the add-in's origin. */
  readonly addinDir: string;
  /** Sent with the add-in's pages, e.g. its Content-Security-Policy. */
  readonly addinHeaders: Readonly<Record<string, string>>;
  /** Files that stand in for those of `addinDir`, by path, e.g. an own settings.json; null answers 404. */
  readonly addinFiles: Readonly<Record<string, string | null>>;
  readonly hostOrigin: string;
  /** `missing`: Microsoft's CDN cannot be reached, as behind some proxies. `empty`: a filter answers in its place. */
  readonly officeJs: 'served' | 'missing' | 'empty';
}

const NOT_FOUND: Reply = { status: 404, body: '', headers: {} };
export type Answered = Reply | 'unreachable' | 'foreign';

function ok(body: string | Buffer, extension: string, headers: Readonly<Record<string, string>> = {}): Reply {
  const type = TYPES[extension] ?? 'application/octet-stream';
  return { status: 200, body, headers: { 'content-type': type, 'access-control-allow-origin': '*', ...headers } };
}

const isFile = (file: string): boolean => fs.existsSync(file) && fs.statSync(file).isFile();

/** The unmodified dist of npm @microsoft/office-js. It spells every folder in lower case, office.js does not. */
function officeJs(pathname: string): Reply {
  const require = createRequire(path.join(ROOT, 'package.json'));
  const dist = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  const name = pathname.slice(new URL(CDN).pathname.length);
  const file = [name, name.toLowerCase()].map((each) => path.join(dist, each)).find(isFile);
  return file === undefined ? NOT_FOUND : ok(fs.readFileSync(file), path.extname(file));
}

function cdn(pathname: string, world: World): Answered {
  if (world.officeJs === 'missing') return 'unreachable';
  return world.officeJs === 'empty' ? ok('', '.js') : officeJs(pathname);
}

function addin(pathname: string, world: World): Reply {
  const name = decodeURIComponent(pathname);
  const extension = path.extname(name);
  const headers = extension === '.html' ? world.addinHeaders : {};
  const own = world.addinFiles[name];
  if (own === null) return NOT_FOUND;
  if (own !== undefined) return ok(own, extension, headers);
  const file = path.join(world.addinDir, name);
  return isFile(file) ? ok(fs.readFileSync(file), extension, headers) : NOT_FOUND;
}

const HOST_PAGE =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mail</title></head>' +
  '<body style="margin:0"><div id="pane"></div><script src="/simulated-host.js"></script></body></html>';

function host(pathname: string): Reply {
  if (pathname === '/simulated-host.js') return ok(compilePageScript('page/web-host.ts'), '.js');
  return pathname === '/favicon.ico' ? NOT_FOUND : ok(HOST_PAGE, '.html');
}

/** What the simulated world answers to a request; `foreign` for every origin that the add-in has no business with. */
export function answerRequest(url: URL, world: World): Answered {
  if (url.href.startsWith(CDN)) return cdn(url.pathname, world);
  if (url.hostname === MS_AJAX_HOST && url.pathname.endsWith('/MicrosoftAjax.js')) {
    return ok(fs.readFileSync(MS_AJAX), '.js');
  }
  if (url.origin === world.hostOrigin) return host(url.pathname);
  if (url.origin === ADDIN_ORIGIN) return addin(url.pathname, world);
  return 'foreign';
}
