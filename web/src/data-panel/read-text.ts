/** Files larger than this, in MB, would make a page slow. */
export const maxMegabytes = 50;

/**
 * The text of a file: UTF-8, UTF-16 where its first bytes say so, or else what Windows wrote for
 * long. Undefined where it is larger than `maxMegabytes`.
 */
export async function readText(file: File): Promise<string | undefined> {
  if (file.size > maxMegabytes * 1e6) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  const decode = (encoding: string) => new TextDecoder(encoding, { fatal: true }).decode(bytes);
  if (first === 0xff && second === 0xfe) return decode('utf-16le');
  if (first === 0xfe && second === 0xff) return decode('utf-16be');
  try {
    return decode('utf-8');
  } catch {
    return decode('windows-1252');
  }
}
