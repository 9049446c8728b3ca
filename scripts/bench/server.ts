import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { OFFICE_SCRIPT } from '../build/csp';
import { officeStub } from './office-stub';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
};

export interface Served {
  readonly path: string;
  readonly raw: number;
  readonly gzip: number;
}

export interface BenchServer {
  readonly origin: string;
  /** What was asked for since the last call, without the stub of office.js. */
  take(): readonly Served[];
  close(): void;
}

/** Serves folders by their first path segment, gzip level 9, with office.js replaced by the stub. Loopback only. */
export async function serve(folders: Readonly<Record<string, string>>): Promise<BenchServer> {
  let served: Served[] = [];
  const cache = new Map<string, { raw: Buffer; gzip: Buffer }>();
  const load = (path: string): { raw: Buffer; gzip: Buffer } | null => {
    const known = cache.get(path);
    if (known !== undefined) return known;
    const raw = path === '/office.js' ? Buffer.from(officeStub()) : fromDisk(path, folders);
    if (raw === null) return null;
    const entry = { raw, gzip: gzipSync(raw, { level: 9 }) };
    cache.set(path, entry);
    return entry;
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const entry = load(path);
    if (entry === null) {
      response.writeHead(404).end();
      return;
    }
    if (path !== '/office.js') served.push({ path, raw: entry.raw.length, gzip: entry.gzip.length });
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'cache-control': 'max-age=600' });
    response.end(entry.gzip);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => {
      const taken = served;
      served = [];
      return taken;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function fromDisk(path: string, folders: Readonly<Record<string, string>>): Buffer | null {
  const [, first = '', ...rest] = normalize(path).split('/');
  const folder = folders[first];
  if (folder === undefined) return null;
  const file = join(folder, ...rest);
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  return file.endsWith('.html') ? Buffer.from(bytes.toString().replace(OFFICE_SCRIPT, '/office.js')) : bytes;
}
