/**
 * The same function, which asks once for each key. A mail repeats a few hosts and button texts by the thousand. For the
 * length of one analysis: a module that kept one would answer the next mail with the last one's settings.
 */
export function remember<T extends object | boolean | string>(ask: (key: string) => T): (key: string) => T {
  const answers = new Map<string, T>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = ask(key);
    answers.set(key, answer);
    return answer;
  };
}
