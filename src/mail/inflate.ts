/** What one payload may become. A link of 64 KB is beyond every browser; a zip bomb is beyond that. */
export const MAX_INFLATED = 65_536;
/** Base64 characters of one payload. */
export const MAX_PAYLOAD = 65_536;
/** A compressed link inside a compressed link has not been seen; more than this is somebody's game. */
export const MAX_ROUNDS = 4;

/** base64url (RFC 4648 §5), padded or not, to bytes; null where it is none. */
function decodeBase64Url(payload: string): Uint8Array<ArrayBuffer> | null {
  const base64 = payload.replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '');
  try {
    return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}

/**
 * Inflates a zlib stream (RFC 1950) with what the browser and node already have. Text in UTF-8; null where the payload
 * is no such stream, is cut, or grows beyond `MAX_INFLATED`. Never throws, never holds more than that.
 */
export async function inflateZlib(payload: string): Promise<string | null> {
  if (payload.length > MAX_PAYLOAD || typeof DecompressionStream === 'undefined') return null;
  const bytes = decodeBase64Url(payload);
  if (bytes === null) return null;
  try {
    return await readText(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')));
  } catch {
    return null;
  }
}

async function readText(stream: ReadableStream<Uint8Array>): Promise<string | null> {
  const reader = stream.getReader();
  const text = new TextDecoder('utf-8', { fatal: true });
  const pieces: string[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return pieces.join('') + text.decode();
    size += value.length;
    if (size > MAX_INFLATED) {
      await reader.cancel();
      return null;
    }
    pieces.push(text.decode(value, { stream: true }));
  }
}

/**
 * What `context.inflated` wants: each payload that `wanted` names, with its text. Asks again with what was found, since a
 * payload can hold a link with a payload of its own. What does not inflate is left out. Never throws.
 *
 * @param wanted the payloads that are still to be inflated, given those that are (`core/compressed.ts`)
 */
export async function inflateAll(
  wanted: (known: ReadonlyMap<string, string>) => readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const inflated = new Map<string, string>();
  const refused = new Set<string>();
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const payloads = wanted(inflated).filter((payload) => !refused.has(payload));
    if (payloads.length === 0) break;
    for (const payload of payloads) {
      const text = await inflateZlib(payload);
      if (text === null) refused.add(payload);
      else inflated.set(payload, text);
    }
  }
  return inflated;
}
