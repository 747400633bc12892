// A record of measurements: made from single times, shown as tables. Knows nothing of how they were taken.

/**
 * @typedef {object} Measurement
 * @property {string} shape as in shapes.txt
 * @property {string} peer those that begin with `limit-` are the machine's own
 * @property {32 | 64} bits
 * @property {boolean} [web] in JavaScript or wasm
 * @property {number[][]} seconds for one call: of each run of the whole benchmark, many short samples
 *
 * @typedef {object} Row
 * @property {string} peer `limit` is the machine's: the fastest way to read, or what bounds it instead
 * @property {true} [web] in JavaScript or wasm
 * @property {number} median in seconds, over the runs' medians
 * @property {number} least in seconds, of all samples
 * @property {number} spread how far apart the runs' medians are, as a share of the median
 * @property {number} gigabytes read and written in a second
 * @property {number} [ofBestPeer] times as fast as the fastest of the others that are native, or web, like it;
 *   Soma's rows only
 * @property {number} [doubt] how far `ofBestPeer` may be off by the spread of both
 * @property {number} [ofSse2] share of the speed of Soma's native SSE2 kernel, Soma's web rows only
 * @property {number} ofLimit share of the machine's speed
 *
 * @typedef {object} Table
 * @property {string} shape
 * @property {32 | 64} bits
 * @property {Row[]} rows fastest first
 * @property {string[]} unsteady those left out, since their samples were too far apart
 *
 * @typedef {object} Record
 * @property {string} date
 * @property {string} [method] how the figures were taken, in a sentence
 * @property {Record<string, string>} machine what it is and what ran on it, with versions
 * @property {Table[]} tables
 * @property {string[]} skipped what was not measured, and why
 */

/** @returns {boolean} whether it is of several layers, or of one that learns */
export function isNetwork(shape) {
  return /^(network|learn) /.test(shape);
}

/** @returns {number} the weights of all layers */
export function weightsOf(shape) {
  const { inputs, outputs, widths = [inputs, outputs] } = sizesOf(shape);
  return widths.slice(1).reduce((sum, width, layer) => sum + width * widths[layer], 0);
}

/** @returns {{ examples: number, inputs: number, outputs: number, widths?: number[] }} widths of networks */
export function sizesOf(shape) {
  const [kind, ...numbers] = shape.split(' ');
  if (isNetwork(shape)) {
    const widths = numbers[1].split('-').map(Number);
    return { examples: Number(numbers[0]), inputs: widths[0], outputs: widths.at(-1), widths };
  }
  const sizes = numbers.map(Number);
  if (kind === 'sum') return { examples: 1, inputs: sizes[0], outputs: 1 };
  return { examples: sizes[0], inputs: sizes[1], outputs: sizes[2] };
}

/** @returns {number} the bytes that one call reads and writes, each once */
export function bytesOf(shape, bits) {
  const { examples, inputs, outputs } = sizesOf(shape);
  return (inputs * examples + weightsOf(shape) + outputs * examples) * (bits / 8);
}

/** @returns {number} the number that a share of these lie below, between two neighbours where it must */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)];
  return below + (sorted[Math.ceil(at)] - below) * (at - Math.floor(at));
}

const isSoma = (peer) => peer.startsWith('Soma');
const isLimit = (peer) => peer.startsWith('limit');
const isPeer = ({ peer }) => !isSoma(peer) && !isLimit(peer);

// Where a median is further from the least, something else had the machine.
const steady = 4 / 3;

function summed({ peer, web = false, seconds }) {
  const medians = seconds.map((run) => quantile(run, 0.5));
  const median = quantile(medians, 0.5);
  const spread = (Math.max(...medians) - Math.min(...medians)) / median;
  return { peer, web, median, least: Math.min(...seconds.flat()), spread };
}

// Bytes are read in the best of all ways; where multiplying them takes longer, or a call, that counts.
function limitOf(measured, shape) {
  const fastest = (all) => all.reduce((a, b) => (b.median < a.median ? b : a));
  const limits = measured.filter(({ peer }) => isLimit(peer));
  if (limits.length === 0) throw new Error(`${shape}: the machine's limit was not measured`);
  const reads = limits.filter(({ peer }) => peer.startsWith('limit-read'));
  const bounds = limits.filter((limit) => !reads.includes(limit));
  if (reads.length) bounds.push(fastest(reads));
  return { ...bounds.reduce((a, b) => (b.median > a.median ? b : a)), peer: 'limit' };
}

/**
 * @param {Measurement[]} measurements all of one shape and type, the machine's limits among them
 * @returns {Table}
 */
