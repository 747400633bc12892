/** Which way an element's words run, where the page does not say; undefined where it is as usual. */
export function directionOf(
  element: Element,
  { rightToLeft }: { readonly rightToLeft: boolean },
): 'rtl' | undefined {
  return rightToLeft && !element.closest('[dir]') ? 'rtl' : undefined;
}
