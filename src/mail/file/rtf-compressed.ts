/** [MS-OXRTFCP]: the compressed RTF that MAPI keeps a body in. */
const HEADER_BYTES = 16;
const COMPRESSED = 0x75465a4c;
const UNCOMPRESSED = 0x414c454d;
const DICTIONARY_BYTES = 4096;
/** A 17-byte run costs 2 bytes, so a small stream can grow; no mail's RTF is longer than this. */
export const MAX_RTF_BYTES = 16_000_000;

/** [MS-OXRTFCP] 2.1.3.1.4: what both sides put into the dictionary before the first byte. */
const PRELOADED =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript ' +
  '\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par ' +
  '\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

/** The RTF as one character a byte, or null where the stream is neither of the two forms. A cut stream gives what there is. */
export function decompressRtf(stream: Uint8Array): string | null {
  if (stream.length < HEADER_BYTES) return null;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const rawSize = Math.min(view.getUint32(4, true), MAX_RTF_BYTES);
  const form = view.getUint32(8, true);
  const content = stream.subarray(HEADER_BYTES);
  if (form === UNCOMPRESSED) return bytesToString(content.subarray(0, rawSize));
  return form === COMPRESSED ? bytesToString(expand(content, rawSize)) : null;
}

/** The window of 4096 bytes that references point into, and the output behind it. */
class Window {
  readonly output: Uint8Array;
  length = 0;
  write = PRELOADED.length;
  readonly #dictionary = new Uint8Array(DICTIONARY_BYTES);

  constructor(size: number) {
    this.output = new Uint8Array(size);
    for (let at = 0; at < PRELOADED.length; at += 1) this.#dictionary[at] = PRELOADED.charCodeAt(at);
  }

  get full(): boolean {
    return this.length >= this.output.length;
  }

  put(byte: number): void {
    if (!this.full) this.output[this.length] = byte;
    if (!this.full) this.length += 1;
    this.#dictionary[this.write] = byte;
    this.write = (this.write + 1) % DICTIONARY_BYTES;
  }

  copy(from: number, count: number): void {
    for (let step = 0; step < count; step += 1) this.put(this.#dictionary[(from + step) % DICTIONARY_BYTES] ?? 0);
  }
}

/** 2.2.2: runs of eight items, a bit each in the control byte before them: a literal, or a reference of two bytes. */
function expand(input: Uint8Array, rawSize: number): Uint8Array {
  // Two bytes give 17 at the most, so a stated size that the input cannot reach is not allocated.
  const window = new Window(Math.min(rawSize, input.length * 9));
  let at = 0;
  for (let item = 0, control = 0; at < input.length && !window.full; item += 1, control >>= 1) {
    if (item % 8 === 0) {
      control = byteAt(input, at);
      at += 1;
    }
    const first = byteAt(input, at);
    if ((control & 1) === 0) {
      window.put(first);
      at += 1;
      continue;
    }
    const reference = (first << 8) | byteAt(input, at + 1);
    at += 2;
    // 2.2.2.2: a reference to the place that is written next ends the stream.
    if (reference >> 4 === window.write) break;
    window.copy(reference >> 4, (reference & 15) + 2);
  }
  return window.output.subarray(0, window.length);
}

const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

/** One character a byte (not windows-1252, which would move 0x80 to 0x9f), in pieces that fit the argument list. */
function bytesToString(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join('');
}
