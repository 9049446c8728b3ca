import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Empty where the caller looked and found none. */
export const nginxProgram = (): string | null => {
  const path = process.env['NGINX'] ?? '/usr/sbin/nginx';
  return path !== '' && existsSync(path) ? path : null;
};

export interface Running {
  readonly origin: string;
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answered = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.on('connect', () => {
        socket.destroy();
        resolve(true);
      });
      socket.on('error', () => {
        resolve(false);
      });
    });
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nginx did not start');
}

/** What stands round the generated file on a real machine, and no more: one server, the root, the include. */
const main = (folder: string, include: string, port: number): string => `
daemon off;
worker_processes 2;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 512; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port};
    server_name addin.example;
    root ${folder}/www;
    include ${include};
  }
}
`;

/** Runs nginx on the loopback address with a build at `path`, under the file that the build made for it. */
export async function startNginx(program: string, dist: string, path: string): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const www = join(folder, 'www', path);
  mkdirSync(www, { recursive: true });
  cpSync(dist, www, { recursive: true });
  // Its workers give root away, and have to read the pages.
  spawnSync('chmod', ['-R', 'a+rX', folder]);
  const port = await freePort();
  const conf = join(folder, 'nginx.conf');
  writeFileSync(conf, main(folder, join(dist, 'hosting/nginx.conf'), port));
  const check = spawnSync(program, ['-t', '-q', '-c', conf], { encoding: 'utf8' });
  if (check.status !== 0) throw new Error(`nginx refuses the generated file:\n${check.stderr}`);
  const child = spawn(program, ['-c', conf], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => {
      resolve();
    });
  });
  await listening(port);
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGQUIT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
