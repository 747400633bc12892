import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Learning } from '../../app/learning.ts';
import type { ViewModel } from '../../app/view-model.ts';
import { steadyButton } from '../../controls/steady-button.ts';
import { type Parameter, parameterKey, withParameter } from '../../model/network.ts';
import { nextRange, niceRange, type Range } from '../../model/range.ts';
import type { Training } from '../../model/training.ts';
import { asWritten } from '../diagram-text.ts';
import type { Actions } from '../view.ts';
import { CurveChart, type CurveContent, type CurvePoint } from './curve-chart.ts';
import { exampleTitle, parameterTitle } from './names.ts';
import { quick, type WeightCurve, weightCurve } from './weight-curve.ts';
import { errorWriter, isTrace, nearZero, stepWriter, wordsOf } from './write.ts';

// More points than this look the same.
const maxPoints = 600;

const widest = 0.01;
const finest = 1e-6;

/** The error over the steps, and over one weight, which a wiggle can feel for. */
export function curves(actions: Actions) {
  let input = 0;
  let range: Range | undefined;
  /** Of the errors, by the chart's name. */
  const heights = new Map<string, Range>();
  let known:
    | {
        readonly predictions: Float64Array;
        readonly training: Training;
        readonly key: readonly unknown[];
        readonly curve: WeightCurve;
      }
    | undefined;
  /** How far the last wiggle went, and where. */
  let wiggle: { readonly by: number; readonly at: string } | undefined;
  const charts = new Map<string, CurveChart>();
  const contents = new Map<string, CurveContent>();

  return {
    /** The mean squared error of every state so far. */
    overSteps(viewModel: ViewModel, learning: Learning): TemplateResult {
      contents.set(
        'history',
        errorCurve(viewModel, learning, (needed) => hold('history', viewModel, needed)),
      );
      return figure('history', wordsOf(viewModel).errorCurve, historySays(viewModel, learning));
    },

    /** The error as one weight alone changes. */
    overWeight(viewModel: ViewModel): TemplateResult | typeof nothing {
      if (viewModel.selected < 0) return nothing;
      const shown = curveOf(viewModel);
      contents.set('weight', contentOf(viewModel, shown));
      return weightFigure(viewModel, shown);
    },

    /** Called after these are in the page. */
    drawn(root: ShadowRoot): void {
      for (const [name, content] of contents) {
        const chart = charts.get(name);
        if (chart?.canvas.isConnected) {
          chart.update(content);
          continue;
        }
        chart?.destroy();
        charts.delete(name);
        const canvas = root.querySelector<HTMLCanvasElement>(`.curve.${name} canvas`);
        if (canvas) charts.set(name, new CurveChart(canvas, content));
      }
    },

    disconnect(): void {
      for (const chart of charts.values()) chart.destroy();
      charts.clear();
      known = undefined;
      range = undefined;
      heights.clear();
    },
  };

  // While a hand is on a slider, an axis grows and no more: to lay it out takes longer than all the rest.
  function hold(name: string, { dragging, learning }: ViewModel, needed: Range): Range {
    const now = nextRange(
      dragging && !learning?.isRunning ? heights.get(name) : undefined,
      needed,
      true,
    );
    heights.set(name, now);
    return now;
  }

  function figure(
    name: string,
    title: string,
    says: string,
    head: unknown = title,
    foot: unknown = nothing,
  ): TemplateResult {
    return html`
      <figure class="plot curve ${name}">
        <figcaption>${head}</figcaption>
        <div class="canvas">
          <span class="palette" aria-hidden="true" @transitionend=${actions.redraw}></span>
          <canvas role="img" aria-label="${title}. ${says}"></canvas>
        </div>
        <p class="note">${says}</p>
        ${foot}
      </figure>`;
  }

  function weightFigure(viewModel: ViewModel, shown: WeightCurve): TemplateResult {
    const words = wordsOf(viewModel);
    const { write } = stepWriter(viewModel);
    const error = errorWriter(viewModel);
    const { ball, best, example } = shown;
    const name = parameterTitle(viewModel, shown.parameter);
    const title =
      example === undefined
        ? words.weightCurve(name)
        : words.weightCurveOf(name, exampleTitle(viewModel, example));
    const isLowest = !(best.y < ball.y);
    const says = isLowest
      ? words.weightCurveFlat(write(ball.x), error(ball.y))
      : words.weightCurveSays(write(ball.x), error(ball.y), write(best.x), error(best.y));
    const dots = shown.strays ? ` ${words.strays}` : '';
    return figure('weight', title, says + dots, chooser(viewModel, title), slope(viewModel, shown));
  }

  function chooser(viewModel: ViewModel, title: string): TemplateResult {
    const words = wordsOf(viewModel);
    const { neuron, showsBias } = viewModel;
    const names = [
      ...neuron.inputs.map(({ name }) => name),
      ...(showsBias ? [viewModel.words.parameters.bias] : []),
    ];
    const choose = (event: Event) => {
      input = Number((event.target as HTMLSelectElement).value);
      actions.redraw();
    };
    if (names.length < 2) return html`${title}`;
    return html`
      <span>${title}</span>
      <label>${words.curveWeight}
        <select .value=${live(String(Math.min(input, names.length - 1)))} @change=${choose}>
          ${names.map((name, place) => html`<option value=${place}>${name}</option>`)}
        </select>
      </label>`;
  }

  // What the core computes, and what a nudge measures.
  function slope(viewModel: ViewModel, shown: WeightCurve): TemplateResult {
    const words = wordsOf(viewModel);
    const { write, signed, equals } = stepWriter(viewModel);
    const { weightDelta, ball, parameter, example } = shown;
    if (weightDelta === undefined) {
      const steps = viewModel.neuron.activation === 'step';
      return steps ? html`<p class="note">${words.noSlope}</p>` : html`${nothing}`;
    }
    const computed = 2 * weightDelta;
    const start = viewModel.learning?.errors[0];
    const isLevel = !viewModel.allDigits && isTrace(computed ** 2, start);
    const { method } = viewModel.result.state.training;
    const isDoubled = method !== 'hot-and-cold' && !isLevel;
    const doubled = `2 × ${asWritten(viewModel.words, words.nextWeightDelta)}: 2 × ${signed(weightDelta)} ${equals(computed)}`;
    const here = `${parameterKey(parameter)} ${example} ${ball.x} ${ball.y}`;
    const last = () => (wiggle?.at === here ? wiggle.by : undefined);
    const by = last();
    const press = () => {
      // Pressed again before it is redrawn, it goes on from there.
      wiggle = { at: here, by: Math.max((last() ?? 10 * widest) / 10, finest) };
      actions.redraw();
    };
    return html`
      <p>${words.slopeSays(isDoubled ? doubled : isLevel ? nearZero : write(computed))}
        ${isDoubled ? html`<span class="note">${words.slopeWhy}</span>` : nothing}</p>
      <p class="actions">
        ${steadyButton(by === undefined ? words.wiggle : words.wiggleLess, by !== finest, press, 'quiet')}
        ${by === undefined ? html`<span class="note">${words.wiggleWhat}</span>` : nothing}
      </p>
      <p class="wiggle" aria-live="polite">${by === undefined ? nothing : measured(by)}</p>`;

    function measured(nudge: number): string {
      const { network } = viewModel.result.state;
      const { format } = viewModel;
      const nudged = withParameter(network, parameter, ball.x + nudge);
      const then = viewModel.errorOf(nudged, example);
      const difference = then - ball.y;
      const weights = [format.given(ball.x), format.given(ball.x + nudge)] as const;
      // As many digits as it takes to see a difference.
      const errors = [format.given(ball.y), format.given(then)] as const;
      const equation = `${write(difference)} ÷ ${format.given(nudge)} ${equals(difference / nudge)}`;
      return [
        words.wiggleSays(weights[0], errors[0], weights[1], errors[1]),
        words.wiggleSlope(equation, write(computed)),
      ].join(' ');
    }
  }

  function parameterIn({ neuron, showsBias }: ViewModel): Parameter {
    const { layer, neuron: output } = neuron.place;
    const last = neuron.inputs.length - (showsBias ? 0 : 1);
    const place = Math.min(input, last);
    return place < neuron.inputs.length
      ? { kind: 'weight', layer, output, input: place }
      : { kind: 'bias', layer, output };
  }

  // Of many examples it is drawn once the reader lets go, or the run has ended.
  function curveOf(viewModel: ViewModel): WeightCurve {
    const { result, learning, dragging } = viewModel;
    const parameter = parameterIn(viewModel);
    const { training, dataset } = result.state;
    const key = [parameterKey(parameter), learning?.position];
    const isSame =
      known?.predictions === result.predictions &&
      known.training === training &&
      key.every((part, place) => part === known?.key[place]);
    const isBusy = (learning?.isRunning || dragging) && dataset.labels.length > quick;
    if (known && (isSame || isBusy)) return known.curve;
    const isOther = known?.key[0] !== key[0];
    const curve = weightCurve(viewModel, parameter, (needed) => {
      range = nextRange(isOther ? undefined : range, needed, dragging);
      return range;
    });
    known = { predictions: result.predictions, training, key, curve };
    return curve;
  }

  function contentOf(viewModel: ViewModel, shown: WeightCurve): CurveContent {
    const { line, dots, ball, weightDelta, parameter } = shown;
    const { format } = viewModel;
    const yRange = hold('weight', viewModel, niceRange([...line, ball].map(({ y }) => y)));
    return {
      line,
      dots: dots.filter(({ y }) => y <= yRange.max),
      ball,
      tangent:
        weightDelta === undefined ? [] : tangentAt(ball, 2 * weightDelta, shown.range, yRange),
      goal: undefined,
      xRange: shown.range,
      yRange,
      isLogarithmic: false,
      hasWholeX: false,
      xTitle: parameterTitle(viewModel, parameter),
      yTitle: wordsOf(viewModel).rows.error,
      writeX: format.brief,
      writeY: format.brief,
    };
  }
}

