import { DEVELOPMENT_ORIGIN } from './base-url';

export type MobileChoice =
  { readonly ok: true; readonly wanted: boolean } | { readonly ok: false; readonly why: string };

/** Reads the environment variable MOBILE; unset means no. docs/decisions/0005-mobile.md says why. */
export function parseMobile(value: string | undefined): MobileChoice {
  if (value === undefined || value === '' || value === '0') return { ok: true, wanted: false };
  if (value === '1') return { ok: true, wanted: true };
  return {
    ok: false,
    why: `MOBILE "${value}" is not known. It is 1 to offer the pane in Outlook on phones, or not set`,
  };
}

/**
 * Points, each at one, two and three pixels a point (UIScreen.scale of iOS): nine images, all compulsory ("Icon element",
 * Microsoft Learn, checked 2026-11-22).
 */
const SIZES = [25, 32, 48];
const SCALES = [1, 2, 3];

const IMAGES = SIZES.flatMap((size) => SCALES.map((scale) => ({ size, scale, pixels: size * scale })));

/** 96 pixels serve 32 points three times and 48 points twice. */
const MOBILE_ICON_PIXELS: readonly number[] = [...new Set(IMAGES.map(({ pixels }) => pixels))];

/** Neither tab nor tip: phones have none, and the schema refuses both here. */
const SURFACE = [
  '<MobileFormFactor>',
  '  <FunctionFile resid="Commands.Url" />',
  '  <ExtensionPoint xsi:type="MobileMessageReadCommandSurface">',
  '    <Group id="ResetLinkHelper.MobileReadGroup">',
  '      <Label resid="Group.Label" />',
  '      <Control xsi:type="MobileButton" id="ResetLinkHelper.OpenPaneMobile">',
  '        <Label resid="OpenPane.Label" />',
  '        <Icon xsi:type="bt:MobileIconList">',
  ...IMAGES.map(
    ({ size, scale, pixels }) => `          <bt:Image size="${size}" scale="${scale}" resid="Icon.${pixels}" />`,
  ),
  '        </Icon>',
  '        <Action xsi:type="ShowTaskpane">',
  '          <SourceLocation resid="Taskpane.Url" />',
  '        </Action>',
  '      </Control>',
  '    </Group>',
  '  </ExtensionPoint>',
  '</MobileFormFactor>',
];

const image = (pixels: number): string =>
  `<bt:Image id="Icon.${pixels}" DefaultValue="${DEVELOPMENT_ORIGIN}assets/icon-${pixels}.png" />`;

/** Puts lines at the last place where `anchor` stands: V1_1 is the last part, and the only one that knows phones. */
function insert(xml: string, anchor: string, where: 'before' | 'behind', lines: readonly string[]): string {
  const at = xml.lastIndexOf(anchor);
  if (at < 0) throw new Error(`manifest.xml has no ${anchor}`);
  const indent = ' '.repeat(at - xml.lastIndexOf('\n', at) - 1);
  if (where === 'before') {
    return `${xml.slice(0, at)}${lines.map((line) => `  ${line}\n${indent}`).join('')}${xml.slice(at)}`;
  }
  const end = at + anchor.length;
  return `${xml.slice(0, end)}${lines.map((line) => `\n${indent}${line}`).join('')}${xml.slice(end)}`;
}

/**
 * The manifest with the read surface of phones in V1_1, and the icons that it names.
 * @throws where the manifest lacks the place for them: ours has it, a test says so
 */
export function withMobile(xml: string): string {
  const newIcons = MOBILE_ICON_PIXELS.filter((pixels) => !xml.includes(`id="Icon.${pixels}"`));
  const surfaced = insert(xml, '</DesktopFormFactor>', 'behind', SURFACE);
  return insert(surfaced, '</bt:Images>', 'before', newIcons.map(image));
}
