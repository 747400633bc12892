import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { expectations, inPython, printed, rounding } from '../web/programs.ts';

test.each([
  ['NumPy', 'numpy'],
  ['PyTorch', 'torch'],
] as const)(
  'the %s of every neuron and network prints what the core has, but for rounding',
  (language, module) => {
    const python = execFileSync('tools/lib/find-python', [module], { encoding: 'utf8' }).trim();
    for (const [name, numbers] of printed(language, 'py', inPython(python))) {
      const expected = expectations.get(name) ?? [];
      expect(numbers, name).toHaveLength(expected.length);
      numbers.forEach((value, index) => {
        const wanted = expected[index] ?? Number.NaN;
        if (Number.isFinite(wanted)) {
          expect(Math.abs(value - wanted), name).toBeLessThanOrEqual(rounding(name, wanted));
        } else expect(value, name).toBe(wanted);
      });
    }
  },
);
