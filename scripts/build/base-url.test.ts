import { parseBaseUrl } from './base-url';

test.each(['https://addin.example/', 'https://addin.example/reset-link-helper/', 'https://addin.example:8443/'])(
  '%s is a good BASE_URL',
  (url) => {
    expect(parseBaseUrl(url)).toEqual({ ok: true, url });
  },
);

test.each([
  [undefined, 'is not set'],
  ['', 'is not set'],
  ['addin.example', 'is no address'],
  ['http://addin.example/', 'begin with https://'],
  ['https://addin.example', 'end with a slash'],
  ['https://addin.example/a', 'end with a slash'],
  ['https://addin.example/?a=/', 'no query'],
  ['https://addin.example/#/', 'no query and no fragment'],
  ['https://me:secret@addin.example/', 'no user name'],
  ['https://localhost:3000/', 'Outlook users can reach'],
  ['https://127.0.0.1/', 'Outlook users can reach'],
  ['https://ADDIN.example/', 'plain form'],
  ['https://addin.example:443/', 'plain form'],
  ['https://addin.example/a/../', 'plain form'],
])('%s is refused: %s', (value, why) => {
  expect(parseBaseUrl(value)).toEqual({ ok: false, why: expect.stringContaining(why) as string });
});
