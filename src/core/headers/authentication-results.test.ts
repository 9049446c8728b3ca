import { MAX_RESULTS, parseAuthenticationResults } from './authentication-results';

/** `id | method=status {name=value, …}`, so that a table of cases can be read. */
const read = (value: string): string[] | string => {
  const parsed = parseAuthenticationResults(value);
  if (parsed.state === 'malformed') return parsed.why;
  return [
    parsed.authservId ?? '-',
    ...parsed.results.map(({ method, status, properties }) =>
      [`${method}=${status}`, ...[...properties].map(([name, text]) => `${name}:${text}`)].join(' '),
    ),
  ];
};

describe('RFC 8601', () => {
  test.each<[string, string, string[]]>([
    ['B.2, nothing was done', 'example.org 1; none', ['example.org']],
    [
      'B.3, service provided',
      'example.com;\r\n spf=pass smtp.mailfrom=example.net',
      ['example.com', 'spf=pass smtp.mailfrom:example.net'],
    ],
    [
      'B.4, several checks and comments',
      'example.com; auth=pass (cram-md5) smtp.auth=sender@example.net; spf=pass smtp.mailfrom=example.net',
      ['example.com', 'auth=pass smtp.auth:sender@example.net', 'spf=pass smtp.mailfrom:example.net'],
    ],
    [
      'B.5, sender-id and iprev',
      'example.com; iprev=pass policy.iprev=192.0.2.200',
      ['example.com', 'iprev=pass policy.iprev:192.0.2.200'],
    ],
    [
      'B.6, two signatures',
      'example.com; dkim=pass reason="good signature" header.i=@mail-router.example.net; dkim=fail reason="bad signature" header.i=@newyork.example.com',
      [
        'example.com',
        'dkim=pass reason:good signature header.i:@mail-router.example.net',
        'dkim=fail reason:bad signature header.i:@newyork.example.com',
      ],
    ],
    [
      'B.7, comments everywhere',
      "foo.example.net (foobar) 1 (baz);\r\n dkim (Because I like it) / 1 (One yay) = (wait for it) fail\r\n policy (A dot can go here) . (like that) expired\r\n (this surprised me) = (as I wasn't expecting it) 1362471462",
      ['foo.example.net', 'dkim=fail policy.expired:1362471462'],
    ],
    ['a joint with nothing to join', 'x.example; . dkim=pass; / =pass; dkim / =pass', ['x.example', 'dkim=pass']],
    ['a quoted id', '"example.com" 1; spf=pass', ['example.com', 'spf=pass']],
    ['an id in capitals', 'MX.Example.COM; SPF=Pass SMTP.MailFrom=A', ['mx.example.com', 'spf=pass smtp.mailfrom:A']],
    ['a method with a version', 'x.example; dkim/1=pass', ['x.example', 'dkim=pass']],
    [
      'blanks round the sign',
      'x.example; dmarc = pass header.from = a.example',
      ['x.example', 'dmarc=pass header.from:a.example'],
    ],
    [
      'a quoted value with ; and =',
      'x.example; spf=pass smtp.mailfrom="a;b=c d"@e',
      ['x.example', 'spf=pass smtp.mailfrom:a;b=c d@e'],
    ],
    [
      'base64 with signs of its own',
      'x.example; dkim=pass header.b=ab/c+d== header.d=e',
      ['x.example', 'dkim=pass header.b:ab/c+d== header.d:e'],
    ],
    [
      'a comment ends a value',
      'x.example; dkim=pass header.d=a(c)header.s=b',
      ['x.example', 'dkim=pass header.d:a header.s:b'],
    ],
    ['nested comments with ;', 'x.example; spf=pass (a (b; c) "d;") x=y', ['x.example', 'spf=pass x:y']],
    [
      'the first of two properties',
      'x.example; dkim=pass header.d=a header.d=b',
      ['x.example', 'dkim=pass header.d:a'],
    ],
    ['an empty segment', 'x.example;; spf=pass;', ['x.example', 'spf=pass']],
    ['a value that is missing', 'x.example; spf=; dkim=pass', ['x.example', 'spf=', 'dkim=pass']],
  ])('%s', (_what, value, expected) => {
    expect(read(value)).toEqual(expected);
  });
});

