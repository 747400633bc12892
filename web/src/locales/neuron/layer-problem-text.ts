import type { LayerFinding } from '../../model/layer-problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Words } from './en.ts';
import { layersEn } from './layers-en.ts';
import { problemText } from './problem-text.ts';

/** What a reader is told of tables of weights; undefined where a problem is about something else. */
export function layerProblemText(problem: Problem, words: Words): string | undefined {
  const layerWords = words.layers ?? layersEn;
  if (problem.code === 'one-per-layer') {
    return layerWords.onePerLayer(problem.attribute, problem.count, problem.layers);
  }
  if (problem.code !== 'in-layer') return undefined;
  const { caption, table, finding } = problem;
  return layerWords.inTable(caption || layerWords.tableNumber(table), findingText(finding, words));
}

function findingText(finding: LayerFinding, words: Words): string {
  const layerWords = words.layers ?? layersEn;
  const list = (names: readonly string[]) => names.map((name) => name || words.unknown).join(', ');
  switch (finding.code) {
    case 'as-in-any-table':
      return problemText(finding.problem, words, finding.inputs);
    case 'by-place':
      return layerWords.byPlace(
        finding.columns.some(Boolean) ? list(finding.columns) : '',
        list(finding.inputs),
      );
    case 'columns-differ':
      return [
        finding.columns.length > 0 && layerWords.strangeColumns(list(finding.columns)),
        finding.inputs.length > 0 && layerWords.lackingColumns(list(finding.inputs)),
      ]
        .filter(Boolean)
        .join('; ');
    case 'column-twice':
      return layerWords.columnTwice(finding.name);
    case 'neuron-twice':
      return layerWords.neuronTwice(finding.name, finding.renamed);
    case 'edge-from-nowhere':
      return layerWords.edgeFromNowhere(list(finding.names), list(finding.inputs));
    case 'edge-twice':
      return layerWords.edgeTwice(finding.source, finding.target);
    case 'no-neurons':
      return layerWords.noNeurons;
    case 'no-layer':
      return layerWords.noLayer(list(finding.columns), list(finding.inputs));
    case 'more-examples':
      return layerWords.moreExamples(finding.name);
  }
}
