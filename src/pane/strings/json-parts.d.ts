/** The words of en.json that a reset mail does not need at first sight (first-words.json says which are needed). */
declare module '*/en.json?rest' {
  const words: Readonly<Record<string, string>>;
  export default words;
}
