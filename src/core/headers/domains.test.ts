import { isUnder } from '../domain-name';
import { domainName, domainOf, isAligned } from './domains';

test.each([
  ['Example.COM', 'example.com'],
  [' example.com. ', 'example.com'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['a_b-c.example', 'a_b-c.example'],
  ['none', 'none'],
  ['a'.repeat(253), 'a'.repeat(253)],
  ['a'.repeat(254), null],
  ['', null],
  ['.', null],
  ['.example.com', null],
  ['a..example.com', null],
  ['a b.example', null],
  ['a/b.example', null],
  ['a@b.example', null],
  ['a%2eb.example', null],
  ['[192.0.2.1]', null],
  ['ü b.example', null],
  ['ü/b.example', null],
  ['ü@b.example', null],
  ['x\u0000ü.example', null],
  ['ex\u00adample.com', 'example.com'],
  ['xn--ü.example', null],
  ['\uff0f.example', null],
])('domainName(%j) is %j', (text, expected) => {
  expect(domainName(text)).toBe(expected);
});

test.each([
  ['a@Example.com', 'example.com'],
  ['"a@b"@example.com', 'example.com'],
  ['a@evil.example@example.com', 'example.com'],
  ['example.com', null],
  ['a@', null],
  ['', null],
])('domainOf(%j) is %j', (address, expected) => {
  expect(domainOf(address)).toBe(expected);
});

test.each([
  ['a.example', 'a.example', true],
  ['b.a.example', 'a.example', true],
  ['ba.example', 'a.example', false],
  ['a.example', 'b.a.example', false],
])('isUnder(%j, %j) is %s', (host, domain, expected) => {
  expect(isUnder(host, domain)).toBe(expected);
});

test.each([
  ['salesforce.com', 'salesforce.com', true],
  ['example.com', 'mail.example.com', true],
  ['example.com', 'a.b.example.com', true],
  ['acme.co.uk', 'mail.acme.co.uk', true],
  ['acme.de', 'mail.acme.de', true],
  // A subdomain does not speak for its parent.
  ['s12.y.mc.salesforce.com', 'salesforce.com', false],
  ['mail.example.com', 'example.com', false],
  ['evil.example', 'salesforce.com', false],
  ['example.com', 'notexample.com', false],
  // Below these, strangers live side by side.
  ['com', 'example.com', false],
  ['co.uk', 'acme.co.uk', false],
  ['com.au', 'acme.com.au', false],
  ['onmicrosoft.com', 'acme.onmicrosoft.com', false],
  ['my.salesforce.com', 'acme.my.salesforce.com', false],
  ['eu-west-1.amazonaws.com', 'x.eu-west-1.amazonaws.com', false],
  ['github.io', 'acme.github.io', false],
  // Equal is equal, shared or not; a bare label is no domain.
  ['acme.onmicrosoft.com', 'acme.onmicrosoft.com', true],
  ['none', 'none', false],
])('a signature of %s speaks for %s: %s', (signer, from, expected) => {
  expect(isAligned(signer, from)).toBe(expected);
});

test.each('ac co com edu gob gov gouv gv ltd me mil ne net nhs nic nom or org plc sch school'.split(' '))(
  'a registry sells below %s.xx',
  (label) => {
    expect(isAligned(`${label}.xx`, `acme.${label}.xx`)).toBe(false);
    expect(isAligned(`${label}.example`, `acme.${label}.example`)).toBe(true);
  },
);

// Each sells or gives away names below it, as its own pages and the public suffix list say.
test.each(
  [
    'onmicrosoft.com force.com my.site.com my.salesforce.com my.salesforce-sites.com mc.salesforce.com amazonaws.com',
    'appspot.com azurewebsites.net blogspot.com cloudfront.net firebaseapp.com github.io gitlab.io herokuapp.com',
    'netlify.app pages.dev vercel.app web.app workers.dev uk.com us.com eu.com de.com gb.net co.com sendgrid.net',
    'mailgun.org amazonses.com',
  ].flatMap((line) => line.split(' ')),
)('strangers live below %s: it speaks for none of them, nor does a name below it', (domain) => {
  expect(isAligned(domain, `acme.${domain}`)).toBe(false);
  expect(isAligned(`acme.${domain}`, `mail.acme.${domain}`)).toBe(false);
  expect(isAligned(`acme.${domain}`, `acme.${domain}`)).toBe(true);
  expect(isAligned(`x${domain}`, `acme.x${domain}`)).toBe(true);
});

test('a registry’s label counts at the second level alone', () => {
  expect(isAligned('co.acme.uk', 'mail.co.acme.uk')).toBe(true);
});
