// Measures Soma beside its peers, in turns, and prints and keeps the record. Progress goes to stderr.
//
//   tools/bench/run [--quick] [--only WORDS] [--threads N] [--avx2]     WORDS: a part of lines of shapes.txt

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { startAnswering } from './answering.js';
import { sizesOf, tableOf, tableText } from './record.js';

const folder = 'tools/bench';
const native = 'build/native/tools/bench/bench';
const python = process.env.SOMA_PYTHON;
const bits = [32, 64];

const { quick, only, threads, avx2 } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    threads: { type: 'string', default: '1' },
    avx2: { type: 'boolean', default: false },
  },
}).values;
if (!/^[1-9]\d*$/.test(threads)) throw new Error(`--threads ${threads}: not a number of threads`);
const alone = threads === '1';
// The peers are processes of their own, and ask for it.
process.env.OMP_NUM_THREADS = threads;
// The whole benchmark is run so often, and each time takes so many short samples of each peer.
const runs = quick ? 1 : 3;
const rounds = quick ? 1 : 5;
const repetitions = quick ? 3 : 5;
const enough = quick ? 0.002 : 0.005;
// V8 compiles well what has run for a while.
const enoughForV8 = quick ? 0.005 : 0.02;
// Who takes longer for one call, in seconds, is measured once.
const patience = 0.5;

const footnotes = `
${
  alone
    ? 'Times are processor time of one thread: this machine may have other work.'
    : `Times are by the clock, on up to ${threads} threads, and true where this machine has no other work.`
}
The limit is one thread's: the fastest of a few ways to read the bytes that the work reads and writes, or its
multiplications where these take longer; for a few numbers, a call that checks their shapes.
Highway's matrix-vector product and oneDNN have their numbers laid out as they like them beforehand. SimSIMD and
Highway have no product of this layout, oneDNN none in float64. SimSIMD sums in float64.
Not quite fair: NumPy and PyTorch pay for a call from Python, which small shapes show; NumPy's BLAS is the one
named above; Eigen is compiled for this very machine and into its caller, Soma chooses its kernel as it runs
and checks shapes first; each peer finds its numbers where its last call left them, in a cache where they fit.
In JavaScript and wasm (after "web"): Soma's kernels and stdlib-wasm find their numbers in wasm memory, TensorFlow.js
in its tensors; onnxruntime and Soma-engine copy them at each call; the calls of onnxruntime are asynchronous, and
those of TensorFlow.js, onnxruntime, ml-matrix, mathjs and Soma-engine make a new result. Their times are processor
time of all of a process's threads, collecting garbage included. wasm has lanes of 128 bits, as SSE2 has.
What takes more than ${patience} s a call is measured once.`;

// What is larger takes the slowest peers seconds, to lay their numbers out alone.
function isSmall(shape) {
  const { examples, inputs } = sizesOf(shape);
  return examples * inputs <= 5_000_000;
}

/** @returns {string[]} the lines of shapes.txt that were asked for */
function chosenShapes() {
  const lines = readFileSync(`${folder}/shapes.txt`, 'utf8').split('\n');
  const all = lines.filter((line) => line && !line.startsWith('#'));
  if (only !== undefined) return all.filter((shape) => shape.includes(only));
  return quick ? all.filter(isSmall) : all;
}

/** One round of all native peers: name -> { seconds (of each repetition), check, scale }, and what they ran on. */
function runNative(shape, type) {
  const name = shape.replaceAll(' ', '-');
  const { status, stdout, stderr } = spawnSync(
    native,
    [
      `--benchmark_filter=/float${type}/${name}$`,
      `--benchmark_min_time=${enough}`,
      `--benchmark_repetitions=${repetitions}`,
      // In turns, or the first would meet what a new process does.
      '--benchmark_enable_random_interleaving=true',
      '--benchmark_format=json',
    ],
    { encoding: 'utf8', maxBuffer: 1 << 24 },
  );
  if (status !== 0) throw new Error(`${native} failed: ${stderr}`);
  const { context, benchmarks } = JSON.parse(stdout);
  const results = {};
  for (const { name, run_type, cpu_time, real_time, time_unit, check, scale } of benchmarks) {
    if (run_type !== 'iteration') continue;
    const [peer] = name.split('/');
    results[peer] ??= { seconds: [], check, scale };
    results[peer].seconds.push(
      (alone ? cpu_time : real_time) / { ns: 1e9, us: 1e6, ms: 1e3, s: 1 }[time_unit],
    );
  }
  return { context, results };
}

// All that compute the same numbers agree with the scalar kernel, to what rounding allows.
function requireSame(where, peer, check, { check: expected, scale }, type, inputs) {
  const bound = 2 * inputs * (type === 32 ? 2 ** -23 : 2 ** -52) * Math.max(scale, inputs);
  if (!(Math.abs(check - expected) <= bound)) {
    throw new Error(`${where}: ${peer} has ${check}, the scalar kernel ${expected}`);
  }
}

