/**
 * Settles once a page that is still loading has brought all of an element: something comes after it,
 * or the page is complete.
 */
export function parsed(element: Element): Promise<void> {
  const page = element.ownerDocument;
  const isAllThere = () => page.readyState !== 'loading' || isFollowed(element);
  if (isAllThere()) return Promise.resolve();
  return new Promise((resolve) => {
    const check = () => {
      if (!isAllThere()) return;
      observer.disconnect();
      page.removeEventListener('readystatechange', check);
      resolve();
    };
    const observer = new MutationObserver(check);
    observer.observe(page, { childList: true, subtree: true });
    page.addEventListener('readystatechange', check);
  });
}

function isFollowed(element: Element): boolean {
  for (let node: Node | null = element; node; node = node.parentNode) {
    if (node.nextSibling) return true;
  }
  return false;
}
