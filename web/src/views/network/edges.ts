import { type SVGTemplateResult, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ViewModel } from '../../app/view-model.ts';
import { signOf } from '../../controls/sign.ts';
import { inputCount } from '../../model/network.ts';
import { besideCurve, type Course, courseBetween, pathOf } from '../curve.ts';
import { shortened } from '../diagram-text.ts';
import { type NetworkLayout, type NodeColumn, nodesOf, nodeY } from './layout.ts';

/** An edge for each weight. Those into the chosen neuron lie over all others. */
export function networkEdges(viewModel: ViewModel, layout: NetworkLayout): SVGTemplateResult {
  const { place } = viewModel.neuron;
  const back: unknown[] = [];
  const front: SVGTemplateResult[] = [];
  const look = JSON.stringify([layout, viewModel.fullWeight]);
  for (const [index, to] of layout.columns.entries()) {
    const from = layout.columns[index - 1];
    if (!from) continue;
    const inputs = nodesOf(from);
    for (const neuron of nodesOf(to)) {
      const isChosen = to.layer === place.layer && neuron === place.neuron;
      const weights = inputs.map((input) => weightAt(viewModel, to.layer, neuron, input));
      const edges = () =>
        inputs.map((input, at) => {
          const course = courseOf(layout, from, input, to, neuron);
          const now = isChosen && isNow(viewModel, input);
          return edge(viewModel, layout, course, weights[at] ?? 0, now);
        });
      if (isChosen) front.push(...edges());
      // A slider moves those of the chosen neuron alone.
      else back.push(guard([look, to.layer, neuron, ...weights], edges));
    }
  }
  return svg`
    <g class="others" aria-hidden="true">${back}</g>
    <g class="own" aria-hidden="true">${front}</g>`;
}

/** The weights of the chosen neuron beside its edges, where they fit between the nodes. */
export function edgeLabels(viewModel: ViewModel, layout: NetworkLayout): SVGTemplateResult[] {
  const { place, weights } = viewModel.neuron;
  const index = layout.columns.findIndex(({ layer }) => layer === place.layer);
  const [from, to] = [layout.columns[index - 1], layout.columns[index]];
  if (!from || !to) return [];
  // Characters are so many pixels wide.
  const character = layout.isSmall ? 5.6 : 6.4;
  const room = layout.pitch - layout.nodeWidth - 2;
  return nodesOf(from).flatMap((input) => {
    const weight = weights[input] ?? 0;
    const text = shortened(viewModel, weight, room, character);
    const width = text.length * character;
    if (width > room) return [];
    const course = courseOf(layout, from, input, to, place.neuron);
    const label = besideCurve(course, 0.25, sideOf(course, from, layout), {
      width,
      height: 11,
      thickness: thicknessOf(viewModel, layout, weight),
    });
    // Between the nodes.
    const [left, right] = [course.xs[0] + width / 2 + 1, course.xs[3] - width / 2 - 1];
    const x = Math.min(Math.max(label.x, left), right);
    return svg`<text class="edge-label ${signOf(weight)}" aria-hidden="true" x="${x}" y="${label.y}">${text}</text>`;
  });
}

// Where an edge bends away, and others that come from the same node alone do not lie.
function sideOf(
  { ys }: Course,
  { shown }: NodeColumn,
  { nodeHeight }: NetworkLayout,
): 'above' | 'below' {
  const fall = ys[3] - ys[0];
  if (Math.abs(fall) < nodeHeight / 2) return 'above';
  return fall < 0 === shown > 1 ? 'below' : 'above';
}

function weightAt({ result }: ViewModel, layer: number, neuron: number, input: number): number {
  const found = result.state.network[layer];
  return found?.weights[neuron * inputCount(found) + input] ?? 0;
}

function courseOf(
  layout: NetworkLayout,
  from: NodeColumn,
  input: number,
  to: NodeColumn,
  neuron: number,
): Course {
  const half = layout.nodeWidth / 2;
  const end = nodeY(layout, to, neuron);
  // They do not all meet in one point.
  const most = layout.hasDots ? 0 : layout.nodeHeight * 0.3;
  const spread = ((nodeY(layout, from, input) - layout.middle) / layout.middle) * most;
  return courseBetween(from.x + half, nodeY(layout, from, input), to.x - half, end + spread);
}

function thicknessOf(
  { fullWeight }: ViewModel,
  { hasDots, isTall }: NetworkLayout,
  weight: number,
): number {
  const share = Math.sqrt(Math.min(1, Math.abs(weight) / fullWeight));
  return weight === 0 ? 1.25 : 1 + (hasDots ? 3 : isTall ? 5 : 7) * share;
}

function edge(
  viewModel: ViewModel,
  layout: NetworkLayout,
  course: Course,
  weight: number,
  now: boolean,
): SVGTemplateResult {
  const thickness = thicknessOf(viewModel, layout, weight);
  const shape = pathOf(course);
  return svg`
    <g class="link ${signOf(weight)}">
      ${now ? svg`<path class="halo" d="${shape}" stroke-width="${(thickness + 6).toFixed(2)}" />` : ''}
      <path d="${shape}" stroke-width="${thickness.toFixed(2)}" />
      ${weight < 0 ? svg`<path class="minus" d="${shape}" stroke-width="${(thickness * 0.3).toFixed(2)}" />` : ''}
    </g>`;
}

// Whether the reader has come to that input of the chosen neuron.
function isNow({ step }: ViewModel, input: number): boolean {
  const now = step?.now;
  return (now?.kind === 'product' || now?.kind === 'total') && now.input === input;
}
