/** The same value at every call, made at the first: what Intl makes first costs more than everything else at the start. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
