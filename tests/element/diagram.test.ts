import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { games, live, readings, slide } from './widget.ts';

const edges = ['Toes', 'Record', 'Fans'];

test('a weight shows its size and its sign in the shape of its edge', async () => {
  const widget = await games();
  const look = async (weight: number) => {
    await slide(widget.getByRole('slider', { name: 'Weight of Toes' }), weight);
    const edge = widget.getByRole('img', { name: /^Toes, weight/ });
    await expect
      .element(edge)
      .toHaveAccessibleName(`Toes, weight ${String(weight).replace('-', '−')}`);
    const line = edge.css('.edge').element();
    return {
      width: Number(line.getAttribute('stroke-width')),
      dashed: getComputedStyle(line).strokeDasharray !== 'none',
      minuses: edge.css('.minus').length,
      label: readings(widget.css('.weight').first())[0],
    };
  };
  const [large, small, none] = [await look(1), await look(0.1), await look(0)];
  const [minusSmall, minusLarge] = [await look(-0.1), await look(-1)];
  expect(large).toMatchObject({ dashed: false, minuses: 0, label: '1' });
  expect(none).toMatchObject({ dashed: true, minuses: 0, label: '0' });
  expect(minusLarge).toMatchObject({ dashed: false, minuses: 1, label: '−1' });
  expect(minusSmall.width).toBe(small.width);
  expect(minusLarge.width).toBe(large.width);
  expect(large.width).toBeGreaterThan(2 * small.width);
  expect(none.width).toBeLessThan(small.width);
});

test('the diagram looks another at every weight, and the same at the same', async () => {
  const widget = await games();
  const toes = widget.getByRole('slider', { name: 'Weight of Toes' });
  const looks: string[] = [];
  for (const weight of [-1, -0.1, 0, 0.1, 1, -1]) {
    await slide(toes, weight);
    const edge = widget.getByRole('img', { name: /^Toes, weight/ });
    await expect
      .element(edge)
      .toHaveAccessibleName(`Toes, weight ${String(weight).replace('-', '−')}`);
    const element = widget.css('svg.diagram');
    looks.push(await page.screenshot({ element, save: false }));
  }
  const [first, ...others] = looks;
  const shares = await differences(first ?? '', others);
  const again = shares.pop();
  expect(Math.min(...shares)).toBeGreaterThan(0.01);
  // Browsers do not draw the same edge to the same shades each time.
  expect(again).toBeLessThan(0.001);
});

/** The shares of pixels in which PNGs differ clearly from the first one. */
async function differences(first: string, others: readonly string[]): Promise<number[]> {
  const pixels = async (png: string) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height).data;
  };
  const shown = await pixels(first);
  const shares: number[] = [];
  for (const other of others) {
    const data = await pixels(other);
    const different = data.filter((value, at) => Math.abs(value - (shown[at] ?? 0)) > 64).length;
    shares.push(different / data.length);
  }
  return shares;
}

/** A neuron with a letter for each weight. */
function lettered(weights: readonly number[]) {
  const cells = (tag: string) =>
    weights.map(
      (_, index) => `<${tag}>${tag === 'th' ? 'abcdefghijklmnop'[index] : index}</${tag}>`,
    );
  return live(`<soma-neuron weights="${weights.join(' ')}"><table><caption>Letters</caption>
      <tr>${cells('th').join('')}</tr><tr>${cells('td').join('')}</tr></table></soma-neuron>`);
}

test('each edge ends within the soma, however many there are', async () => {
  for (const [width, count] of [
    [320, 7],
    [900, 16],
  ] as const) {
    await page.viewport(width, 800);
    const widget = await lettered(Array.from({ length: count }, () => 0.5));
    const soma = widget.css('.diagram .soma > circle').element() as SVGCircleElement;
    const [x, y, r] = ['cx', 'cy', 'r'].map((name) => Number(soma.getAttribute(name)));
    const far = widget
      .css('.diagram .edge')
      .elements()
      .map((edge) => {
        const path = edge as SVGPathElement;
        const end = path.getPointAtLength(path.getTotalLength());
        return Math.hypot(end.x - (x ?? 0), end.y - (y ?? 0));
      });
    expect(far).toHaveLength(count);
    expect(Math.max(...far)).toBeLessThan(r ?? 0);
  }
});

test('no edge hides the label of another, with many inputs on a phone', async () => {
  await page.viewport(320, 800);
  const widget = await lettered([1, -1, 0.75, 1, -0.9, 1]);
  const labels = widget.css('.weight').elements();
  expect(labels).toHaveLength(6);
  widget.css('svg.diagram').element().scrollIntoView({ block: 'center' });
  for (const label of labels) {
    const { x, y, width, height } = label.getBoundingClientRect();
    const root = label.getRootNode() as ShadowRoot;
    expect(root.elementFromPoint(x + width / 2, y + height / 2)).toBe(label);
  }
});

test('labels of the edges keep clear of the boxes, of each other and of their edges', async () => {
  const widget = await games();
  for (const weights of [
    [0.1, 0.2, 0],
    [-1, -1, -1],
    [1, 0.01, -0.75],
    [0, 0, 0],
  ]) {
    for (const [index, weight] of weights.entries()) {
      await slide(widget.getByRole('slider', { name: `Weight of ${edges[index]}` }), weight);
    }
    await expect
      .element(widget.css('.dendrite').last())
      .toHaveAccessibleName(`Fans, weight ${String(weights[2]).replace('-', '−')}`);
    const shapes = widget.css('.diagram .weight, .diagram .node rect, .diagram .soma > circle');
    const rects = shapes.elements().map((shape) => shape.getBoundingClientRect());
    const clashes = rects.flatMap((a, index) =>
      rects
        .slice(index + 1)
        .filter(
          (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
        ),
    );
    expect(rects.length).toBeGreaterThan(6);
    expect(clashes, weights.join(' ')).toEqual([]);
  }
});
