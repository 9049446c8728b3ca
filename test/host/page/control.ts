/** The handle that the simulated host leaves in its page for the test: the same for the web and the native hosts. */
import type { Answer, Box, Call, Colours, Mail } from '../model';

export interface MountOptions {
  readonly addinUrl: string;
  readonly box: Box;
  readonly mail: Mail | null;
  /** How the add-in learns of its host: by the frame's name (today), or by the address (older). */
  readonly via: 'name' | 'url';
  /** The frame's permission policy, e.g. `clipboard-write`; Outlook grants none. */
  readonly allow: string | null;
  readonly width: number;
  readonly height: number;
}

export interface HostControl {
  /** Selects a mail. Without `tell` the host stays silent, as some clients do. True if ItemChanged was delivered. */
  select(mail: Mail | null, tell: boolean): boolean;
  /** Tells the pane of new colours. True if it had asked for them. */
  theme(colours: Colours): boolean;
  plan(call: Call, once: readonly Answer[], always?: Answer): void;
  release(call: Call, order?: readonly number[]): number;
  heldCount(call: Call): number;
  count(call: Call): number;
  /** The events that the add-in registered for. */
  listening(): ('item' | 'theme')[];
  /** Keyboard notices that office.js sent to the host: 13/14 Tab out, 15 Esc, 16 F2, 39 a shortcut. */
  notices(): number[];
  /** The arguments of the new-message forms that the add-in opened, as JSON. */
  newMessages(): string[];
}

declare global {
  interface Window {
    hostControl: HostControl;
    mountAddin: (options: MountOptions) => void;
    /** Set before the native bridges are installed. */
    nativeSetup?: NativeSetup;
  }
}

export type NativeKind = 'win32' | 'mac' | 'ios' | 'android';

export interface NativeSetup {
  readonly kind: NativeKind;
  readonly box: Box;
  readonly mail: Mail | null;
  readonly colours: Colours;
}

export const DISPATCH_NEW_MESSAGE: readonly number[] = [44, 178];
