/** @jest-environment jsdom */
import { manifestAddresses, manifestFaults, rewriteManifest } from '../../scripts/build/manifest';
import { ICON_SIZES } from '../../scripts/icons';
import { child, children, parseManifest, resources, serial, structureFaults, within, without } from './manifest-tree';
import { pngSize } from './png';
import { bytes, text } from './root';

const BASE = 'https://addin.example/mail/';
const plain = rewriteManifest(text('manifest.xml'), BASE);
const xml = rewriteManifest(text('manifest.xml'), BASE, true);
const app = parseManifest(xml);
const v10 = child(app, 'VersionOverrides');
const v11 = child(v10, 'VersionOverrides');
const defined = resources(v11);

test('is well-formed, keeps every order, and is not what ships by default', () => {
  const { faults, seen } = structureFaults(app);
  expect(faults).toEqual([]);
  expect(seen).toBeGreaterThan(structureFaults(parseManifest(plain)).seen);
  expect(plain).not.toContain('Mobile');
});

test('only V1_1 knows phones, behind the desktop, in one host', () => {
  expect(within(without(v10, 'VersionOverrides'), 'MobileFormFactor')).toEqual([]);
  const host = child(child(v11, 'Hosts'), 'Host');
  expect(children(host).map((e) => e.tagName)).toEqual(['DesktopFormFactor', 'MobileFormFactor']);
});

test('one button that opens the same pane while a message is read: no tab, no tip, no pinning', () => {
  const mobile = within(v11, 'MobileFormFactor')[0]!;
  const point = child(mobile, 'ExtensionPoint');
  expect(point.getAttribute('xsi:type')).toBe('MobileMessageReadCommandSurface');
  const control = child(child(point, 'Group'), 'Control');
  expect(control.getAttribute('xsi:type')).toBe('MobileButton');
  expect(serial(child(control, 'Action'))).toBe('<SourceLocation resid="Taskpane.Url"/>');
  expect(child(control, 'Action').getAttribute('xsi:type')).toBe('ShowTaskpane');
  expect(
    ['OfficeTab', 'Supertip', 'SupportsPinning', 'SupportsSharedFolders'].flatMap((n) => within(mobile, n)),
  ).toEqual([]);
});

test('nine icons: 25, 32 and 48 points at one, two and three pixels a point, each file of just that size', () => {
  const icon = within(within(v11, 'MobileFormFactor')[0]!, 'Icon')[0]!;
  expect(icon.getAttribute('xsi:type')).toBe('bt:MobileIconList');
  const images = children(icon, 'bt:Image').map((image) => {
    const [size, scale] = ['size', 'scale'].map((name) => Number(image.getAttribute(name)));
    const address = defined.get(image.getAttribute('resid')!)?.getAttribute('DefaultValue') ?? '';
    const pixels = size! * scale!;
    expect(pngSize(bytes(address.slice(BASE.length)))).toEqual({ width: pixels, height: pixels });
    return `${size} x ${scale}`;
  });
  expect(images).toEqual([25, 32, 48].flatMap((size) => [1, 2, 3].map((scale) => `${size} x ${scale}`)));
});

test('every id is one of its kind, and every resource that is named is there and is used', () => {
  const ids = ['Control', 'Group'].flatMap((name) => within(v11, name)).map((e) => e.getAttribute('id'));
  expect(new Set(ids).size).toBe(4);
  const used = [...v11.getElementsByTagName('*')].flatMap((e) => e.getAttribute('resid') ?? []);
  expect([...new Set(used)].sort()).toEqual([...defined.keys()].sort());
});

test('nothing else changes', () => {
  const rest = without(app, 'MobileFormFactor');
  const added = within(rest, 'bt:Image').filter((e) => !plain.includes(`id="${e.getAttribute('id') ?? ''}"`));
  added
    .filter((e) => e.hasAttribute('id'))
    .forEach((e) => {
      e.remove();
    });
  expect(serial(rest)).toBe(serial(parseManifest(plain)));
});

test('every address is of the company and names a file that ships', () => {
  const icons = ICON_SIZES.map((size) => `assets/icon-${size}.png`);
  const files = new Set([...icons, 'taskpane.html', 'commands.html', 'support.html']);
  expect(manifestFaults(xml, BASE, files)).toEqual([]);
  expect(manifestAddresses(xml)).toHaveLength(8 + 6);
});

test('a manifest without the places for it is refused, not half changed', () => {
  expect(() => rewriteManifest('<OfficeApp />', BASE, true)).toThrow('manifest.xml has no </DesktopFormFactor>');
});
