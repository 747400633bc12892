import { describe, expect, test } from 'vitest';
import { en } from '../../web/src/locales/neuron/en.ts';
import { withNames } from '../../web/src/locales/neuron/names.ts';
import { problemText } from '../../web/src/locales/neuron/problem-text.ts';
import { type Dataset, datasetOf, valueAt, withValue } from '../../web/src/model/dataset.ts';
import { problemOf } from '../../web/src/model/problem.ts';
import { type Grid, gridOf } from '../../web/src/model/table/grid.ts';
import { readTable } from '../../web/src/model/table/read-table.ts';
import { outputNames } from '../../web/src/model/usual-names.ts';

/** `|` parts cells, `*` marks a header cell, `short=long` gives a short name. */
function grid(...lines: string[]): Grid {
  const sources = lines.map((line) => line.split('|').map((source) => source.trim()));
  const laid = gridOf(sources, (row, column) => sources[row]?.[column]?.startsWith('*') ?? false);
  const rows = laid.rows.map((row) => ({
    ...row,
    slots: row.slots.map((cell) => {
      const [short = '', text = short] = (cell?.text ?? '').replace('*', '').split('=');
      return cell && { ...cell, short, text };
    }),
  }));
  return { ...laid, caption: 'Four games', rows };
}

function read(source: Grid, label: string | null = null, output?: string) {
  return readTable(source, { outputs: [outputNames(output)], label, language: 'en' });
}

/** What a reader of English is told. */
const messages = (dataset: Dataset) =>
  dataset.problems.map((problem) => problemText(problem, en, withNames(dataset, en).inputs));

describe('readTable', () => {
  test('stores the values input by input, and names the rows by their header cells', () => {
    const data = read(grid('*Game|*Toes|*Record', '*1|8.5|0.65', '*2|9.5|0.8'));
    expect(Array.from(data.values)).toEqual([8.5, 9.5, 0.65, 0.8]);
    expect(data.inputs.map(({ name }) => name)).toEqual(['Toes', 'Record']);
    expect(data.exampleName).toBe('Game');
    expect(data.labels).toEqual(['1', '2']);
    expect(data.problems).toEqual([]);
    expect(data.title).toBe('Four games');
  });

  test('a column named like the output is no input, and a short name serves the controls', () => {
    const data = read(grid('*Toes=Average Toes|*Prediction=Probability of Winning', '8.5|85 %'));
    expect(data.inputs).toEqual([{ name: 'Toes', title: 'Average Toes' }]);
    expect(data.outputs).toEqual([{ name: 'Prediction', title: 'Probability of Winning' }]);
    expect(data.problems).toEqual([]);
  });

  test('without a name from the author, a column of predictions is known in every language', () => {
    const table = grid('*Spiel|*Vorhersage|*Zehen', '*1|0.9|8.5');
    expect(read(table)).toMatchObject({
      inputs: [{ name: 'Zehen' }],
      outputs: [{ name: 'Vorhersage' }],
    });
    expect(read(table, null, 'Sieg')).toMatchObject({
      inputs: [{ name: 'Vorhersage' }, { name: 'Zehen' }],
      outputs: [{ name: 'Sieg' }],
    });
  });

  test('a first column of words names the rows, as does the one that `label` names', () => {
    expect(read(grid('Team|a', 'Reds|1', 'Blues|2')).labels).toEqual(['Reds', 'Blues']);
    const labelled = read(grid('a|Year', '1|1999', '2|2000'), 'Year');
    expect(labelled.labels).toEqual(['1999', '2000']);
    expect(labelled.inputs.map(({ name }) => name)).toEqual(['a']);
    expect(labelled.exampleName).toBe('Year');
  });

  test('names the row, the column and the text of a cell that is no number', () => {
    const data = read(grid('*Game|*Toes|*Record', '*1|8.5|0.65', '*2|9.5|abc'));
    expect(data.problems).toEqual([{ code: 'not-a-number', example: 1, input: 1, text: 'abc' }]);
    expect(messages(data)).toEqual(["row 2, Record: 'abc' is not a number"]);
    expect(valueAt(data, 1, 1)).toBeNaN();
    const mended = withValue(data, 1, 1, 0.8);
    expect(mended.problems).toEqual([]);
    expect(valueAt(mended, 1, 1)).toBe(0.8);
    expect(valueAt(data, 1, 1)).toBeNaN();
  });

  test('names a row that is too short or too long', () => {
    const data = read(grid('*Game|*a|*b', '*1|1', '*2|1|2|3'));
    expect(messages(data)).toEqual([
      'row 1 has 2 cells, the header has 3',
      'row 1, b: the cell is empty',
      'row 2 has 4 cells, the header has 3',
    ]);
    expect(valueAt(data, 1, 0)).toBeNaN();
    expect(valueAt(data, 1, 1)).toBe(2);
  });

  test('tells columns of one name apart', () => {
    const data = read(grid('*a|*a|*a', '1|2|3'));
    expect(data.inputs.map(({ name }) => name)).toEqual(['a', 'a (2)', 'a (3)']);
    expect(data.problems).toHaveLength(2);
  });

  test('numbers the inputs of a table without a header', () => {
    const data = read(grid('8.5|0.65', '9.5|0.8'));
    const names = withNames(data, en).inputs.map(({ name }) => name);
    expect(names).toEqual(['Input 1', 'Input 2']);
    expect(data.labels).toHaveLength(2);
    expect(messages(data)).toEqual([en.noHeader]);
  });

  test('a header alone has inputs and no examples; nothing at all has neither', () => {
    expect(read(grid('*a|*b')).labels).toEqual([]);
    expect(read(grid('*a|*b')).inputs).toHaveLength(2);
    expect(read(gridOf([])).inputs).toEqual([]);
  });
});

describe('datasetOf', () => {
  const columns = (...names: string[]) => names.map((name) => ({ name, title: name }));
  const table = read(
    grid('*Game|*Toes=Average Toes|*Record|*Prediction=Chance', '*A|8.5|0.65|0', '*B|9.5|0.8|0'),
  );

  test('keeps what a table says besides its numbers', () => {
    const rows = [
      [1, 2],
      [3, 4],
    ];
    const data = datasetOf(rows, columns('Toes', 'Wind'), table);
    expect(data).toMatchObject({ title: 'Four games', exampleName: 'Game', labels: ['A', 'B'] });
    expect(data.outputs).toEqual([{ name: 'Prediction', title: 'Chance' }]);
    expect(data.inputs).toEqual([
      { name: 'Toes', title: 'Average Toes' },
      { name: 'Wind', title: 'Wind' },
    ]);
    expect(Array.from(data.values)).toEqual([1, 3, 2, 4]);
  });

  test('numbers the examples where there are more or fewer', () => {
    expect(datasetOf([[1, 2]], columns('a', 'b'), table).labels).toEqual(['1']);
  });

  test('names a row of another length', () => {
    const refused = (rows: number[][]) => {
      try {
        return datasetOf(rows, columns('a', 'b'), table);
      } catch (error) {
        return problemOf(error);
      }
    };
    expect(refused([[1, 2], [3]])).toEqual({
      code: 'ragged-row',
      example: 1,
      cells: 1,
      columns: 2,
    });
  });
});
