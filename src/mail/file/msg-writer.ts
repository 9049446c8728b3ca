/**
 * Writes .msg files for the tests: [MS-CFB] version 3 with 512-byte sectors, [MS-OXMSG] properties. Not part of the
 * program; it shares no code with the reader, so that an error in one shows in the other.
 */
const SECTOR = 512;
const MINI = 64;
const CUTOFF = 4096;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const FAT_MARK = 0xfffffffd;

interface Node {
  readonly name: string;
  readonly content: Uint8Array | null;
  readonly children: number[];
}

/** A property of a message: a string, bytes, a number, a date in ms, or a string in bytes of a code page. */
export type Value = string | Uint8Array | { long: number } | { time: number } | { narrow: number[] };
export type Made = Readonly<Record<number, Value>>;

const tag = (id: number, type: number): string => (id * 0x10000 + type).toString(16).toUpperCase().padStart(8, '0');

export class MsgWriter {
  readonly #nodes: Node[] = [{ name: 'Root Entry', content: null, children: [] }];

  /** @param content null for a storage. @returns what to give as `parent` for what lies in it. */
  add(parent: number, name: string, content: Uint8Array | null): number {
    this.#nodes[parent]?.children.push(this.#nodes.length);
    return this.#nodes.push({ name, content, children: [] }) - 1;
  }

  properties(parent: number, made: Made, headerBytes: number): void {
    const fixed: [number, bigint][] = [];
    for (const [key, value] of Object.entries(made)) {
      const id = Number(key);
      const stream = (type: number, content: Uint8Array): unknown =>
        this.add(parent, `__substg1.0_${tag(id, type)}`, content);
      if (typeof value === 'string') stream(0x1f, Buffer.from(value, 'utf16le'));
      else if (value instanceof Uint8Array) stream(0x102, value);
      else if ('narrow' in value) stream(0x1e, Uint8Array.from(value.narrow));
      else if ('long' in value) fixed.push([id * 0x10000 + 3, BigInt(value.long)]);
      else fixed.push([id * 0x10000 + 0x40, (BigInt(value.time) + 11_644_473_600_000n) * 10_000n]);
    }
    const table = Buffer.alloc(headerBytes + 16 * fixed.length);
    fixed.forEach(([name, value], index) => {
      table.writeUInt32LE(name, headerBytes + 16 * index);
      table.writeBigUInt64LE(value, headerBytes + 16 * index + 8);
    });
    this.add(parent, '__properties_version1.0', table);
  }

  file(): Uint8Array {
    const space = new Sectors();
    const mini: Uint8Array[] = [];
    const miniFat: number[] = [];
    const starts = this.#nodes.map(({ content }) => {
      if (content === null || content.length === 0) return END;
      if (content.length >= CUTOFF) return space.put(content);
      const first = miniFat.length;
      const count = Math.ceil(content.length / MINI);
      for (let step = 1; step <= count; step += 1) miniFat.push(step === count ? END : first + step);
      mini.push(padded(content, MINI));
      return first;
    });
    const miniStream = Buffer.concat(mini);
    starts[0] = space.put(miniStream);
    const miniFatStart = space.put(wordBytes(miniFat));
    const directory = this.#nodes.map((node, index) =>
      this.#entry(node, index, starts[index] ?? END, miniStream.length),
    );
    return space.file(space.put(Buffer.concat(directory)), miniFatStart, Math.ceil(miniFat.length / 128));
  }

  /** Siblings as a list that leans to the right: every reader that walks the tree finds them. */
  #entry(node: Node, index: number, start: number, rootSize: number): Buffer {
    const siblings = this.#nodes.find((each) => each.children.includes(index))?.children ?? [];
    const entry = Buffer.alloc(128);
    entry.write(node.name, 0, 'utf16le');
    entry.writeUInt16LE(2 * node.name.length + 2, 64);
    entry[66] = index === 0 ? 5 : node.content === null ? 1 : 2;
    entry.writeUInt32LE(FREE, 68);
    entry.writeUInt32LE(siblings[siblings.indexOf(index) + 1] ?? FREE, 72);
    entry.writeUInt32LE(node.children[0] ?? FREE, 76);
    entry.writeUInt32LE(start, 116);
    entry.writeUInt32LE(index === 0 ? rootSize : (node.content?.length ?? 0), 120);
    return entry;
  }
}

class Sectors {
  readonly #pieces: Uint8Array[] = [];
  readonly #fat: number[] = [];

  put(content: Uint8Array): number {
    if (content.length === 0) return END;
    const first = this.#fat.length;
    const count = Math.ceil(content.length / SECTOR);
    for (let step = 1; step <= count; step += 1) this.#fat.push(step === count ? END : first + step);
    this.#pieces.push(padded(content, SECTOR));
    return first;
  }

  /** Allocation table last: it lists itself, and beyond 109 sectors also the sectors that list it (DIFAT). */
  file(directory: number, miniFat: number, miniFatSectors: number): Uint8Array {
    const used = this.#fat.length;
    let count = 1;
    let lists = 0;
    while (count * 128 < used + count + lists) {
      count += 1;
      lists = Math.ceil(Math.max(0, count - 109) / 127);
    }
    const fatSectors = Array.from({ length: count }, (_, index) => used + index);
    this.#fat.push(...fatSectors.map(() => FAT_MARK), ...Array.from({ length: lists }, () => 0xfffffffc));
    const header = Buffer.alloc(SECTOR);
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
    [
      [24, 0x3e],
      [26, 3],
      [28, 0xfffe],
      [30, 9],
      [32, 6],
    ].forEach(([at = 0, value = 0]) => header.writeUInt16LE(value, at));
    const words = [count, directory, 0, CUTOFF, miniFat, miniFatSectors, lists === 0 ? END : used + count, lists];
    words.forEach((value, index) => header.writeUInt32LE(value, 44 + 4 * index));
    for (let slot = 0; slot < 109; slot += 1) header.writeUInt32LE(fatSectors[slot] ?? FREE, 76 + 4 * slot);
    const difat = Array.from({ length: lists }, (_, list) => {
      const page = Array.from({ length: 127 }, (_slot, slot) => fatSectors[109 + 127 * list + slot] ?? FREE);
      return wordBytes([...page, list + 1 < lists ? used + count + list + 1 : END]);
    });
    return new Uint8Array(Buffer.concat([header, ...this.#pieces, wordBytes(this.#fat), ...difat]));
  }
}

function padded(content: Uint8Array, slot: number): Uint8Array {
  const whole = new Uint8Array(Math.ceil(content.length / slot) * slot);
  whole.set(content);
  return whole;
}

/** 32-bit words in whole sectors, the rest of the last one marked free. */
function wordBytes(words: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(Math.ceil((4 * words.length) / SECTOR) * SECTOR, 0xff);
  words.forEach((word, index) => bytes.writeUInt32LE(word, 4 * index));
  return bytes;
}
