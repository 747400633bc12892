import type { Chart } from 'chart.js';

const events = ['beforeprint', 'afterprint'];

/**
 * Draws a chart anew for paper and again for the screen, as large as there is room: browsers differ in
 * which of these they say, and when. Returns what ends it.
 */
export function watchPaper(chart: Pick<Chart, 'canvas' | 'resize'>, draw: () => void): () => void {
  const { canvas } = chart;
  const paper = matchMedia('print');
  const redraw = () => {
    chart.resize();
    draw();
  };
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
