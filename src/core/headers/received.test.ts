import { parseReceived } from './received';

const hop = (value: string) => {
  const { from, peer, by } = parseReceived(value);
  return [from, peer, by];
};

describe('who handed it to whom', () => {
  test.each<[string, string, (string | null)[]]>([
    [
      'Exchange Online',
      'from mail.a.example (192.0.2.1) by\r\n XX1.mail.protection.outlook.com (10.0.0.1) with Microsoft SMTP Server (v=1) id 15; Wed, 1 Apr 2026 14:05:51 +0000',
      ['mail.a.example', null, 'xx1.mail.protection.outlook.com'],
    ],
    [
      'IPv6 in the comment is no name',
      'from A.namprd.prod.outlook.com (2603:10b6:a03:1d0:cafe::de) by B.outlook.office365.com (::1)',
      ['a.namprd.prod.outlook.com', null, 'b.outlook.office365.com'],
    ],
    [
      'Postfix: the name it looked up',
      'from helo.example (real.example [192.0.2.1])\n\tby mx.b.example (Postfix) with ESMTPS id 1',
      ['helo.example', 'real.example', 'mx.b.example'],
    ],
    [
      'Postfix: no name found',
      'from helo.example (unknown [192.0.2.1]) by mx.b.example',
      ['helo.example', null, 'mx.b.example'],
    ],
    [
      'Google: a name with the final dot',
      'from a.example (a.example. [192.0.2.1]) by mx.google.com',
      ['a.example', 'a.example', 'mx.google.com'],
    ],
    ['no comment', 'from a.example by b.example', ['a.example', null, 'b.example']],
    ['no from', 'by b.example with SMTP id 1', [null, null, 'b.example']],
    [
      'an address for a name',
      'from [192.0.2.1] ([192.0.2.1:25] helo=a.example) by b.example',
      [null, null, 'b.example'],
    ],
    ['capitals', 'FROM A.Example BY B.Example', ['a.example', null, 'b.example']],
    ['a host called by', 'from by (x) by b.example', ['by', null, 'b.example']],
    ['by in a comment', 'from a.example (by evil.example) by b.example', ['a.example', null, 'b.example']],
    ['by in quotes', 'from a.example (x) "by evil.example" by b.example', ['a.example', null, 'b.example']],
    ['only the first by', 'from a.example by b.example by c.example', ['a.example', null, 'b.example']],
    ['from later on is free text', 'by b.example from a.example', [null, null, 'b.example']],
    ['by without a host', 'from a.example by', ['a.example', null, null]],
    ['by with a quoted host', 'from a.example by "b.example"', ['a.example', null, null]],
    ['by after the semicolon', 'from a.example; by b.example', ['a.example', null, null]],
    ['nothing', '', [null, null, null]],
    ['an open comment', 'from a.example (by b.example', [null, null, null]],
  ])('%s', (_what, value, expected) => {
    expect(hop(value)).toEqual(expected);
  });
});

describe('when', () => {
  const AT = Date.UTC(2026, 3, 1, 14, 5, 51);
  test.each<[string, number | null]>([
    ['Wed, 1 Apr 2026 14:05:51 +0000', AT],
    ['Wed, 01 Apr 2026 07:05:51 -0700 (PDT)', AT],
    ['1 Apr 2026 16:35:51 +0230', AT],
    ['Wed,  1 Apr\r\n 2026 14:05:51 +0000', AT],
    ['wed, 1 APR 2026 14:05:51 +0000', AT],
    ['Wed,1 Apr 2026 14:05:51 +0000', AT],
    ['Wed, 1 Apr 2026 14:05 +0000', AT - 51_000],
    ['Thu, 31 Dec 2026 23:59:59 -0100', Date.UTC(2027, 0, 1, 0, 59, 59)],
    ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map(
      (month, at): [string, number] => [`2 ${month} 2025 00:00:00 +0000`, Date.UTC(2025, at, 2)],
    ),
    ['Wed, 1 Foo 2026 14:05:51 +0000', null],
    ['Wed, 1 Apr 2026 14:05:51 GMT', null],
    ['Wed, 1 Apr 26 14:05:51 +0000', null],
    ['x Wed, 1 Apr 2026 14:05:51 +0000', null],
    ['Wed, 1 Apr 2026 14:05:51 +0000 x', null],
    ['', null],
  ])('%j', (date, expected) => {
    expect(parseReceived(`from a by b.example; ${date}`).date).toBe(expected);
  });

  test('after the last semicolon', () => {
    expect(parseReceived('by b.example; x; 1 Apr 2026 14:05:51 +0000').date).toBe(AT);
    expect(parseReceived('by b.example 1 Apr 2026 14:05:51 +0000').date).toBeNull();
  });
});
