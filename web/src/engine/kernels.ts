import type { Core } from '#core/soma-core.js';
import type { Kernel } from './types.ts';

/** All kernels that the core has, best first. */
export function kernelsOf(core: Core): Kernel[] {
  return Array.from({ length: core.kernelCount() }, (_, kernel) => ({
    name: core.kernelName(kernel),
    description: core.kernelDescription(kernel),
    lanes32: core.kernelLanes32(kernel),
    lanes64: core.kernelLanes64(kernel),
  }));
}
