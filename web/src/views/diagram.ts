import { html, nothing, type SVGTemplateResult, svg } from 'lit';
import type { ViewModel } from '../app/view-model.ts';
import { signOf } from '../controls/sign.ts';
import { lacksInput } from '../model/dataset.ts';
import { inputAt } from '../model/neuron.ts';
import type { Step } from '../model/steps.ts';
import { activationCurve, activationName } from './activation.ts';
import { besideCurve, type Course, courseBetween, pathOf } from './curve.ts';
import {
  asWritten,
  digit,
  fit,
  predictionText,
  shortened,
  tightDigit,
  valueText,
} from './diagram-text.ts';
import { lazyNetwork } from './lazy-network.ts';
import type { Actions, View } from './view.ts';
import { hasWorkedOutFactors, writer } from './write.ts';

const maxInputs = 16;
const nodeHeight = 48;

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly middle: number;
  readonly inputWidth: number;
  readonly outputWidth: number;
  readonly outputX: number;
  readonly somaX: number;
  readonly somaRadius: number;
  readonly inputY: (index: number) => number;
}

/**
 * The neuron, left to right: inputs, dendrites as thick as their weights, soma, axon, output. Where
 * there are others, the network that it is taken from stands above.
 */
export function diagram(actions: Actions): View {
  const network = lazyNetwork(actions);
  return {
    ...network,
    render(viewModel) {
      const { words } = viewModel;
      const { inputs, output } = viewModel.neuron;
      const { template, width, height } = diagramSvg(viewModel);
      const names = inputs.map(({ name }) => name).join(', ');
      const label = words.diagram(output.name, names, inputs.length);
      return html`
        ${network.render(viewModel)}
        <svg class="diagram" part="diagram" role="group" aria-label=${label}
          viewBox="0 0 ${width} ${height}" width=${width} height=${height}>${template}</svg>
        ${
          inputs.length > maxInputs
            ? html`<p class="note">${words.moreInputs(inputs.length - maxInputs)}</p>`
            : nothing
        }`;
    },
  };
}

/** The diagram's shapes alone, with the size of the box that they fill, in pixels. */
export function diagramSvg(viewModel: ViewModel): {
  template: SVGTemplateResult;
  width: number;
  height: number;
} {
  const shown = viewModel.neuron.inputs.slice(0, maxInputs);
  const curved = viewModel.neuron.activation !== 'identity';
  const box = layout(viewModel.width, shown.length, curved);
  const template = svg`
    <g class="diagram">
      ${shown.map((_, index) => dendrite(viewModel, box, index))}
      ${shown.map((_, index) => weightLabel(viewModel, box, index))}
      ${axon(box)} ${soma(viewModel, box)}
      ${shown.map((_, index) => inputNode(viewModel, box, index))}
      ${outputNode(viewModel, box)}
    </g>`;
  return { template, width: box.width, height: box.height };
}

function layout(available: number, inputs: number, curved: boolean): Layout {
  const width = Math.round(Math.min(Math.max(available, 256), 640));
  const narrow = width < 380;
  const row = inputs > 5 ? nodeHeight + 8 : nodeHeight + 24;
  const height = Math.max(inputs * row, 136);
  const inputWidth = narrow ? 58 : 96;
  const outputWidth = narrow ? 76 : 104;
  const somaRadius = (narrow ? 29 : 38) + (curved ? 6 : 0);
  const outputX = width - outputWidth - 1;
  return {
    width,
    height,
    middle: height / 2,
    inputWidth,
    outputWidth,
    outputX,
    somaRadius,
    somaX: outputX - (narrow ? 14 : 36) - somaRadius,
    inputY: (index) => height / 2 + (index - (inputs - 1) / 2) * row,
  };
}

// From an input to the soma, within its outline.
function course(box: Layout, index: number): Course {
  const y = box.inputY(index);
  const most = box.somaRadius * 0.65;
  const end = box.middle + Math.min(Math.max((y - box.middle) * 0.15, -most), most);
  return courseBetween(box.inputWidth, y, box.somaX - box.somaRadius * 0.7, end);
}

