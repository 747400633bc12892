// Known only while the script runs for the first time; in its worker there is no document.
const code = typeof document === 'undefined' ? undefined : document.currentScript?.textContent;
let address: string | undefined;

/** As in spawn.ts, for a page in one file, whose one script is its own worker. */
export function spawn(): Worker {
  if (!code) throw new Error('no script of its own');
  address ??= URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  return new Worker(address);
}
