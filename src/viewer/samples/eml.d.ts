/** webpack gives an .eml as its text. */
declare module '*.eml' {
  const text: string;
  export default text;
}