function thicknessOf({ fullWeight }: ViewModel, weight: number): number {
  return weight === 0 ? 1.5 : 2 + 14 * Math.sqrt(Math.min(1, Math.abs(weight) / fullWeight));
}

function dendrite(viewModel: ViewModel, box: Layout, index: number): SVGTemplateResult {
  const { weights, inputs } = viewModel.neuron;
  const weight = weights[index] ?? 0;
  const thickness = thicknessOf(viewModel, weight);
  const shape = pathOf(course(box, index));
  const now = isNow(viewModel, 'product', index) || isNow(viewModel, 'total', index);
  const label = viewModel.words.edge(inputs[index]?.name ?? '', viewModel.format.given(weight));
  return svg`
    <g class="dendrite ${signOf(weight)} ${now ? 'now' : ''}" role="img" aria-label="${label}">
      ${now ? svg`<path class="halo" d="${shape}" stroke-width="${(thickness + 8).toFixed(2)}" />` : nothing}
      <path class="edge" d="${shape}" stroke-width="${thickness.toFixed(2)}" />
      ${weight < 0 ? svg`<path class="minus" d="${shape}" stroke-width="${(thickness * 0.3).toFixed(2)}" />` : nothing}
    </g>`;
}

// The label rides on the curve's outer side, early on, where the edges have not met yet; it is drawn
// after all edges, so that none hides it.
function weightLabel(viewModel: ViewModel, box: Layout, index: number): SVGTemplateResult {
  const weight = viewModel.neuron.weights[index] ?? 0;
  const way = course(box, index);
  const full = viewModel.format.given(weight);
  // Learned ones have all digits that there are, and change with each step.
  const most = hasWorkedOutFactors(viewModel) ? 7 * digit : Number.POSITIVE_INFINITY;
  const room = Math.min(box.somaX - box.somaRadius - way.xs[0] - 6, most);
  const text = full.length * digit <= room ? full : shortened(viewModel, weight, room, digit);
  const place = besideCurve(way, 0.22, way.ys[0] > box.middle ? 'below' : 'above', {
    width: text.length * digit,
    height: 14,
    thickness: thicknessOf(viewModel, weight),
  });
  // Not behind the input's box.
  const x = Math.max(place.x, way.xs[0] + text.length * (digit / 2) + 3);
  return svg`
    <text class="weight ${signOf(weight)}" aria-hidden="true"
      x="${x}" y="${place.y}">${text}</text>`;
}

function inputNode(viewModel: ViewModel, box: Layout, index: number): SVGTemplateResult {
  const { neuron, selected } = viewModel;
  const input = inputAt(neuron, index, selected);
  // What other neurons give has more digits than there is room for.
  const isLong = neuron.place.layer > 0 && Number.isFinite(input);
  const given = isLong
    ? shortened(viewModel, input, box.inputWidth - 8, digit)
    : writer(viewModel).given(input);
  const value = selected < 0 ? '' : given;
  const now = isNow(viewModel, 'input', index) || isNow(viewModel, 'product', index);
  return node(now ? 'input now' : 'input', neuron.inputs[index]?.name ?? '', value, {
    x: 1,
    y: box.inputY(index),
    width: box.inputWidth,
  });
}

function outputNode(viewModel: ViewModel, box: Layout): SVGTemplateResult {
  const { neuron, selected, step } = viewModel;
  const output = neuron.outputs[selected] ?? Number.NaN;
  const done = isNow(viewModel, 'activation');
  const value = selected < 0 ? '' : step && !done ? '…' : predictionText(viewModel, output);
  return node(done ? 'output now' : 'output', neuron.output.name, value, {
    x: box.outputX,
    y: box.middle,
    width: box.outputWidth,
  });
}

