import { manifestAddresses, manifestFaults, rewriteManifest } from './manifest';

const BASE = 'https://addin.example/mail/';
const XML = `<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1">
  <IconUrl DefaultValue="https://localhost:3000/assets/icon-64.png" />
  <SupportUrl DefaultValue="https://localhost:3000/support.html" />
</OfficeApp>`;
const FILES = new Set(['assets/icon-64.png', 'support.html']);

test('every address of the development server becomes one under BASE_URL', () => {
  const built = rewriteManifest(XML, BASE);
  expect(manifestAddresses(built)).toEqual([`${BASE}assets/icon-64.png`, `${BASE}support.html`]);
  expect(manifestFaults(built, BASE, FILES)).toEqual([]);
});

test.each([
  ['another spelling of the development server', 'https://localhost:3001/support.html', 'still names localhost'],
  ['plain http', 'http://localhost:3000/support.html', 'still names localhost'],
  ['the loopback address', 'https://127.0.0.1:3000/support.html', 'still names localhost'],
  ['another host', 'https://elsewhere.example/support.html', 'does not begin with BASE_URL'],
  ['a host that only begins like ours', 'https://addin.example.evil.example/mail/support.html', 'does not begin with'],
  ['another folder of our host', 'https://addin.example/support.html', 'does not begin with BASE_URL'],
  ['a file that is not built', 'https://localhost:3000/help.html', 'the build did not write'],
])('%s is a fault', (_, address, fault) => {
  const built = rewriteManifest(XML.replace('https://localhost:3000/support.html', address), BASE);
  expect(manifestFaults(built, BASE, FILES)).toContainEqual(expect.stringContaining(fault));
});
