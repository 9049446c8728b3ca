import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mayInstall, run } from './install';

/** Where Debian and its relatives, and Homebrew, put it; /usr/sbin is in few people's PATH. */
const PLACES = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'];

export type NginxFound = { readonly ok: true; readonly path: string } | { readonly ok: false; readonly why: string };

function look(): NginxFound {
  const path = process.env['NGINX'] ?? PLACES.find(existsSync);
  if (path !== undefined && spawnSync(path, ['-v'], { stdio: 'ignore' }).status === 0) return { ok: true, path };
  return {
    ok: false,
    why: 'No nginx on this machine (Debian: apt install nginx-light, or name it in NGINX): its tests are skipped.',
  };
}

/** The real nginx for the tests of the generated configuration; installed where we are root on Debian, else left out. */
export function ensureNginx(): NginxFound {
  const found = look();
  if (found.ok || process.env['NGINX'] !== undefined || !mayInstall()) return found;
  console.log('No nginx on this machine: installing Debian’s nginx-light (apt-get).');
  // Installed, not started: the tests run their own, on a free port of the loopback address.
  const started = { RUNLEVEL: '1' };
  const install = ['install', '-y', '--no-install-recommends', 'nginx-light'];
  return run('apt-get', ['update']) && run('apt-get', install, started) ? look() : found;
}