// Whether the reader has come to a step of that kind, for an input of that number if any.
function isNow({ step }: ViewModel, kind: Step['kind'], input?: number): boolean {
  const now = step?.now;
  return now?.kind === kind && (!('input' in now) || now.input === input);
}

function node(
  kind: string,
  name: string,
  value: string,
  { x, y, width }: { x: number; y: number; width: number },
): SVGTemplateResult {
  const centre = x + width / 2;
  return svg`
    <g class="node ${kind}" role="img" aria-label="${name} ${value}">
      <rect x="${x}" y="${y - nodeHeight / 2}" width="${width}" height="${nodeHeight}" rx="12" />
      <text class="name" x="${centre}" y="${value ? y - 9 : y}">${fit(name, width)}</text>
      ${value ? valueText(value, width - 8, centre, y + 11) : nothing}
      <title>${name}</title>
    </g>`;
}

function axon(box: Layout): SVGTemplateResult {
  const start = box.somaX + box.somaRadius;
  return svg`
    <path class="axon" d="M${start} ${box.middle}H${box.outputX - 3}" />
    <path class="axon tip" d="M${box.outputX - 8} ${box.middle - 5}l6 5l-6 5" />`;
}

function soma(viewModel: ViewModel, box: Layout): SVGTemplateResult {
  const { neuron, selected, format, words, step } = viewModel;
  const { bias, activation } = neuron;
  const { somaX: x, middle, somaRadius: r } = box;
  const curved = activation !== 'identity';
  // While the reader takes steps, the soma holds what has arrived so far.
  const present = step?.now.total ?? neuron.sums[selected] ?? Number.NaN;
  const unknown = unknownSum(viewModel, present);
  const sum = unknown ?? shortened(viewModel, present, 2 * r - 8, tightDigit);
  const full = unknown ?? format.exact(present);
  const now = step && step.now.kind !== 'input' && step.now.kind !== 'product';
  const biasText = `${words.bias} ${format.given(bias)}`;
  const label = `${words.sum} ${sum}, ${biasText}${curved ? `, ${activationName(viewModel)}` : ''}`;
  return svg`
    <g class="soma ${now ? 'now' : ''}" role="img" aria-label="${label}">
      <circle cx="${x}" cy="${middle}" r="${r}" />
      ${
        curved
          ? fired(viewModel, box, sum)
          : svg`
            <text class="sigma" x="${x}" y="${middle - r * 0.36}">&#931;</text>
            ${valueText(sum, 2 * r - 12, x, middle + r * 0.26)}`
      }
      <text class="bias" x="${x}" y="${middle + r + 15}">${asWritten(words, words.bias, format.given(bias))}</text>
      <title>${words.sum} ${full}</title>
    </g>`;
}

// The sum that arrives, above the curve that it meets.
function fired(viewModel: ViewModel, { somaX: x, middle, somaRadius: r }: Layout, sum: string) {
  const [width, height, centre] = [r * 1.25, r * 0.55, middle + r * 0.28];
  const { path, point } = activationCurve(viewModel, width, height);
  return svg`
    ${valueText(`Σ ${sum}`, 2 * r - 16, x, middle - r * 0.42)}
    <g transform="translate(${x} ${centre})">
      <path class="axis" d="M${-width / 2} ${height / 2}H${width / 2}" />
      <path class="curve" d="${path}" />
      ${point && (!viewModel.step || isNow(viewModel, 'activation')) ? svg`<circle class="point" cx="${point.x}" cy="${point.y}" r="4" />` : nothing}
    </g>
    <text class="bias" x="${x}" y="${middle - r - 12}">${asWritten(viewModel.words, activationName(viewModel))}</text>`;
}

// What stands in the soma where there is no number to stand there.
function unknownSum(
  { guess, words, result, selected }: ViewModel,
  sum: number,
): string | undefined {
  if (selected < 0) return '';
  if (guess?.hidden) return words.unknown;
  const isMissing = Number.isNaN(sum) && lacksInput(result.state.dataset, selected);
  return isMissing ? words.noValue : undefined;
}
