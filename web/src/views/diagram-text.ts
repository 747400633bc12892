import { type SVGTemplateResult, svg } from 'lit';
import type { ViewModel } from '../app/view-model.ts';
import type { Words } from '../locales/neuron/en.ts';
import { lacksInput } from '../model/dataset.ts';

/** So many pixels is a digit wide at the size of values, and at the smaller size of long ones. */
export const [digit, tightDigit] = [8.5, 6.7];

/** A number in the middle of a place so wide, at a smaller size or squeezed where it is long. */
export function valueText(value: string, width: number, x: number, y: number): SVGTemplateResult {
  const tight = value.length * digit > width;
  const squeezed = value.length * tightDigit > width;
  return squeezed
    ? svg`<text class="value tight" x="${x}" y="${y}" textLength="${width}" lengthAdjust="spacingAndGlyphs">${value}</text>`
    : svg`<text class="value ${tight ? 'tight' : ''}" x="${x}" y="${y}">${value}</text>`;
}

/** As much of a name as there is room for; characters of its usual size are about 6.9 px wide. */
export function fit(name: string, width: number, each = 6.9): string {
  const max = Math.floor((width - 6) / each);
  return name.length > max ? `${name.slice(0, max - 1)}…` : name;
}

/** Four digits or fewer, as there is room for them; the sum has them all. */
export function shortened(
  { format }: ViewModel,
  value: number,
  width: number,
  each: number,
): string {
  let text = '';
  for (const digits of [4, 3, 2, 1]) {
    const short = format.given(Number(value.toPrecision(digits)));
    text = short === format.given(value) ? short : `≈\u2009${short}`;
    if (text.length * each <= width) break;
  }
  return text;
}

/** The picture runs from left to right, and words in it as their language does. */
export function asWritten({ rightToLeft }: Words, text: string, number?: string): string {
  if (!rightToLeft) return number === undefined ? text : `${text} ${number}`;
  return `\u2067${text}${number === undefined ? '' : ` \u2066${number}\u2069`}\u2069`;
}

/** What stands for a result that may not show yet, or that nobody knows; undefined where it shows. */
export function unknownText({ result, selected, guess, words }: ViewModel): string | undefined {
  if (guess?.hidden) return words.unknown;
  return lacksInput(result.state.dataset, selected) ? words.noValue : undefined;
}

/** A prediction for the chosen example as it is rounded, and whether it is. */
export function predictionText(viewModel: ViewModel, value: number): string {
  const { format } = viewModel;
  return (
    unknownText(viewModel) ?? `${format.isExact(value) ? '' : '≈\u2009'}${format.result(value)}`
  );
}
