import base from '#core/soma-core.wasm?text';
import simd from '#core/soma-core-simd.wasm?text';
import { hasSimd } from './simd.ts';

/** The core's binary that this browser can run, from the script itself. */
export async function fetchBinary(): Promise<Uint8Array<ArrayBuffer>> {
  return Uint8Array.from(hasSimd() ? simd : base, (byte) => byte.charCodeAt(0));
}
