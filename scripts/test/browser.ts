import { findBrowser } from '../../test/host/browser';
import { mayInstall, run } from './install';

export type BrowserFound = { readonly ok: true; readonly path: string } | { readonly ok: false; readonly why: string };

function look(): BrowserFound {
  try {
    return { ok: true, path: findBrowser() };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * The browser for the browser tests: the one of CHROMIUM or an installed one; else, as root on Debian, Debian's own
 * Chromium is installed. Playwright's download is not used: it comes from a host that many networks do not allow.
 */
export function ensureBrowser(): BrowserFound {
  const found = look();
  if (found.ok || process.env['CHROMIUM'] !== undefined || !mayInstall()) return found;
  console.log('No Chromium, Chrome or Edge on this machine: installing Debian’s chromium (apt-get).');
  // Without a font nothing is laid out, and chromium does not depend on one.
  const packages = ['chromium', 'fonts-liberation'];
  const done = run('apt-get', ['update']) && run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
  return done ? look() : { ok: false, why: `${found.why} apt-get could not install it either.` };
}