const pythonPeers = await startAnswering('the Python peers', python, `${folder}/python.py`);
const webPeers = {};
// Those in JavaScript and wasm have one thread, and instructions of their own.
for (const type of alone && !avx2 ? bits : []) {
  const script = `${folder}/web/main.js`;
  webPeers[type] = await startAnswering('Node.js', 'node', '--expose-gc', script, String(type));
}
const skipped = new Set();

/** Adds a run's samples of one shape and type to those of the runs before. */
async function measure(shape, type, measurements, remember) {
  const run = new Map();
  const keep = (peer, seconds, web) => {
    const name = web ? `web ${peer}` : peer;
    if (!run.has(name)) run.set(name, { shape, bits: type, peer, web, seconds: [] });
    run.get(name).seconds.push(...seconds);
  };
  // An update adds up as many numbers as there are examples.
  const { inputs: given, examples } = sizesOf(shape);
  const inputs = shape.startsWith('learn') ? Math.max(given, Math.sqrt(examples)) : given;
  const asked = [
    ...['NumPy', 'PyTorch', 'PyTorch-autograd'].map((peer) => ({
      process: pythonPeers,
      peer,
      web: false,
    })),
    ...(webPeers[type]?.about.peers ?? []).map((peer) => ({
      process: webPeers[type],
      peer,
      web: true,
    })),
  ];
  const done = new Set();
  for (let round = 0; round < rounds; ++round) {
    const { context, results } = runNative(shape, type);
    remember(context);
    const scalar = results['Soma-scalar'] ?? results.Soma;
    for (const [peer, { seconds, check }] of Object.entries(results)) {
      if (!peer.startsWith('limit')) requireSame(shape, peer, check, scalar, type, inputs);
      keep(peer, seconds, false);
    }
    for (const one of asked.filter((one) => !done.has(one))) {
      const { process, peer, web } = one;
      const answer = await process.ask(peer, shape, type, web ? enoughForV8 : enough);
      if (answer.skipped) skipped.add(`${peer}, ${shape}, float${type}: ${answer.skipped}`);
      if (!(answer.seconds < patience)) done.add(one);
      if (answer.seconds === undefined) continue;
      requireSame(shape, peer, answer.check, scalar, type, inputs);
      keep(peer, [answer.seconds], web);
    }
  }
  for (const [name, { seconds, ...about }] of run) {
    if (!measurements.has(name)) measurements.set(name, { ...about, seconds: [] });
    measurements.get(name).seconds.push(seconds);
  }
}

const { numpy, blas, torch } = pythonPeers.about;
const machine = {
  processor: `${cpus()[0].model}, ${cpus().length} cores`,
  threads,
  system: `${process.platform} ${process.arch}`,
  numpy: `${numpy}, ${blas}`,
  pytorch: torch,
  node: process.version,
};
const { devDependencies } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
const web = Object.entries(devDependencies).map(([name, version]) => `${name} ${version}`);
machine.npm = web.join(', ');

const date = new Date().toISOString().slice(0, 10);
const shapes = chosenShapes();
const measured = new Map();
const about = ['soma', 'eigen', 'openblas', 'blis', 'onednn', 'highway', 'simsimd'];
const remember = (context) => {
  for (const name of about) if (context[name]) machine[name] = context[name];
};
for (let run = 1; run <= runs; ++run) {
  for (const [index, shape] of shapes.entries()) {
    process.stderr.write(`run ${run} of ${runs}, ${index + 1} of ${shapes.length}: ${shape}\n`);
    for (const type of bits) {
      const key = `${shape}, float${type}`;
      if (!measured.has(key)) measured.set(key, new Map());
      await measure(shape, type, measured.get(key), remember);
    }
  }
}
const tables = [...measured.values()].map((measurements) => tableOf([...measurements.values()]));
for (const peers of [pythonPeers, ...Object.values(webPeers)]) peers.stop();

console.log(date);
for (const [name, value] of Object.entries(machine)) console.log(`${name.padEnd(10)} ${value}`);
for (const table of tables) console.log(`\n${tableText(table)}`);
console.log(footnotes);
for (const line of skipped) console.log(`Not measured: ${line}`);

// A quick look is no record, nor are some of the cores.
const oneThread = avx2 ? 'avx2' : 'native';
const kind = alone ? oneThread : 'all-cores';
const isAll = alone || (!avx2 && Number(threads) === cpus().length);
const whole = !quick && only === undefined && isAll;
const results = whole ? `${folder}/results` : 'build/bench';
const slug = machine.processor.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const kernel = machine.soma.split(',')[0];
const path = `${results}/${kind}-${slug}-${kernel}.json`;
mkdirSync(results, { recursive: true });
const method = `Medians of ${runs} runs, with how far these lie apart; ${alone ? 'one thread' : `${threads} threads`}${avx2 ? ', held to AVX2' : ''}.`;
const record = { date, method, machine, tables, skipped: [...skipped] };
writeFileSync(path, `${JSON.stringify(record, null, 1)}\n`);
console.error(`Written to ${path}`);
