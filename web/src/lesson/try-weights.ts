import type { Engine } from '../engine/index.ts';
import { createFormat } from '../model/format.ts';
import { bracketed } from '../views/write.ts';
import type { Games } from './games.ts';
import { parseWeights } from './parse-weights.ts';

const format = createFormat({ language: 'en', style: 'number', digits: 6 });

/** A field for any number of weights; the answer is game 1's weighted sum, or the core's refusal. */
export function wireTryWeights(place: HTMLElement, games: Games, engine: Engine): void {
  const form = place.querySelector('form');
  const field = place.querySelector('input');
  const answer = place.querySelector<HTMLElement>('[role=status]');
  if (!form || !field || !answer) throw new Error('the page has no form to try weights in');

  const inputs = games.inputs.map(({ values }) => values[0] ?? Number.NaN);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { text, refused } = weigh(inputs, field.value, engine);
    answer.textContent = text;
    answer.classList.toggle('refused', refused);
    field.setAttribute('aria-invalid', String(refused));
  });
  form.hidden = false;
}

function weigh(
  inputs: readonly number[],
  typed: string,
  engine: Engine,
): { text: string; refused: boolean } {
  try {
    const weights = parseWeights(typed);
    const sum = engine.weightedSum(inputs, weights);
    const terms = weights.map((weight, index) =>
      [weight, inputs[index] ?? Number.NaN]
        .map((factor) => bracketed(factor, format.given))
        .join(' × '),
    );
    const sign = format.isExact(sum) ? '=' : '≈';
    return { text: `${terms.join(' + ')} ${sign} ${format.result(sum)}`, refused: false };
  } catch (error) {
    if (error instanceof RangeError) return { text: error.message, refused: true };
    throw error;
  }
}
