/** A name or a number that may run another way than the sentence round it: it stands apart. */
export const apart = (text: string | number) => `\u2068${text}\u2069`;