export function tableOf(measurements) {
  const [{ shape, bits }] = measurements;
  const measured = measurements.map(summed);
  const limit = limitOf(measured, shape);
  const isSteady = ({ median, least }) => median <= steady * least;
  const all = measured.filter((one) => !isLimit(one.peer) && isSteady(one));
  const sse2 = all.find(({ peer }) => peer === 'Soma-sse2');
  const rows = [limit, ...all].map(({ peer, web, median, least, spread }) => {
    const others = all.filter((other) => other.web === web && isPeer(other));
    const best = others.reduce((a, b) => (a && a.median <= b.median ? a : b), undefined);
    const ratio = best && best.median / median;
    return {
      peer,
      ...(web ? { web } : {}),
      median,
      least,
      spread,
      gigabytes: bytesOf(shape, bits) / median / 1e9,
      ...(isSoma(peer) && best ? { ofBestPeer: ratio, doubt: ratio * (spread + best.spread) } : {}),
      ...(isSoma(peer) && web && sse2 ? { ofSse2: sse2.median / median } : {}),
      ofLimit: limit.median / median,
    };
  });
  const unsteady = measured.filter((one) => !isLimit(one.peer) && !isSteady(one));
  return {
    shape,
    bits,
    rows: rows.sort((a, b) => a.median - b.median),
    unsteady: unsteady.map(({ peer, web }) => (web ? `web ${peer}` : peer)),
  };
}

