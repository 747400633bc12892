let code: string | null | undefined;
let address: string | undefined;

/** To be called while the page's script runs for the first time: later, nobody knows it. */
export function noteScript(): void {
  code = document.currentScript?.textContent;
}

/** As in spawn.ts, for a page in one file, whose one script is its own worker. */
export function spawn(): Worker {
  if (!code) throw new Error('no script of its own');
  address ??= URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  return new Worker(address);
}
