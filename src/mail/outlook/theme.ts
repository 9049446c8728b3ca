import { THEME_CHANGED, type EventSource } from './office';

export type Theme = 'light' | 'dark';

export interface ThemeOptions {
  /** `Office.context.officeTheme`; asked for at every look, since it is a getter. */
  readonly officeTheme: () => unknown;
  /** `matchMedia('(prefers-color-scheme: dark)')`, or null: it follows the system, not Outlook, and comes last. */
  readonly prefersDark: PreferredScheme | null;
  readonly mailbox: EventSource | null;
  readonly onChange: (theme: Theme) => void;
}

export interface PreferredScheme {
  readonly matches: boolean;
  addEventListener(type: 'change', listener: () => void): void;
  removeEventListener(type: 'change', listener: () => void): void;
}

export interface ThemeWatch {
  readonly current: () => Theme;
  readonly dispose: () => void;
}

/** Half of the way between black and white in relative luminance as the eye has it (WCAG 2.2). */
const DARK_BELOW = 0.18;

/** `#rgb`, `#rrggbb`, or the number that some hosts send, as three values from 0 to 1. */
function channels(colour: unknown): readonly number[] | null {
  if (typeof colour === 'number' && Number.isInteger(colour)) {
    return [16, 8, 0].map((shift) => ((colour >> shift) & 255) / 255);
  }
  if (typeof colour !== 'string') return null;
  const hex = colour.startsWith('#') ? colour.slice(1) : colour;
  if (/^[0-9a-f]{3}$/i.test(hex)) return Array.from(hex, (digit) => Number.parseInt(digit, 16) / 15);
  if (!/^[0-9a-f]{6}(?:[0-9a-f]{2})?$/i.test(hex)) return null;
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

/** The theme that a theme object of Office means by its background (Outlook has no `isDarkTheme`); null where it says nothing. */
export function themeOf(officeTheme: unknown): Theme | null {
  if (typeof officeTheme !== 'object' || officeTheme === null || !('bodyBackgroundColor' in officeTheme)) return null;
  const rgb = channels(officeTheme.bodyBackgroundColor);
  if (rgb === null) return null;
  const [red = 0, green = 0, blue = 0] = rgb.map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < DARK_BELOW ? 'dark' : 'light';
}

/** The event's own theme: on the desktop the context still holds the old one inside the handler (office-js #6348). */
function themeInEvent(event: unknown): Theme | null {
  return typeof event === 'object' && event !== null && 'officeTheme' in event ? themeOf(event.officeTheme) : null;
}

/**
 * Outlook's theme, now and when it changes: the event's argument, then the context, then the system's preference.
 * A client without themes or without the event (below Mailbox 1.14) is no error.
 */
export function watchTheme(options: ThemeOptions): ThemeWatch {
  const { prefersDark, mailbox } = options;
  const fallback = (): Theme => themeNow(options) ?? (prefersDark?.matches === true ? 'dark' : 'light');
  let current = fallback();
  let active = true;
  const set = (theme: Theme): void => {
    if (!active || theme === current) return;
    current = theme;
    options.onChange(theme);
  };
  const systemChanged = (): void => {
    if (themeNow(options) === null) set(fallback());
  };
  prefersDark?.addEventListener('change', systemChanged);
  attempt(() =>
    mailbox?.addHandlerAsync?.(
      THEME_CHANGED,
      (event) => {
        set(themeInEvent(event) ?? fallback());
      },
      () => undefined,
    ),
  );
  return {
    current: () => current,
    dispose() {
      active = false;
      prefersDark?.removeEventListener('change', systemChanged);
      attempt(() => mailbox?.removeHandlerAsync?.(THEME_CHANGED, () => undefined));
    },
  };
}

function themeNow(options: ThemeOptions): Theme | null {
  try {
    return themeOf(options.officeTheme());
  } catch {
    return null;
  }
}

/** Clients that do not know the event throw. */
function attempt(call: () => void): void {
  try {
    call();
  } catch {
    // Without the event the theme stays as it was at the start.
  }
}
