import { formOfPath, isLoginPath, isPlatformPath, readPath } from './link-path';

test.each([
  ['/', [], true],
  ['/secur/forgotpassword.jsp', ['secur', 'forgotpassword.jsp'], true],
  ['/Secur/ForgotPassword.jsp', ['secur', 'forgotpassword.jsp'], true],
  ['/secur/', ['secur'], true],
  ['/a.b-c_d~e/', ['a.b-c_d~e'], true],
  ['//secur', ['secur'], false],
  ['/secur;jsessionid=1/x', ['secur', 'x'], false],
  ['/secur ;a/x', ['secur', 'x'], false],
  ['/secur%2Fx', ['secur', 'x'], false],
  ['/secur\\x', ['secur', 'x'], false],
  ['/./secur', ['secur'], true],
  ['/%2e/secur', ['secur'], false],
  ['/%/secur', ['%', 'secur'], false],
  ['/;x/secur', ['secur'], false],
])('%s has the segments %j, plain: %p', (pathname, segments, plain) => {
  expect(readPath(pathname)).toEqual({ segments, plain });
});

test.each([
  ['/secur/forgotpassword.jsp', 'forgot r'],
  ['/p/secur/forgotpassword.jsp', 'forgot r'],
  ['/secur/forgotpassword.jsp/x', null],
  ['/forgotpassword.jsp', null],
  ['/_nc_external/identity/ui/login/ForgotPasswordInterstitial', 'forgot-confirm r'],
  ['/', 'set-password c'],
  ['/p/login', 'set-password c'],
  ['/p/s/login', 'set-password c'],
  ['/p/CommunitiesLogin', 'set-password c'],
  ['/login/x', null],
  ['/x', null],
])('%s is of the form %s', (pathname, form) => {
  const found = formOfPath(readPath(pathname));
  expect(found === null ? null : `${found.form} ${found.parameter}`).toBe(form);
});

describe('a page that the platform serves on a site', () => {
  const NC = '_nc_external/identity';

  test.each(['/secur/x', '/p/secur/x', `/${NC}/x`, `/p/${NC}/x`, `/p/q/${NC}/ui/x`])('%s', (pathname) => {
    expect(isPlatformPath(readPath(pathname))).toBe(true);
  });

  test.each([
    ...['/', '/x', '/secur', '/p/secur', '/p/q/secur/x', '/secur%2Fx', '//secur/x'],
    ...['/identity/x', `/${NC}`, '/_nc_external/x/identity', '/_nc_external/other/x', '/identity/a/b'],
    // The customer's own code, pages or files answer below these.
    ...['s', 'apex', 'services', 'servlet', 'resource', 'sfsites', 'sfc', 'file-asset'].flatMap((root) => [
      `/${root}/secur/x`,
      `/${root}/${NC}/x`,
      `/p/${root}/${NC}/x`,
    ]),
  ])('not %s', (pathname) => {
    expect(isPlatformPath(readPath(pathname))).toBe(false);
  });
});

describe('a page on which the platform does log-in', () => {
  test.each([
    ...['/', '/login', '/p/login', '/loginflow/x', '/secur/x', '/p/secur', '/communitieslogin/x', '/setup/secur/x'],
    ...[
      '/x/ForgotPasswordInterstitial',
      '/_ui/identity/phone/x',
      '/_nc_external/identity/x',
      '/p/_nc_external/identity',
    ],
  ])('%s', (pathname) => {
    expect(isLoginPath(readPath(pathname))).toBe(true);
  });

  test.each([
    ...['/x', '/x/_ui/identity', '/_ui/x', '/setup/x', '/identity', '/identity/x', '/_nc_external/x', '/my-login'],
    // A session of somebody's, a way out, an app that is let in: their tokens are no password's.
    ...['frontdoor.jsp', 'logout.jsp', 'RemoteAccessAuthorizationPage.apexp', 'RemoteAccessErrorPage.apexp'].map(
      (page) => `/secur/${page}`,
    ),
    // Pictures, tracking, files and articles.
    ...['servlet', 'sfc', 'help', 'articles', 'articleview', 'resource', 'file-asset'].map(
      (folder) => `/${folder}/login`,
    ),
  ])('not %s', (pathname) => {
    expect(isLoginPath(readPath(pathname))).toBe(false);
  });
});
