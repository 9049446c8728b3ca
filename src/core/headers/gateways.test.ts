import fixtures from '../../../test/fixtures/headers/gateways.json';
import { GATEWAY_HOSTS } from './gateway-hosts';
import { GATEWAY_HOST_SOURCES } from './gateway-hosts.sources';
import { GATEWAY_MARKS } from './gateway-marks';
import { MARK_SOURCES } from './gateway-marks.sources';
import { gatewayOf, markIn, MAX_MARK_CHARS, type GatewayMark } from './gateways';
import { parseReceived } from './received';

/** Time of the processor, not of the clock: other work on the machine does not count. */
const cpuMs = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

const field = (name: string, value: string) => ({ name, key: name.toLowerCase(), value });
const idOf = (mark: GatewayMark | null) => (mark === null ? undefined : `${mark.header}/${mark.direction}`);
const ID = /^[a-z]+(?:-[a-z]+)*$/;

describe('the tables', () => {
  test('every mark and every host has a fixture, and every fixture an entry', () => {
    expect(fixtures.marks.map(({ id }) => id).sort()).toEqual(GATEWAY_MARKS.map(idOf).sort());
    expect(fixtures.hosts.map(({ id }) => id).sort()).toEqual(
      GATEWAY_HOSTS.map(({ suffix }) => `host-${suffix}`).sort(),
    );
  });

  test('ids are unique, entries whole, each with its source', () => {
    const ids = GATEWAY_MARKS.map(idOf);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(MARK_SOURCES).sort()).toEqual(ids.sort());
    expect(Object.keys(GATEWAY_HOST_SOURCES).sort()).toEqual(GATEWAY_HOSTS.map(({ suffix }) => suffix).sort());
    for (const { gateway } of [...GATEWAY_MARKS, ...GATEWAY_HOSTS]) expect(gateway).toMatch(ID);
    for (const { why, source, checked } of [...Object.values(MARK_SOURCES), ...Object.values(GATEWAY_HOST_SOURCES)]) {
      expect(why).not.toBe('');
      expect(source).not.toBe('');
      expect(checked).toBe('2026-11-22');
    }
  });

  test.each(GATEWAY_MARKS.map((mark) => [idOf(mark), mark] as const))('%s is well formed', (_id, mark) => {
    expect(mark.header).toMatch(/^[a-z0-9-]+\*?$/);
    expect(mark.pattern.flags).toMatch(/^i?$/);
    expect(mark.direction === 'sender' && mark.opensLinks).toBe(false);
  });

  test.each(GATEWAY_HOSTS.map((host) => [host.suffix, host] as const))('%s is well formed', (_id, host) => {
    expect(host.suffix).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
  });

  test('no pattern takes long on a value made to repeat', () => {
    const hostile = ['a', '0', '-', '.', 'a.', '0-', 'AB', 'a,', ' ', 'SL|'].map((part) => part.repeat(MAX_MARK_CHARS));
    const spent = cpuMs(() => {
      for (const { pattern } of GATEWAY_MARKS)
        for (const value of hostile) pattern.test(value.slice(0, MAX_MARK_CHARS));
    });
    expect(spent).toBeLessThan(200);
  });
});

describe('marks', () => {
  test.each(fixtures.marks)('$header: $value', ({ id, header, value }) => {
    expect(idOf(markIn(field(header, value)))).toBe(id);
    expect(idOf(markIn(field(header.toUpperCase(), value)))).toBe(id);
  });

  test.each([
    ['X-MS-Exchange-AtpMessageProperties', 'SA'],
    ['X-MS-Exchange-AtpMessageProperties', 'SLA'],
    ['X-MS-Exchange-AtpMessageProperties', 'XSL'],
    ['X-MS-Exchange-Safelinks-Url-KeyVer', 'one'],
    ['X-MS-Exchange-Organization-SkipSafeLinksProcessing', '1'],
    ['X-MS-Exchange-Organization-SCL', '1'],
    ['X-Forefront-Antispam-Report-Untrusted', 'CIP:192.0.2.1;'],
    ['X-Forefront-Antispam-Report', 'nothing'],
    ['X-Proofpoint-GUID', 'a b'],
    ['X-MC-Unique', 'abc'],
    ['Authentication-Results', 'mx.example; x=relay.mimecast.com;'],
    ['Authentication-Results', 'fireeyecloud.com.evil.example; x'],
    ['X-Spam-Status', 'No'],
    ['X-Virus-Scanned', 'amavis at x'],
    ['X-Inky-Any', 'x'],
    ['Subject', 'X-Proofpoint-GUID'],
    ['X-VipreX', 'clean'],
    ['constructor', 'x'],
  ])('%s: %s is none', (header, value) => {
    expect(markIn(field(header, value))).toBeNull();
  });

  test('only the beginning of a value is read', () => {
    expect(MAX_MARK_CHARS).toBe(512);
    const report = (pad: number) => field('X-Forefront-Antispam-Report', `${'x'.repeat(pad)};SFV:NSPM`);
    expect(markIn(report(MAX_MARK_CHARS - 5))?.gateway).toBe('exchange-online');
    expect(markIn(report(MAX_MARK_CHARS - 4))).toBeNull();
  });
});

describe('hosts', () => {
  test.each(fixtures.hosts)('$gateway: $received', ({ id, gateway, received }) => {
    const { from, by } = parseReceived(received);
    const found = [from, by].map(gatewayOf).filter((host) => host !== null);
    expect(found.map((host) => [`host-${host.suffix}`, host.gateway])).toEqual([[id, gateway]]);
  });

  test.each(['mimecast.com', 'A.Mimecast.COM.', 'a.b.mimecast.com'])('%s', (host) => {
    expect(gatewayOf(host)?.gateway).toBe('mimecast');
  });

  test.each(['notmimecast.com', 'mimecast.com.evil.example', 'mimecast.co', 'mime cast.com', '', null])(
    '%j is none',
    (host) => {
      expect(gatewayOf(host)).toBeNull();
    },
  );

  test('what opens links, and what filters incoming mail only', () => {
    const opening = GATEWAY_HOSTS.filter(({ opensLinks }) => !opensLinks).map(({ gateway }) => gateway);
    expect([...new Set(opening)]).toEqual(['exchange-online', 'mailinblack']);
    expect(GATEWAY_HOSTS.filter(({ direction }) => direction === 'recipient').map(({ gateway }) => gateway)).toEqual([
      'fireeye',
    ]);
  });
});
