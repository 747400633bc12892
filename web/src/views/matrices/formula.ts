import type { Words } from '../../locales/neuron/en.ts';
import type { Network, NetworkLayer } from '../../model/network.ts';

/** `W₁`, counted from 1; without a number where there is but one. */
export function subscript(letter: string, number: number, count: number): string {
  if (count === 1) return letter;
  const digits = [...String(number)].map((digit) => String.fromCodePoint(0x2080 + Number(digit)));
  return letter + digits.join('');
}

export function hasBias({ bias }: NetworkLayer): boolean {
  return bias.some((value) => value !== 0);
}

/** The whole network: `Y = W₂ · ReLU(W₁ · X + b₁) + b₂`. */
export function formula(network: Network, words: Words): string {
  let term = 'X';
  // A sum is a factor only in brackets.
  let isSum = false;
  network.forEach((layer, place) => {
    const sum = sumOf(network, place, isSum ? `(${term})` : term);
    const isCall = layer.activation !== 'identity';
    term = isCall ? `${words.activations[layer.activation]}(${sum})` : sum;
    isSum = hasBias(layer) && !isCall;
  });
  return `Y = ${term}`;
}

/** A layer's sums of what comes in: `W₁ · X + b₁`. */
export function sumOf(network: Network, place: number, input: string): string {
  const layer = network[place];
  const named = (letter: string) => subscript(letter, place + 1, network.length);
  return `${named('W')} · ${input}${layer && hasBias(layer) ? ` + ${named('b')}` : ''}`;
}

/** All matrices of weights up to a layer, the last one first: `W₂ · W₁`. */
export function productName(network: Network, last: number): string {
  const names = network
    .slice(0, last + 1)
    .map((_, place) => subscript('W', place + 1, network.length));
  return names.reverse().join(' · ');
}

/** What comes out of a layer: `Y` at the end, `H₁` before. */
export function outputName(network: Network, place: number): string {
  return place === network.length - 1 ? 'Y' : subscript('H', place + 1, network.length);
}
