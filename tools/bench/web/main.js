// The peers in JavaScript and wasm: answers lines of `peer bits seconds kind numbers...`, a JSON object each.
//
//   node --expose-gc tools/bench/web/main.js 32|64      numbers of one type a process, or V8 compiles for both at once
import { createInterface } from 'node:readline';
import { isNetwork } from '../record.js';
import { checkOf, problemOf, secondsPerCall } from './problem.js';

const bits = Number(process.argv[2]);
const files = ['soma', 'loop', 'stdlib', 'tensorflow', 'onnxruntime', 'ml-matrix', 'mathjs'];
const loaded = await Promise.all(
  files.map(async (file) => (await import(`./${file}.js`)).load(bits)),
);
const peers = new Map(loaded.flat().map((peer) => [peer.name, peer]));
const say = (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`);

const large = 2 ** 24;
let left = 0;

async function measure(name, enough, shape) {
  const peer = peers.get(name);
  if (isNetwork(shape) && !peer.hasNetworks) return {};
  const problem = problemOf(shape, bits);
  const { byteLength } = problem.values;
  const prepared = await peer.prepare(problem);
  if (!prepared) return {};
  // What others left would be given back while this peer is measured, at its expense. A second
  // collection waits until the first has given all back. Compiled code goes with it, though, and
  // short calls would miss that.
  if (Math.max(byteLength, left) >= large) for (let i = 0; i < 2; ++i) globalThis.gc();
  left = byteLength;
  const seconds = await secondsPerCall(prepared, enough);
  const check = checkOf(prepared.sums());
  await prepared.dispose?.();
  return { seconds, check };
}

say({ peers: [...peers.keys()] });
for await (const line of createInterface({ input: process.stdin })) {
  const [name, , enough, ...shape] = line.split(' ');
  // What wasm's memory or a heap cannot hold is no failure of the others.
  say(
    await measure(name, Number(enough), shape.join(' ')).catch((error) => ({
      skipped: error.message,
    })),
  );
}
