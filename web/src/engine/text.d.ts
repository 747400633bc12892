/** A file as text, one character per byte. */
declare module '*?text' {
  const text: string;
  export default text;
}