// A straight line through the ball, as long as there is room for it.
function tangentAt(ball: CurvePoint, slope: number, x: Range, y: Range): CurvePoint[] {
  const along = (x.max - x.min) / 4;
  const steep = Math.abs(slope) * along > y.max / 2 ? y.max / 2 / Math.abs(slope) : along;
  return [-steep, steep].map((by) => ({ x: ball.x + by, y: ball.y + slope * by }));
}

function errorCurve(
  viewModel: ViewModel,
  { errors, position }: Learning,
  hold: (needed: Range) => Range,
): CurveContent {
  const words = wordsOf(viewModel);
  const { format, result } = viewModel;
  const stride = Math.ceil(errors.length / maxPoints);
  const line: CurvePoint[] = [];
  for (let x = 0; x < errors.length; x += stride) line.push({ x, y: errors[x] ?? Number.NaN });
  const last = errors.length - 1;
  if (last % stride > 0) line.push({ x: last, y: errors[last] ?? Number.NaN });
  const finite = line.filter(({ y }) => Number.isFinite(y));
  const heights = finite.map(({ y }) => y).filter((y) => y > 0 && !isTrace(y, errors[0]));
  const [least, most] = [Math.min(...heights), Math.max(...heights)];
  const isLogarithmic = heights.length > 1 && most / least > 100;
  // Below the rest, room for what comes to nothing.
  const below = heights.length < finite.length ? 1 : 0;
  const yRange = isLogarithmic
    ? { min: 10 ** (Math.floor(Math.log10(least)) - below), max: 10 ** Math.ceil(Math.log10(most)) }
    : hold(niceRange(heights));
  const place = (x: number, y: number) => ({ x, y: Math.max(y, yRange.min) });
  const shown = finite.map(({ x, y }) => place(x, y));
  const now = errors[position];
  const { goal } = result.state.training;
  return {
    line: shown,
    dots: errors.length <= 30 ? shown : [],
    ball: now !== undefined && Number.isFinite(now) ? place(position, now) : undefined,
    tangent: [],
    goal: typeof goal === 'number' && goal <= yRange.max && goal >= yRange.min ? goal : undefined,
    xRange: { min: 0, max: Math.max(errors.length - 1, 1) },
    yRange,
    isLogarithmic,
    hasWholeX: true,
    xTitle: words.stepsAxis,
    yTitle: words.rows.error,
    writeX: format.given,
    writeY: format.brief,
  };
}

function historySays(viewModel: ViewModel, { errors, position }: Learning): string {
  const write = errorWriter(viewModel);
  const words = wordsOf(viewModel);
  const start = write(errors[0] ?? Number.NaN);
  if (errors.length < 2) return words.errorIs(start);
  return words.errorCurveSays(
    start,
    write(errors[position] ?? Number.NaN),
    write(errors.reduce((least, error) => Math.min(least, error), Number.POSITIVE_INFINITY)),
  );
}
