import url from '#core/soma-core.wasm?url';

/**
 * The core's binary, as bytes: from a file or, in builds of one file, from an address that holds it in
 * base64. Rejects when it cannot be fetched.
 */
export async function fetchBinary(): Promise<Uint8Array<ArrayBuffer>> {
  // Not fetched, which a strict policy forbids.
  if (url.startsWith('data:')) {
    const text = atob(url.slice(url.indexOf(',') + 1));
    return Uint8Array.from(text, (byte) => byte.charCodeAt(0));
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}
