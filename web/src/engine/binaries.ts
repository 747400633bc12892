import base from '#core/soma-core.wasm?url';
import simd from '#core/soma-core-simd.wasm?url';
import { hasSimd } from './simd.ts';

/** The core's binary that this browser can run, as bytes. Rejects when it cannot be fetched. */
export function fetchBinary(): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf(hasSimd() ? simd : base);
}

/** The bytes at an address, be it a file's or, in builds of one file, a data: address in base64. */
export async function bytesOf(url: string): Promise<Uint8Array<ArrayBuffer>> {
  // Not fetched, which a strict policy forbids.
  if (url.startsWith('data:')) {
    const text = atob(url.slice(url.indexOf(',') + 1));
    return Uint8Array.from(text, (byte) => byte.charCodeAt(0));
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}
