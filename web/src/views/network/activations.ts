import { type SVGTemplateResult, svg } from 'lit';
import type { ViewModel } from '../../app/view-model.ts';
import type { Activation } from '../../engine/types.ts';
import { nameOfActivation } from '../activation.ts';
import { asWritten } from '../diagram-text.ts';
import type { NetworkLayout } from './layout.ts';

// The shape of each in a box of 24 x 12 pixels.
const shapes: Readonly<Record<Activation, string>> = {
  identity: 'M4 12L20 0',
  step: 'M0 12H12V0H24',
  relu: 'M0 12H12L24 0',
  sigmoid: 'M0 12C12 12 12 0 24 0',
};

/** What becomes of the sums of each layer, below it: as a curve, and by name where all names fit. */
export function networkActivations(
  viewModel: ViewModel,
  { columns, pitch, activationTop: top }: NetworkLayout,
): SVGTemplateResult[] {
  if (top === undefined) return [];
  const { network } = viewModel.result.state;
  const layers = columns.flatMap(({ layer, x }) => {
    const numbers = network[layer];
    if (!numbers) return [];
    return { x, shape: shapes[numbers.activation], name: nameOfActivation(viewModel, numbers) };
  });
  const hasNames = layers.every(({ name }) => name.length * 7 < pitch);
  return layers.map(
    ({ x, shape, name }) => svg`
      <g class="activation" aria-hidden="true">
        <path d="${shape}" transform="translate(${x - 12} ${top})" />
        ${hasNames ? svg`<text x="${x}" y="${top + 24}">${asWritten(viewModel.words, name)}</text>` : ''}
        <title>${name}</title>
      </g>`,
  );
}
