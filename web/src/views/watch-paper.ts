const events = ['beforeprint', 'afterprint'];

/**
 * Draws a canvas anew for paper and again for the screen: browsers differ in which of these they say,
 * and when. Returns what ends it.
 */
export function watchPaper(canvas: HTMLCanvasElement, redraw: () => void): () => void {
  const paper = matchMedia('print');
  const print = ({ type }: Event) => {
    const root = canvas.getRootNode();
    const host = root instanceof ShadowRoot ? root.host : undefined;
    host?.toggleAttribute('printing', type === 'beforeprint');
    redraw();
  };
  paper.addEventListener('change', redraw);
  for (const type of events) addEventListener(type, print);
  return () => {
    paper.removeEventListener('change', redraw);
    for (const type of events) removeEventListener(type, print);
  };
}
