import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { Language } from '../../web/src/programs/list.ts';
import { neurons, printed, rounding, written } from '../web/programs.ts';

const languages: readonly (readonly [Language, string])[] = [
  ['NumPy', 'numpy'],
  ['PyTorch', 'torch'],
];

for (const [language, module] of languages) {
  const python = execFileSync('tools/lib/find-python', [module], { encoding: 'utf8' }).trim();

  test.each(Object.entries(neurons))(
    `the ${language} of %s prints what the core predicts, but for rounding`,
    (_, state) => {
      const { text, predictions } = written(language, state);
      const got = printed(text, 'neuron.py', (path) => [python, path]);
      expect(got).toHaveLength(predictions.length);
      got.forEach((value, index) => {
        const wanted = predictions[index] ?? Number.NaN;
        if (Number.isFinite(wanted)) {
          expect(Math.abs(value - wanted)).toBeLessThanOrEqual(rounding(wanted));
        } else expect(value).toBe(wanted);
      });
    },
  );
}
