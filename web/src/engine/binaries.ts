import baseUrl from '#core/soma-core.wasm?url';
import simdUrl from '#core/soma-core-simd.wasm?url';

// (func (result v128) i32.const 0 i8x16.splat): the smallest module that only an engine with
// 128-bit SIMD accepts.
const simdProbe = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, 0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7b],
  ...[0x03, 0x02, 0x01, 0x00, 0x0a, 0x08, 0x01, 0x06, 0x00, 0x41, 0x00, 0xfd, 0x0f, 0x0b],
);

/** The core's binary that this browser can run, as bytes. Rejects when it cannot be fetched. */
export async function fetchBinary(): Promise<Uint8Array> {
  const url = WebAssembly.validate(simdProbe) ? simdUrl : baseUrl;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}
