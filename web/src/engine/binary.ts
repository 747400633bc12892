import url from '#core/soma-core.wasm?url';

/**
 * The core's binary, as bytes: from a file or, in builds of one file, from an address that holds it in
 * base64, gzipped or as it is. Rejects when it cannot be fetched.
 */
export async function fetchBinary(): Promise<Uint8Array<ArrayBuffer>> {
  // Not fetched, which a strict policy forbids.
  if (url.startsWith('data:')) {
    const text = atob(url.slice(url.indexOf(',') + 1));
    const bytes = Uint8Array.from(text, (byte) => byte.charCodeAt(0));
    return url.startsWith('data:application/gzip') ? unpack(bytes) : bytes;
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
