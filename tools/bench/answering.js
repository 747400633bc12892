// A process that answers each line with a line, a JSON object; its first says what it has.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Starts it. `about` is its first answer. */
export async function startAnswering(name, command, ...options) {
  const child = spawn(command, options, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${name} stopped`);
    return JSON.parse(value);
  };
  return {
    about: await read(),
    /** @returns {Promise<{ seconds?: number, check?: number, skipped?: string }>} */
    ask(peer, shape, bits, enough) {
      child.stdin.write(`${peer} ${bits} ${enough} ${shape}\n`);
      return read();
    },
    stop: () => child.stdin.end(),
  };
}
