/** @jest-environment jsdom */
import { manifestAddresses, manifestFaults, rewriteManifest } from '../../scripts/build/manifest';
import {
  child,
  children,
  parseManifest,
  resources,
  serial,
  structureFaults,
  value,
  within,
  without,
} from './manifest-tree';
import { pngSize } from './png';
import { bytes, json, text } from './root';

const xml = text('manifest.xml');
const app = parseManifest(xml);
const { version } = json('package.json') as { version: string };

const v10 = child(app, 'VersionOverrides');
const v11 = child(v10, 'VersionOverrides');

const BOTH = [
  ['V1_0', without(v10, 'VersionOverrides')],
  ['V1_1', v11],
] as const;

test('is well-formed, and is the manifest of a mail add-in', () => {
  expect(app.tagName).toBe('OfficeApp');
  expect(app.getAttribute('xsi:type')).toBe('MailApp');
  expect(app.namespaceURI).toBe('http://schemas.microsoft.com/office/appforoffice/1.1');
});

test('every element with an order keeps it, and holds nothing unknown', () => {
  const { faults, seen } = structureFaults(app);
  expect(faults).toEqual([]);
  expect(seen).toBeGreaterThan(30);
});

test.each([
  ['an element out of order', '<Version>1.0.0.0</Version>', '', '</ProviderName>', '</ProviderName><Version/>'],
  ['an element that is not known', '<Label resid="Group.Label" />', '<Label resid="Group.Label" /><Menu />'],
  ['an element that is missing', /<Icon>[^]*?<\/Icon>/g, ''],
  ['the wrong kind of override', /bt:Override/g, 'Override'],
])('%s is found', (_, ...changes) => {
  let broken = xml;
  for (let at = 0; at < changes.length; at += 2) broken = broken.replace(changes[at]!, changes[at + 1] as string);
  expect(structureFaults(parseManifest(broken)).faults).not.toEqual([]);
});

test('the identity: a GUID, the version of package.json, and no brand of others in the name', () => {
  expect(value(app, 'Id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(value(app, 'Version')).toBe(`${version}.0`);
  // Office refuses a version below 1.0, with an error that speaks of the manifest's own version.
  expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(1);
  expect(value(app, 'DisplayName')).toBe('Reset Link Helper');
  expect(value(app, 'DisplayName').length).toBeLessThanOrEqual(125);
  expect(value(app, 'Description').length).toBeLessThanOrEqual(250);
});

test('asks for the least: reading one item, in read mode, with the oldest requirement set that will do', () => {
  expect(value(app, 'Permissions')).toBe('ReadItem');
  const rules = children(app, 'Rule').map((rule) => [...rule.attributes].map((a) => `${a.name}=${a.value}`).join(' '));
  expect(rules).toEqual(['xsi:type=ItemIs ItemType=Message FormType=Read']);
  const set = child(child(child(app, 'Requirements'), 'Sets'), 'Set');
  expect([set.getAttribute('Name'), set.getAttribute('MinVersion')]).toEqual(['Mailbox', '1.3']);
  expect(within(app, 'Host').map((host) => host.getAttribute('Name') ?? host.getAttribute('xsi:type'))).toEqual([
    'Mailbox',
    'MailHost',
    'MailHost',
  ]);
  expect(within(app, 'AppDomain')).toEqual([]);
});

describe.each(BOTH)('VersionOverrides %s', (name, overrides) => {
  const defined = resources(overrides);
  const used = [...overrides.getElementsByTagName('*')].flatMap((e) => e.getAttribute('resid') ?? []);

  test('has its own type and namespace', () => {
    const suffix = name === 'V1_1' ? '/1.1' : '';
    expect(overrides.getAttribute('xsi:type')).toBe(`VersionOverrides${name}`);
    expect(overrides.namespaceURI).toBe(`http://schemas.microsoft.com/office/mailappversionoverrides${suffix}`);
  });

  test('defines every resource that it uses, uses every one that it defines, and each id has 32 characters at most', () => {
    expect([...new Set(used)].sort()).toEqual([...defined.keys()].sort());
    expect(used.filter((id) => id.length > 32)).toEqual([]);
    expect(used.length).toBeGreaterThan(7);
  });

  test('keeps its strings within their limits, in every language', () => {
    const long = (list: string, limit: number): string[] =>
      within(overrides, list)
        .flatMap((e) => [...e.getElementsByTagName('*')])
        .map((e) => e.getAttribute('DefaultValue') ?? e.getAttribute('Value') ?? '')
        .filter((words) => words.length === 0 || words.length > limit);
    expect(long('bt:ShortStrings', 125)).toEqual([]);
    expect(long('bt:LongStrings', 250)).toEqual([]);
  });

  test('puts one button that opens the pane on the ribbon of a read message', () => {
    expect(within(overrides, 'ExtensionPoint').map((e) => e.getAttribute('xsi:type'))).toEqual([
      'MessageReadCommandSurface',
    ]);
    const [control, ...more] = within(overrides, 'Control');
    expect(more).toEqual([]);
    expect(control?.getAttribute('xsi:type')).toBe('Button');
    const action = child(control!, 'Action');
    expect(action.getAttribute('xsi:type')).toBe('ShowTaskpane');
    expect(defined.get(child(action, 'SourceLocation').getAttribute('resid')!)?.getAttribute('DefaultValue')).toMatch(
      /\/taskpane\.html$/,
    );
  });

  test('has an icon of 16, 32 and 80 pixels, and each file has the size that it is used for', () => {
    const sizes = within(child(within(overrides, 'Control')[0]!, 'Icon'), 'bt:Image').map((image) => {
      const size = Number(image.getAttribute('size'));
      const address = defined.get(image.getAttribute('resid')!)?.getAttribute('DefaultValue') ?? '';
      expect(pngSize(bytes(new URL(address).pathname.slice(1)))).toEqual({ width: size, height: size });
      return size;
    });
    expect(sizes).toEqual([16, 32, 80]);
  });

  test('pinning and shared folders stand where clients know them, and only there', () => {
    const expected = name === 'V1_1' ? ['true'] : [];
    expect(within(overrides, 'SupportsPinning').map((e) => e.textContent)).toEqual(expected);
    expect(within(overrides, 'SupportsSharedFolders').map((e) => e.textContent)).toEqual(expected);
  });
});

test('V1_1 repeats V1_0: a client that knows it reads nothing of V1_0', () => {
  const shared = without(v11, 'SupportsPinning', 'SupportsSharedFolders');
  expect(serial(shared)).toBe(serial(without(v10, 'VersionOverrides')));
  expect(serial(shared).length).toBeGreaterThan(1500);
});

test('the icons beside the name are of the sizes for mail add-ins', () => {
  const size = (name: string): unknown => pngSize(bytes(new URL(value(app, name)).pathname.slice(1)));
  expect(size('IconUrl')).toEqual({ width: 64, height: 64 });
  expect(size('HighResolutionIconUrl')).toEqual({ width: 128, height: 128 });
});

test('phones have no part in it: decision 5', () => {
  expect(xml).not.toContain('Mobile');
});

test('every address is https on the one development origin, and the build moves all of them', () => {
  const addresses = manifestAddresses(xml);
  expect(addresses.filter((address) => !address.startsWith('https://localhost:3000/'))).toEqual([]);
  expect(addresses).toHaveLength(8);
  const base = 'https://addin.example/mail/';
  const built = rewriteManifest(xml, base);
  const files = new Set(addresses.map((address) => new URL(address).pathname.slice(1)));
  expect(manifestFaults(built, base, files)).toEqual([]);
});
