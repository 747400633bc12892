import { cpp } from './cpp.ts';
import { javascript } from './javascript.ts';
import { numpy } from './numpy.ts';
import type { Code, Program } from './program.ts';
import { python } from './python.ts';
import { pytorch } from './pytorch.ts';

/** Every language that the neuron is written in, in the order in which they are offered. */
export const languages = {
  Python: python,
  NumPy: numpy,
  PyTorch: pytorch,
  JavaScript: javascript,
  'C++': cpp,
} as const satisfies Record<string, (program: Program) => Code>;

export type Language = keyof typeof languages;