/** @returns {string} `forward`: 1,000 examples of 3 inputs */
export function nameOf(shape) {
  const { examples, inputs, outputs, widths } = sizesOf(shape);
  const count = (number, noun) =>
    `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
  if (shape.startsWith('sum')) return `weighted sum of ${count(inputs, 'number')}`;
  if (widths) {
    const work = shape.startsWith('learn') ? 'an update of' : 'a network of';
    return `${work} ${widths.join('-')}, ${count(examples, 'example')}`;
  }
  const layer = outputs === 1 ? '' : `, ${count(outputs, 'output')}`;
  return `${count(examples, 'example')} of ${count(inputs, 'input')}${layer}`;
}

/** @returns {string} 1.23 µs, three digits in the unit that suits */
export function timeText(seconds) {
  const [unit, scale] = [
    ['s', 1],
    ['ms', 1e3],
    ['µs', 1e6],
  ].find(([, scale]) => seconds * scale >= 1) ?? ['ns', 1e9];
  return `${Number((seconds * scale).toPrecision(3)).toString()} ${unit}`;
}

// Records from before several runs have no doubt on record.
const ratioText = ({ ofBestPeer, doubt }) =>
  `${ofBestPeer.toFixed(2)}${doubt === undefined ? '' : ` ± ${(doubt / 2).toFixed(2)}`}`;

/** @returns {string} one table, for a terminal */
export function tableText({ shape, bits, rows, unsteady }) {
  const lines = rows.map((row) =>
    [
      `${row.web ? 'web ' : ''}${row.peer}`.padEnd(16),
      timeText(row.median).padStart(9),
      `±${Math.round(row.spread * 50)} %`.padStart(7),
      `least ${timeText(row.least)}`.padStart(15),
      `${row.gigabytes.toFixed(1)} GB/s`.padStart(11),
      `${Math.round(row.ofLimit * 100)} % of the limit`.padStart(19),
      row.ofBestPeer ? `${ratioText(row)} x the fastest peer` : '',
      row.ofSse2 ? `${Math.round(row.ofSse2 * 100)} % of SSE2` : '',
    ].join('  '),
  );
  return [
    `${nameOf(shape)}, float${bits}`,
    ...lines.map((line) => `  ${line.trimEnd()}`),
    ...(unsteady.length ? [`  not kept, since unsteady: ${unsteady.join(', ')}`] : []),
  ].join('\n');
}

/** One line of Markdown: a shape and type, Soma's row and the fastest of its peers. */
function lineOf({ rows }, words, soma, lastCell) {
  const peer = rows.find((row) => row.web === soma.web && isPeer(row));
  return `| ${[
    words,
    timeText(soma.median),
    peer ? `${peer.peer} ${timeText(peer.median)}` : '',
    soma.ofBestPeer ? ratioText(soma) : '',
    lastCell,
  ].join(' | ')} |`;
}

const percent = (share) => (share === undefined ? '' : `${Math.round(share * 100)} %`);

const nativeHead = tableHead('Soma', '', 'the limit');
const webHead = tableHead('Soma in wasm', ' in JavaScript or wasm', 'native SSE2');

function tableHead(soma, peer, last) {
  return [
    `| work | ${soma} | fastest peer${peer} | times as fast | of ${last} |`,
    '| --- | ---: | ---: | ---: | ---: |',
  ];
}

const wordsOf = ({ shape, bits }) => `${nameOf(shape)}, float${bits}`;

function nativeLines(table, words = wordsOf(table)) {
  const soma = table.rows.find(({ peer }) => peer === 'Soma');
  return soma ? [lineOf(table, words, soma, percent(soma.ofLimit))] : [];
}

function webLines(table) {
  const soma = table.rows.find(({ peer }) => peer === 'Soma-simd128');
  return soma ? [lineOf(table, wordsOf(table), soma, percent(soma.ofSse2))] : [];
}

// Processors of one name have had several kinds of instructions.
const footOf = ({ date, machine, method = 'Medians; one thread.' }) =>
  `${date}, ${machine.processor}${machine.soma ? `, ${machine.soma.split(',')[0]}` : ''}. ${method}`;

/** @returns {string} the whole record in Markdown, a line for each shape and type, native and then web */
export function markdownOf(record) {
  const web = record.tables.flatMap(webLines);
  return [
    ...nativeHead,
    ...record.tables.flatMap((table) => nativeLines(table)),
    '',
    ...(web.length ? [...webHead, ...web, ''] : []),
    footOf(record),
  ].join('\n');
}

/** What the project's README shows, in its words: from the lesson's size to what waits for memory. */
const summaryRows = [
  ['forward 4 3 1', 64, "The lesson's neuron: four games, three inputs"],
  ['forward 1000 3 1', 32, 'A thousand games'],
  ['forward 1000000 3 1', 32, 'A million games, more than the near caches hold'],
  ['forward 10000000 3 1', 32, 'Ten million, which wait for memory'],
  ['forward 1000 64 1', 32, 'A neuron of 64 inputs, a thousand examples'],
  ['forward 1 1000000 1', 32, 'One example of a million inputs'],
  ['forward 10000 64 64', 32, 'A layer of 64 such neurons, ten thousand examples'],
  ['network 10000 3-16-16-3', 64, 'A network with two hidden layers of 16, ten thousand examples'],
  ['learn 100000 3-1', 64, 'One update of three weights from a hundred thousand examples'],
  ['learn 10000 64-64-10', 32, 'One update of two layers, 64-64-10, from ten thousand examples'],
  ['sum 16', 64, 'One weighted sum of 16 numbers'],
  ['sum 65536', 32, 'One weighted sum of 65,536 numbers'],
];

/** @returns {string} the few rows in Markdown that stand for the first of the records to have them all, or the most */
export function summaryOf(records) {
  const [{ record, lines }] = records
    .map((record) => ({ record, lines: summaryLines(record) }))
    .sort((a, b) => b.lines.length - a.lines.length);
  return [...nativeHead, ...lines, '', footOf(record)].join('\n');
}

function summaryLines({ tables }) {
  return summaryRows.flatMap(([shape, bits, words]) =>
    tables
      .filter((table) => table.shape === shape && table.bits === bits)
      .flatMap((table) => nativeLines(table, `${words}, float${bits}`)),
  );
}

/** @returns {string} a record of tools/bench/gpu in Markdown, a line for each shape and type */
export function gpuMarkdownOf({ date, device, versions, bytes, times }) {
  const lines = bytes.map(({ shape, type }) => {
    const of = times.filter((time) => time.shape === shape && time.type === type);
    const median = (who) => of.find((time) => time.who === who)?.seconds.median;
    const peers = of
      .filter(({ who }) => /^(cublas|pytorch)/.test(who))
      .sort((a, b) => a.seconds.median - b.seconds.median);
    const [peer] = peers;
    const soma = median('soma');
    return `| ${[
      `${nameOf(shape)}, ${type}`,
      timeText(soma),
      `${peer.who} ${timeText(peer.seconds.median)}`,
      (peer.seconds.median / soma).toFixed(2),
      percent(median('copy') / soma),
    ].join(' | ')} |`;
  });
  return [
    ...tableHead('Soma', '', "a copy's speed"),
    ...lines,
    '',
    `${date}, ${device.name}, CUDA ${versions.cuda}, PyTorch ${versions.pytorch}. Medians.`,
  ].join('\n');
}

/** @returns {string} the page with what is between the two markers of that name replaced */
export function placeBetweenMarkers(page, text, name = 'measurements') {
  const begin = `<!-- ${name}: begin -->`;
  const end = `<!-- ${name}: end -->`;
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the page lacks '${begin}' and '${end}'`);
  return `${page.slice(0, from + begin.length)}\n${text}\n${page.slice(to)}`;
}
