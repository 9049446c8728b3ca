/** Made-up password links in every form of Salesforce. The tokens are noise: they open nothing. */

/** 64 bytes of base64url noise as in a real `r`, ending in an escaped `==`. */
export const R = '_nuwMadeUpTokenThatOpensNothing0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ%3D%3D';
export const FPOT = '11111111-2222-4333-8444-55555555555566666666-7777-4888-8999-aaaaaaaaaaaa';
/** 110 characters as in a real `c`. */
export const C =
  'TfEHMadeUpTokenThatOpensNothing0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijkAuA%3D%3D';

/** Self-service "Forgot Your Password": dies at its first opening. */
export const forgot = (host: string, prefix = ''): string =>
  `https://${host}${prefix}/secur/forgotpassword.jsp?r=${R}&display=page&fpot=${FPOT}`;

/** Self-service with a confirmation page. */
export const forgotConfirm = (host: string, prefix = '', r = R): string =>
  `https://${host}${prefix}/_nc_external/identity/ui/login/ForgotPasswordInterstitial?r=${r}&display=page&fpot=${FPOT}`;

/** An admin's Reset Password, or a welcome mail. */
export const setPassword = (host: string, path = '/'): string => `https://${host}${path}?c=${C}`;

/** The 2019 layout of `r`: org, user, `O`, and a JWE whose readable header holds the time of issue (ms). */
export function token2019(org: string, user: string, issuedAt: number): string {
  const header = {
    enc: 'A256GCM',
    aud: org,
    kid: JSON.stringify({ t: org, v: '02G000000000001', a: 'forgotpasswordusertransientkeyencrypt', u: user }),
    crit: ['iat'],
    iat: issuedAt,
    exp: 0,
  };
  const readable = Buffer.from(JSON.stringify(header)).toString('base64url');
  return `${org}${user}O${readable}%3D%3D..MadeUpIv12345678.MadeUpCipherText0123456789%3D%3D.MadeUpTag0123456789%3D%3D`;
}
