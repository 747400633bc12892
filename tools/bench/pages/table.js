// What was measured, as a table in Markdown.

const columns = [
  ['page', ({ page }) => page],
  ['widget', ({ widget }) => widget],
  ['browser', ({ browser }) => browser],
  ['live', ({ live }) => milliseconds(live)],
  ['longest task', ({ longestTask }) => milliseconds(longestTask)],
  ['frame of a drag', ({ frames }) => milliseconds(middle(frames))],
  ['worst', ({ frames }) => milliseconds(frames.length > 0 ? Math.max(...frames) : undefined)],
  ['loaded', ({ bytes }) => `${Math.round(bytes / 1000)} kB`],
  ['heap', ({ heap }) => (heap === undefined ? '–' : `${(heap / 1e6).toFixed(1)} MB`)],
];

const numbers = 3;

function milliseconds(value) {
  if (value === undefined) return '–';
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}

function middle(values) {
  return [...values].sort((one, other) => one - other)[values.length >> 1];
}

/** The first two lines of the table. */
export function headText() {
  const rule = columns.map((_, place) => (place < numbers ? '---' : '---:'));
  return [line(columns.map(([name]) => name)), line(rule)].join('\n');
}

/** The line of one widget: `frames` has the times of its drags, in milliseconds, and what is undefined was not measured. */
export function lineText(measured) {
  return line(columns.map(([, write]) => write(measured)));
}

function line(cells) {
  return `| ${cells.join(' | ')} |`;
}
