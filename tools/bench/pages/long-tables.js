// Pages that no lesson has: widgets with all their views and 10,000 rows.

const rows = 10_000;
const views = 'diagram sum weights table plot learn matrices code';

/** Numbers between -1 and 1 that are the same every time. */
function numbersOf(count, seed) {
  let last = seed;
  return Array.from({ length: count }, () => {
    last = (last * 48_271) % 2_147_483_647;
    return ((last / 2_147_483_647) * 2 - 1).toFixed(3);
  });
}

function tableOf(heads, count, seed) {
  const row = (cells, tag) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  const numbers = numbersOf(count * heads.length, seed);
  const body = Array.from({ length: count }, (_, index) =>
    row(numbers.slice(index * heads.length, (index + 1) * heads.length), 'td'),
  );
  return `<table><thead>${row(heads, 'th')}</thead><tbody>${body.join('\n')}</tbody></table>`;
}

function pageOf(body) {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Long table</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width"><script type="module" src="/soma.js"></script></head>
<body>${body}</body></html>`;
}

const names = (letter, count) => Array.from({ length: count }, (_, index) => letter + index);
const [inputs, first, second, outputs] = [
  names('x', 3),
  names('h', 16),
  names('k', 16),
  names('y', 3),
];

const neuron = `<soma-neuron weights="0.1 0.2 0.3" controls="weights bias activation learning data"
  views="${views}" target="y0">${tableOf([...inputs, 'y0'], rows, 1)}</soma-neuron>`;

const network = `<soma-network activation="relu relu identity" views="${views}" target="y0, y1, y2"
  controls="weights bias activation learning data">
  ${tableOf([...inputs, ...outputs], rows, 2)}
  ${layerOf(inputs, first, 3)}${layerOf(first, second, 4)}${layerOf(second, outputs, 5)}
</soma-network>`;

// A row of weights for each neuron.
function layerOf(from, to, seed) {
  const numbers = numbersOf(from.length * to.length, seed);
  const lines = to.map(
    (name, place) =>
      `<tr><th>${name}</th>${from.map((_, at) => `<td>${numbers[place * from.length + at]}</td>`).join('')}</tr>`,
  );
  const head = `<tr><td></td>${from.map((name) => `<th>${name}</th>`).join('')}</tr>`;
  return `<table><thead>${head}</thead><tbody>${lines.join('')}</tbody></table>`;
}

/** What they hold, by their paths. */
export const longTables = {
  '10000-rows-3-1.html': pageOf(neuron),
  '10000-rows-3-16-16-3.html': pageOf(network),
};
