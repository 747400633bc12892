import type { ViewModel } from '../../app/view-model.ts';
import type { LearningStep } from '../../model/learning-step.ts';
import { neuronOf } from '../../model/neuron.ts';
import { writeCsv } from '../../model/table/csv.ts';
import { columnCount, type Ledger, ledgerOf, valueAt } from './ledger-cells.ts';
import { rowTitle } from './ledger-says.ts';
import { exampleTitle } from './names.ts';
import { wordsOf } from './write.ts';

/** A step as CSV, a line for each weight of every neuron, every number with all its digits. */
export function ledgerCsv(viewModel: ViewModel, step: LearningStep): string {
  return writeCsv(rowsOf(viewModel, step));
}

/** The same as a plain table, for a page or a feed. */
export function ledgerHtml(viewModel: ViewModel, step: LearningStep, title: string): string {
  const table = document.createElement('table');
  table.createCaption().textContent = title;
  const [header = [], ...rows] = rowsOf(viewModel, step);
  const cells = (names: readonly string[], tag: 'th' | 'td') =>
    names.map((name) => {
      const cell = document.createElement(tag);
      cell.textContent = name;
      return cell;
    });
  table
    .createTHead()
    .insertRow()
    .append(...cells(header, 'th'));
  const body = table.createTBody();
  for (const row of rows) body.insertRow().append(...cells(row, 'td'));
  return table.outerHTML;
}

function rowsOf(viewModel: ViewModel, step: LearningStep): string[][] {
  const words = wordsOf(viewModel);
  const { result } = viewModel;
  const ledgers = result.state.network.flatMap(({ bias }, layer) =>
    bias.map((_, neuron) => ledgerOf(step, { layer, neuron }, viewModel)),
  );
  // A hidden neuron has no target of its own, and an output no share of other deltas.
  const names = Array.from(
    new Set(ledgers.toReversed().flatMap(({ rows }) => rows.map(({ name }) => name))),
  );
  const [sample] = ledgers.slice(-1);
  const header = [
    viewModel.words.step,
    result.state.dataset.exampleName,
    words.neuron,
    words.curveWeight,
    ...names.map((name) => (sample ? rowTitle(name, sample, words) : name)),
  ];
  return [header, ...ledgers.flatMap((ledger) => lines(ledger))];

  function lines(ledger: Ledger): string[][] {
    const { inputs, output } = neuronOf(result, ledger.place);
    const example = exampleTitle(viewModel, ledger.shown);
    return Array.from({ length: columnCount(ledger) }, (_, column) => [
      String(step.number),
      example,
      output.name,
      inputs[column]?.name ?? viewModel.words.bias,
      ...names.map((name) =>
        ledger.rows.some((row) => row.name === name)
          ? String(valueAt(ledger, { row: name, column }))
          : '',
      ),
    ]);
  }
}
