const words = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A count as prose writes it: in words up to twelve, in digits from there on. */
export function countWord(count: number): string {
  return words[count] ?? String(count);
}
