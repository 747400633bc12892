import { html, render } from 'lit';
import type { Kernel } from '../engine/index.ts';
import { countWord } from './count-word.ts';

/** Replaces the general remark on lanes by what the reader's own browser runs. */
export function wireKernel(paragraph: HTMLElement, kernel: Kernel): void {
  paragraph.replaceChildren();
  render(kernel.lanes64 > 1 ? withLanes(kernel) : withoutLanes(kernel), paragraph);
}

function withLanes({ name, description, lanes32, lanes64 }: Kernel) {
  return html`In your browser the kernel <code>${name}</code> is at work (${description}):
    ${countWord(lanes64)} lanes of 64 bits, the kind of number this page computes with, or
    ${countWord(lanes32)} lanes of 32 bits.`;
}

function withoutLanes({ name, description }: Kernel) {
  return html`Your browser has no SIMD, so the kernel <code>${name}</code> is at work
    (${description}). The instructions are the same, but each of them serves one game only.`;
}
