// A record of measurements: made from single times, shown as tables. Knows nothing of how they were taken.

/**
 * @typedef {object} Measurement
 * @property {string} shape as in shapes.txt
 * @property {string} peer `limit` is the machine's
 * @property {32 | 64} bits
 * @property {number[]} seconds for one call, one number a round
 *
 * @typedef {object} Row
 * @property {string} peer
 * @property {number} median in seconds
 * @property {number} least in seconds
 * @property {number} spread how far apart the middle half is, as a share of the median
 * @property {number} gigabytes read and written in a second
 * @property {number} [ofBestPeer] times as fast as the fastest of the others, Soma's rows only
 * @property {number} ofLimit share of the machine's speed
 *
 * @typedef {object} Table
 * @property {string} shape
 * @property {32 | 64} bits
 * @property {Row[]} rows fastest first
 *
 * @typedef {object} Record
 * @property {string} date
 * @property {Record<string, string>} machine what it is and what ran on it, with versions
 * @property {Table[]} tables
 */

/** @returns {{ examples: number, inputs: number, outputs: number }} */
export function sizesOf(shape) {
  const [kind, ...numbers] = shape.split(' ');
  const sizes = numbers.map(Number);
  if (kind === 'sum') return { examples: 1, inputs: sizes[0], outputs: 1 };
  return { examples: sizes[0], inputs: sizes[1], outputs: sizes[2] };
}

/** @returns {number} the bytes that one call reads and writes, each once */
export function bytesOf(shape, bits) {
  const { examples, inputs, outputs } = sizesOf(shape);
  return (inputs * examples + outputs * inputs + outputs * examples) * (bits / 8);
}

/** @returns {number} the number that a share of these lie below, between two neighbours where it must */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)];
  return below + (sorted[Math.ceil(at)] - below) * (at - Math.floor(at));
}

const isSoma = (peer) => peer.startsWith('Soma');

/**
 * @param {Measurement[]} measurements all of one shape and type, `limit` among them
 * @returns {Table}
 */
export function tableOf(measurements) {
  const [{ shape, bits }] = measurements;
  const medians = measurements.map(({ peer, seconds }) => ({
    peer,
    median: quantile(seconds, 0.5),
  }));
  const limit = medians.find(({ peer }) => peer === 'limit');
  if (!limit) throw new Error(`${shape}: the machine's limit was not measured`);
  const others = medians.filter(({ peer }) => !isSoma(peer) && peer !== 'limit');
  const bestPeer = Math.min(...others.map(({ median }) => median));
  const rows = measurements.map(({ peer, seconds }) => {
    const median = quantile(seconds, 0.5);
    return {
      peer,
      median,
      least: Math.min(...seconds),
      spread: (quantile(seconds, 0.75) - quantile(seconds, 0.25)) / median,
      gigabytes: bytesOf(shape, bits) / median / 1e9,
      ...(isSoma(peer) && others.length ? { ofBestPeer: bestPeer / median } : {}),
      ofLimit: limit.median / median,
    };
  });
  return { shape, bits, rows: rows.sort((a, b) => a.median - b.median) };
}

/** @returns {string} `forward`: 1,000 examples of 3 inputs */
export function nameOf(shape) {
  const { examples, inputs, outputs } = sizesOf(shape);
  const count = (number, noun) =>
    `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
  if (shape.startsWith('sum')) return `weighted sum of ${count(inputs, 'number')}`;
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

/** @returns {string} one table, for a terminal */
export function tableText({ shape, bits, rows }) {
  const lines = rows.map((row) =>
    [
      row.peer.padEnd(14),
      timeText(row.median).padStart(9),
      `±${Math.round(row.spread * 50)} %`.padStart(7),
      `least ${timeText(row.least)}`.padStart(15),
      `${row.gigabytes.toFixed(1)} GB/s`.padStart(11),
      `${Math.round(row.ofLimit * 100)} % of the limit`.padStart(19),
      row.ofBestPeer ? `${row.ofBestPeer.toFixed(2)} x the fastest peer` : '',
    ].join('  '),
  );
  return [`${nameOf(shape)}, float${bits}`, ...lines.map((line) => `  ${line.trimEnd()}`)].join(
    '\n',
  );
}

/** @returns {string} the whole record in Markdown, a line for each shape and type */
export function markdownOf({ date, machine, tables }) {
  const lines = tables.map(({ shape, bits, rows }) => {
    const soma = rows.find(({ peer }) => peer === 'Soma');
    const peer = rows.find(({ peer }) => !isSoma(peer) && peer !== 'limit');
    return `| ${[
      `${nameOf(shape)}, float${bits}`,
      timeText(soma.median),
      peer ? `${peer.peer} ${timeText(peer.median)}` : '',
      soma.ofBestPeer ? `${soma.ofBestPeer.toFixed(2)}` : '',
      `${Math.round(soma.ofLimit * 100)} %`,
    ].join(' | ')} |`;
  });
  return [
    '| work | Soma | fastest peer | times as fast | of the limit |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...lines,
    '',
    `${date}, ${machine.processor}. Medians; one thread.`,
  ].join('\n');
}

const begin = '<!-- measurements: begin -->';
const end = '<!-- measurements: end -->';

/** @returns {string} the page with what is between its two markers replaced */
export function placeBetweenMarkers(page, text) {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the page lacks '${begin}' and '${end}'`);
  return `${page.slice(0, from + begin.length)}\n${text}\n${page.slice(to)}`;
}
