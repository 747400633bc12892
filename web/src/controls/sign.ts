/** The class that colours a weight: blue, orange, or dashed grey at zero. */
export function signOf(weight: number): 'positive' | 'negative' | 'zero' {
  if (weight === 0) return 'zero';
  return weight < 0 ? 'negative' : 'positive';
}
