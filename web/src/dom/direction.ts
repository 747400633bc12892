/** Which way an element runs: as the page says, or else as its words do; undefined where that is usual. */
export function directionOf(
  element: Element,
  { rightToLeft }: { readonly rightToLeft: boolean },
): 'rtl' | undefined {
  const said = element.closest<HTMLElement>('[dir]')?.dir ?? (rightToLeft && 'rtl');
  return said === 'rtl' ? said : undefined;
}
