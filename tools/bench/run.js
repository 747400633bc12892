// Measures Soma beside its peers, in turns, and prints and keeps the record. Progress goes to stderr.
//
//   tools/bench/run [--quick] [--only WORDS]     WORDS: a part of lines of shapes.txt

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { createInterface } from 'node:readline';
import { tableOf, tableText } from './record.js';

const folder = 'tools/bench';
const native = 'build/native/tools/bench/bench';
const python = process.env.SOMA_PYTHON;
const bits = [32, 64];

const quick = process.argv.includes('--quick');
const only = process.argv[process.argv.indexOf('--only') + 1];
const rounds = quick ? 2 : 15;
const enough = quick ? 0.002 : 0.02;

const footnotes = `
Times are processor time of one thread: this machine may have other work. The limit is a plain sum, in lanes,
over the bytes that the work reads and writes; work that reads several rows at once can pass it.
Not quite fair: NumPy and PyTorch pay for a call from Python, which small shapes show; NumPy's BLAS is the one
named above; Eigen is compiled for this very machine and into its caller, Soma chooses its kernel as it runs
and checks shapes first; each peer finds its numbers where its last call left them, in a cache where they fit.`;

/** @returns {string[]} the lines of shapes.txt that were asked for */
function chosenShapes() {
  const lines = readFileSync(`${folder}/shapes.txt`, 'utf8').split('\n');
  const shapes = lines.filter((line) => line && !line.startsWith('#'));
  if (!process.argv.includes('--only')) return shapes;
  return shapes.filter((shape) => shape.includes(only));
}

/** One round of all native peers: name -> { seconds, check, scale }, and what they ran on. */
function runNative(shape, type) {
  const name = shape.replaceAll(' ', '-');
  const { status, stdout, stderr } = spawnSync(
    native,
    [
      `--benchmark_filter=/float${type}/${name}$`,
      `--benchmark_min_time=${enough}`,
      '--benchmark_format=json',
    ],
    { encoding: 'utf8', maxBuffer: 1 << 24 },
  );
  if (status !== 0) throw new Error(`${native} failed: ${stderr}`);
  const { context, benchmarks } = JSON.parse(stdout);
  const results = benchmarks.map(({ name, cpu_time, time_unit, check, scale }) => [
    name.split('/')[0],
    { seconds: cpu_time / { ns: 1e9, us: 1e6, ms: 1e3, s: 1 }[time_unit], check, scale },
  ]);
  return { context, results: Object.fromEntries(results) };
}

/** The Python peers: a process that answers a line with a line. */
function startPython() {
  const child = spawn(python, [`${folder}/python.py`], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('the Python peers stopped');
    return JSON.parse(value);
  };
  return {
    versions: read(),
    ask(peer, shape, type) {
      child.stdin.write(`${peer} ${type} ${enough} ${shape}\n`);
      return read();
    },
    stop: () => child.stdin.end(),
  };
}

// All that compute the same numbers agree with the scalar kernel, to what rounding allows.
function requireSame(where, peer, check, { check: expected, scale }, type, inputs) {
  const bound = 2 * inputs * (type === 32 ? 2 ** -23 : 2 ** -52) * Math.max(scale, inputs);
  if (!(Math.abs(check - expected) <= bound)) {
    throw new Error(`${where}: ${peer} has ${check}, the scalar kernel ${expected}`);
  }
}

/** @returns {Promise<import('./record.js').Measurement[]>} */
async function measure(shape, type, pythonPeers, remember) {
  const times = new Map();
  const keep = (peer, seconds) => times.set(peer, [...(times.get(peer) ?? []), seconds]);
  const inputs = Number(shape.split(' ')[shape.startsWith('sum') ? 1 : 2]);
  for (let round = 0; round < rounds; ++round) {
    const { context, results } = runNative(shape, type);
    remember(context);
    const scalar = results['Soma-scalar'] ?? results.Soma;
    for (const [peer, { seconds, check }] of Object.entries(results)) {
      if (peer !== 'limit') requireSame(shape, peer, check, scalar, type, inputs);
      keep(peer, seconds);
    }
    for (const peer of ['NumPy', 'PyTorch']) {
      const { seconds, check } = await pythonPeers.ask(peer, shape, type);
      requireSame(shape, peer, check, scalar, type, inputs);
      keep(peer, seconds);
    }
  }
  return [...times].map(([peer, seconds]) => ({ shape, bits: type, peer, seconds }));
}

const pythonPeers = startPython();
const versions = await pythonPeers.versions;
const machine = {
  processor: `${cpus()[0].model}, ${cpus().length} cores`,
  system: `${process.platform} ${process.arch}`,
  numpy: `${versions.numpy}, ${versions.blas}`,
  pytorch: versions.torch,
};
const date = new Date().toISOString().slice(0, 10);
const tables = [];
const shapes = chosenShapes();
for (const [index, shape] of shapes.entries()) {
  for (const type of bits) {
    process.stderr.write(`${index + 1} of ${shapes.length}: ${shape}, float${type}\n`);
    const remember = ({ soma, eigen, openblas }) =>
      Object.assign(machine, { soma, eigen, openblas });
    tables.push(tableOf(await measure(shape, type, pythonPeers, remember)));
  }
}
pythonPeers.stop();

console.log(date);
for (const [name, value] of Object.entries(machine)) console.log(`${name.padEnd(10)} ${value}`);
for (const table of tables) console.log(`\n${tableText(table)}`);
console.log(footnotes);

// A quick look is no record.
const results = quick || process.argv.includes('--only') ? 'build/bench' : `${folder}/results`;
mkdirSync(results, { recursive: true });
writeFileSync(`${results}/native.json`, `${JSON.stringify({ date, machine, tables }, null, 1)}\n`);
console.error(`Written to ${results}/native.json`);
