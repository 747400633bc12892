import { type Column, type Dataset, numberedColumns } from './dataset.ts';
import type { Cell, Grid } from './grid.ts';
import { cellProblem, type Problem } from './problem.ts';

export interface DatasetOptions {
  /** The output's names, the author's first: a column of such a name is no input. */
  readonly outputs: readonly string[];
  /** The column that names the examples, where rows have no header cell. */
  readonly label: string | null;
  readonly parse: (text: string) => number | undefined;
}

/** What a table says about a neuron: its inputs, its examples, and what is wrong with them. */
export function readDataset(grid: Grid, options: DatasetOptions): Dataset {
  const { parse } = options;
  const problems: Problem[] = [];
  const { header, body } = splitHeader(grid.rows, parse);
  const width = header?.length ?? Math.max(0, ...body.map((row) => row.length));
  if (!header && body.length > 0) problems.push({ code: 'no-header' });

  const { label } = options;
  const named = header?.findIndex(({ text, short }) => [text, short].includes(label ?? '')) ?? -1;
  if (label !== null && named < 0) {
    const columns = (header ?? []).map(({ short }) => short);
    problems.push({ code: 'unknown-column', attribute: 'label', name: label, columns });
  }
  const labelColumn = label !== null && named >= 0 ? named : findLabelColumn(header, body, options);
  const outputColumn = header ? header.findIndex((cell) => isOutput(cell, options)) : -1;
  const sources = Array.from({ length: width }, (_, index) => index).filter(
    (index) => index !== labelColumn && index !== outputColumn,
  );
  const inputs = nameInputs(sources, header, problems);

  const values = new Float64Array(inputs.length * body.length);
  body.forEach((row, example) => {
    if (row.length !== width) {
      problems.push({ code: 'ragged-row', example, cells: row.length, columns: width });
    }
    sources.forEach((source, input) => {
      const text = row[source]?.text ?? '';
      const value = parse(text);
      values[input * body.length + example] = value ?? Number.NaN;
      if (value === undefined) problems.push(cellProblem(text, example, input));
    });
  });

  const [output = ''] = options.outputs;
  return {
    title: grid.caption,
    inputs,
    outputs: [columnOf(header?.[outputColumn]) ?? { name: output, title: output }],
    exampleName: header?.[labelColumn]?.short ?? '',
    labels: body.map((row, example) => row[labelColumn]?.text || String(example + 1)),
    values,
    targets: undefined,
    problems,
  };
}

function splitHeader(
  rows: Grid['rows'],
  parse: DatasetOptions['parse'],
): { header?: readonly Cell[]; body: Grid['rows'] } {
  const filled = rows.filter((row) => row.length > 0);
  const [first, ...rest] = filled;
  if (!first) return { body: [] };
  const named = first.every((cell) => cell.header || parse(cell.text) === undefined);
  return named ? { header: first, body: rest } : { body: filled };
}

function findLabelColumn(
  header: readonly Cell[] | undefined,
  body: Grid['rows'],
  options: DatasetOptions,
): number {
  const first = body.map((row) => row[0]);
  if (first.length > 0 && first.every((cell) => cell?.header)) return 0;
  const isText = (cell: Cell | undefined) =>
    cell !== undefined && cell.text !== '' && options.parse(cell.text) === undefined;
  const named = header?.[0] && isOutput(header[0], options);
  return !named && first.length > 1 && first.every(isText) ? 0 : -1;
}

function isOutput({ text, short }: Cell, { outputs }: DatasetOptions): boolean {
  return outputs.some((name) => name !== '' && (name === text || name === short));
}

function nameInputs(
  sources: readonly number[],
  header: readonly Cell[] | undefined,
  problems: Problem[],
): Column[] {
  const taken = new Map<string, number>();
  const numbered = numberedColumns(sources.length);
  return sources.map((source, index) => {
    const column = columnOf(header?.[source]);
    if (!column) return numbered[index] as Column;
    const count = (taken.get(column.name) ?? 0) + 1;
    taken.set(column.name, count);
    if (count === 1) return column;
    const name = `${column.name} (${count})`;
    problems.push({ code: 'duplicate-name', name: column.name, renamed: name });
    return { name, title: column.title === column.name ? name : column.title };
  });
}

function columnOf(cell: Cell | undefined): Column | undefined {
  return cell?.text ? { name: cell.short, title: cell.text } : undefined;
}
