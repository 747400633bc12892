// Where nobody sees the page, there are no frames.
const longest = 200;

/** Waits until the page has drawn, or has had the time to. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(done, longest);
    const frame = requestAnimationFrame(() => port2.postMessage(undefined));
    port1.onmessage = done;

    function done() {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      port1.close();
      resolve();
    }
  });
}
