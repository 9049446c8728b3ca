/** Windows code pages that MAPI names, with their WHATWG labels ([MS-UCODEREF] 2.2.1); 125x and 2859x go by rule. */
const LABELS: Readonly<Record<number, string>> = {
  437: 'windows-1252',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  20127: 'windows-1252',
  20866: 'koi8-r',
  20932: 'euc-jp',
  20936: 'gbk',
  21866: 'koi8-u',
  50220: 'iso-2022-jp',
  50221: 'iso-2022-jp',
  50222: 'iso-2022-jp',
  51932: 'euc-jp',
  51936: 'gbk',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The label for `TextDecoder`, or null for a code page that browsers do not know. */
export function labelOf(codePage: number | null): string | null {
  if (codePage === null) return null;
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  if (codePage >= 28591 && codePage <= 28606) return `iso-8859-${codePage - 28590}`;
  return LABELS[codePage] ?? null;
}

/**
 * Decodes by a label that a stranger chose; null where the label is unknown. Never throws.
 * In two steps, because node 20 decodes windows-1252 as ISO 8859-1 when it gets all the bytes in one.
 */
export function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder(label);
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch {
    return null;
  }
}

/** UTF-8 where the bytes are UTF-8, else one character a byte: nothing is lost and nothing throws. */
export function decodeUnlabelled(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return decodeAs('windows-1252', bytes) ?? '';
  }
}

const C1_CONTROLS = /[\u0080-\u009f]/g;

/**
 * C1 controls stand in no mail; where they do, windows-1252 was taken for ISO 8859-1 (by node, see `decodeAs`, or by
 * the sender). HTML reads numeric references the same way.
 */
export const withoutC1 = (text: string): string =>
  text.replace(C1_CONTROLS, (char) => decodeAs('windows-1252', Uint8Array.of(char.charCodeAt(0))) ?? char);