describe('as Exchange Online writes it', () => {
  test.each<[string, string, string[]]>([
    [
      'no id, glued results, action',
      'spf=pass (sender IP is 192.0.2.1)\r\n smtp.mailfrom=a.example; dkim=pass (signature was\r\n verified) header.d=a.example;dkim=pass (signature was verified)\r\n header.d=b.example;dmarc=pass action=none header.from=a.example;compauth=pass reason=100',
      [
        '-',
        'spf=pass smtp.mailfrom:a.example',
        'dkim=pass header.d:a.example',
        'dkim=pass header.d:b.example',
        'dmarc=pass action:none header.from:a.example',
        'compauth=pass reason:100',
      ],
    ],
    [
      'until 2021, the recipient domain between results',
      'spf=pass smtp.mailfrom=a.example; t.example; dkim=none header.d=none;t.example; dmarc=none action=none\theader.from=a.example;compauth=fail reason=001',
      [
        '-',
        'spf=pass smtp.mailfrom:a.example',
        'dkim=none header.d:none',
        'dmarc=none action:none header.from:a.example',
        'compauth=fail reason:001',
      ],
    ],
    ['a bounce has no sender', 'spf=none smtp.mailfrom= ;dkim=none', ['-', 'spf=none smtp.mailfrom:', 'dkim=none']],
    [
      'an empty value before the next name',
      'spf=none smtp.mailfrom= smtp.helo=a',
      ['-', 'spf=none smtp.mailfrom: smtp.helo:a'],
    ],
    ['a bare domain first looks like an id', 't.example; dkim=none', ['t.example', 'dkim=none']],
    ['a bare domain glued to a result is no result', 'spf=pass;t.example dmarc=pass', ['-', 'spf=pass']],
  ])('%s', (_what, value, expected) => {
    expect(read(value)).toEqual(expected);
  });

  test("Salesforce's own line: a semicolon in quotes, a property without its method", () => {
    expect(
      read(
        'mx1.mta.salesforce.com x-tls.subject="/C=US/O=a, inc./OU=0:app;1:ia6/CN=b.ops.sfdc.net"; auth=pass (cipher=X)',
      ),
    ).toEqual(['mx1.mta.salesforce.com', 'auth=pass']);
  });
});

describe('what is no result', () => {
  test.each([
    ['', 'empty'],
    [' \t', 'empty'],
    ['(only a comment)', 'empty'],
    ['; spf=pass', 'empty'],
    ['x.example; spf="pass', 'unclosed-quote'],
    ['x.example; spf=pass (open', 'unclosed-comment'],
    ['x.example; spf=fail (domain of "a) dmarc=pass ("@b)', 'quote-in-comment'],
    [`x.example${'; dkim=pass'.repeat(MAX_RESULTS + 1)}`, 'too-many-results'],
  ])('%j is malformed: %s', (value, why) => {
    expect(read(value)).toBe(why);
  });

  test.each<[string, string[]]>([
    ['x.example; =pass', ['x.example']],
    ['x.example; pass', ['x.example']],
    ['x.example; header.d=pass', ['x.example']],
    ['x.example; /1=pass', ['x.example']],
    ['=pass', ['-']],
  ])('%j', (value, expected) => {
    expect(read(value)).toEqual(expected);
  });

  test(`${MAX_RESULTS} results are read`, () => {
    expect(MAX_RESULTS).toBe(64);
    expect(read(`x.example${'; dkim=pass'.repeat(MAX_RESULTS)}`)).toHaveLength(MAX_RESULTS + 1);
  });
});
