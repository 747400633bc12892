import baseUrl from '#core/soma-core.wasm?url';
import simdUrl from '#core/soma-core-simd.wasm?url';
import { hasSimd } from './simd.ts';

/** The core's binary that this browser can run, as bytes. Rejects when it cannot be fetched. */
export async function fetchBinary(): Promise<Uint8Array<ArrayBuffer>> {
  const url = hasSimd() ? simdUrl : baseUrl;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}
