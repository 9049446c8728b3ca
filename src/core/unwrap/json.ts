/** The string under `key` in a JSON object, or null: whatever else the text is, it is somebody else's. */
export function jsonString(text: string, key: string): string | null {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
    const value: unknown = Object.entries(parsed).find(([name]) => name === key)?.[1];
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
