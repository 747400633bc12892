/** The one of some names that another was meant for: but for one letter, capitals and dashes the same. */
export function nearName(text: string, names: readonly string[]): string | undefined {
  const plain = (name: string) => name.toLowerCase().replace(/[-_\s]/g, '');
  // Within a name as short as `x` one letter is all of it.
  return names.find((name) => name.length > 2 && isOneEditAway(plain(text), plain(name)));
}

function isOneEditAway(one: string, other: string): boolean {
  const end = Math.min(one.length, other.length);
  let start = 0;
  while (start < end && one[start] === other[start]) start += 1;
  const [a, b] = [one.slice(start), other.slice(start)];
  const swapped = [a[1], a[0], a.slice(2)].join('') === b;
  return (
    swapped || a === b || [a, a.slice(1)].some((rest) => rest === b.slice(1)) || a.slice(1) === b
  );
}
