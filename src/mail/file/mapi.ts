import { decodeAs, decodeUnlabelled, labelOf } from './charsets';
import type { CompoundFile, Entry } from './compound-file';

/** Property ids of [MS-OXPROPS] that a mail is made of. */
export const PROPERTY = {
  messageClass: 0x001a,
  subject: 0x0037,
  submitTime: 0x0039,
  representingName: 0x0042,
  representingAddress: 0x0065,
  transportHeaders: 0x007d,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  deliveryTime: 0x0e06,
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  attachmentData: 0x3701,
  attachmentShortName: 0x3704,
  attachmentMethod: 0x3705,
  attachmentName: 0x3707,
  attachmentType: 0x370e,
  internetCodePage: 0x3fde,
  messageCodePage: 0x3ffd,
  senderSmtp: 0x5d01,
  representingSmtp: 0x5d02,
} as const;

const LONG = 0x0003;
const TIME = 0x0040;
const ENTRY_BYTES = 16;
/** Messages of Exchange have one to two hundred fixed values. */
const MAX_FIXED_VALUES = 4_096;
/** 100-ns ticks between 1601 and 1970. */
const EPOCH_MS = 11_644_473_600_000;

/** The properties of one storage of a .msg ([MS-OXMSG] 2.4): a table of fixed values and a stream for each long one. */
export class Properties {
  readonly #file: CompoundFile;
  readonly #streams: ReadonlyMap<string, Entry>;
  readonly #fixed: ReadonlyMap<string, DataView>;

  /** @param headerBytes what stands before the table: 32 in the root, 24 in an embedded message, 8 in an attachment. */
  constructor(file: CompoundFile, storage: Entry, headerBytes: number) {
    this.#file = file;
    this.#streams = new Map(file.children(storage).map((entry) => [entry.name.toLowerCase(), entry]));
    const table = this.#streams.get('__properties_version1.0');
    this.#fixed = table === undefined ? new Map() : fixedValues(file.read(table).subarray(headerBytes));
  }

  /** True where the storage holds properties at all: a document of Word does not. */
  get present(): boolean {
    return this.#streams.has('__properties_version1.0');
  }

  long(id: number): number | null {
    return this.#fixed.get(key(id, LONG))?.getUint32(0, true) ?? null;
  }

  /** ms since the epoch. */
  time(id: number): number | null {
    const value = this.#fixed.get(key(id, TIME));
    if (value === undefined) return null;
    const ticks = value.getUint32(4, true) * 2 ** 32 + value.getUint32(0, true);
    return Math.floor(ticks / 10_000) - EPOCH_MS;
  }

  bytes(id: number): Uint8Array | null {
    return this.#read(id, 0x0102);
  }

  /** A string, of whichever of the two kinds it is: UTF-16 (001F), or bytes in the message's code page (001E). */
  string(id: number): string | null {
    const unicode = this.#read(id, 0x001f);
    if (unicode !== null) return withoutNull(decodeAs('utf-16le', unicode) ?? '');
    const narrow = this.#read(id, 0x001e);
    if (narrow === null) return null;
    const label = labelOf(this.long(PROPERTY.messageCodePage) ?? this.long(PROPERTY.internetCodePage));
    return withoutNull((label === null ? null : decodeAs(label, narrow)) ?? decodeUnlabelled(narrow));
  }

  /** An embedded message stands in a storage of its own ([MS-OXMSG] 2.2.2.1). */
  storage(id: number): Entry | null {
    const entry = this.#streams.get(`__substg1.0_${key(id, 0x000d)}`);
    return entry?.kind === 'storage' ? entry : null;
  }

  #read(id: number, type: number): Uint8Array | null {
    const entry = this.#streams.get(`__substg1.0_${key(id, type)}`);
    return entry?.kind === 'stream' ? this.#file.read(entry) : null;
  }
}

const key = (id: number, type: number): string => (id * 0x10000 + type).toString(16).padStart(8, '0');

const withoutNull = (text: string): string => {
  const end = text.indexOf('\u0000');
  return end < 0 ? text : text.slice(0, end);
};

function fixedValues(table: Uint8Array): Map<string, DataView> {
  const values = new Map<string, DataView>();
  for (let at = 0; at + ENTRY_BYTES <= Math.min(table.length, MAX_FIXED_VALUES * ENTRY_BYTES); at += ENTRY_BYTES) {
    const entry = new DataView(table.buffer, table.byteOffset + at, ENTRY_BYTES);
    const tag = entry.getUint32(0, true).toString(16).padStart(8, '0');
    if (!values.has(tag)) values.set(tag, new DataView(table.buffer, table.byteOffset + at + 8, 8));
  }
  return values;
}
