import type { Column } from '../../model/dataset.ts';
import type { Parameter } from '../../model/network.ts';
import type { Problem } from '../../model/problem.ts';
import type { Words } from './en.ts';

/** What a reader of that language is told. `inputs` are the columns that cells are counted in. */
export function problemText(problem: Problem, words: Words, inputs: readonly Column[]): string {
  switch (problem.code) {
    case 'empty':
      return words.notANumber(problem.example + 1, nameOf(problem.input), '');
    case 'not-a-number':
      return words.notANumber(problem.example + 1, nameOf(problem.input), problem.text);
    case 'in-doubt':
      return words.inDoubt(problem.example + 1, nameOf(problem.input), problem.text);
    case 'read-as': {
      const { example, input, text, value } = problem;
      return words.readAs(example + 1, nameOf(input), text, String(value));
    }
    case 'target-not-a-number':
      return words.notANumber(problem.example + 1, problem.name, problem.text);
    case 'target-in-doubt':
      return words.inDoubt(problem.example + 1, problem.name, problem.text);
    case 'target-read-as': {
      const { example, name, text, value } = problem;
      return words.readAs(example + 1, name, text, String(value));
    }
    case 'overlapping-cells':
      return words.overlappingCells(problem.example + 1);
    case 'text-column':
      return words.textColumn(problem.name || words.unknown, problem.text);
    case 'several-tables':
      return words.severalTables(problem.count);
    // In full in `layerProblemText`, where there are layers.
    case 'in-layer':
      return problem.caption;
    case 'one-per-layer':
      return problem.attribute;
    case 'ragged-row':
      return words.raggedRow(problem.example + 1, problem.cells, problem.columns);
    case 'duplicate-name':
      return words.duplicateName(problem.name, problem.renamed);
    case 'no-header':
      return words.noHeader;
    case 'no-table':
      return words.noTable(problem.element);
    case 'no-inputs':
      return words.noInputs(problem.element);
    case 'unknown-column': {
      const columns = problem.columns.length > 0 ? problem.columns : inputs.map(({ name }) => name);
      return words.unknownColumn(problem.attribute, problem.name, columns.join(', '));
    }
    case 'attribute-not-a-number':
      return words.attributeNotANumber(problem.attribute, problem.text);
    case 'attribute-not-a-range':
      return words.attributeNotARange(problem.attribute, problem.text);
    case 'attribute-not-one-of':
      return words.attributeNotOneOf(problem.attribute, problem.text, problem.allowed.join(', '));
    case 'attribute-not-positive':
      return words.attributeNotPositive(problem.attribute, problem.text);
    case 'not-a-goal':
      return words.notAGoal(problem.text);
    case 'goal-needs-step':
      return words.goalNeedsStep;
    case 'target-count':
      return words.targetCount(problem.targets, problem.outputs);
    case 'unknown-output':
      return words.unknownOutput(problem.name, problem.outputs.join(', '));
    case 'no-target':
      return words.noTarget(problem.name);
    case 'refused':
      return problem.place === undefined ? problem.reason : `${problem.place}: ${problem.reason}`;
    case 'no-engine':
      return words.noEngine(problem.reason);
    case 'parameter-not-a-number':
      return words.weightNotANumber(parameterName(problem.parameter, words, inputs), problem.text);
    case 'name-missing':
      return words.nameMissing;
    case 'name-taken':
      return words.nameTaken(problem.name);
    case 'no-data':
      return words.noData;
    case 'not-text':
      return words.notData(problem.name);
    case 'file-too-large':
      return words.tooBig(problem.name, `${problem.megabytes} MB`);
    case 'too-many-rows':
      return words.tooManyRows(problem.count, problem.limit);
    case 'too-many-inputs':
      return words.tooManyInputs(problem.count, problem.limit);
    case 'not-loaded':
      if (problem.part === 'learning') return words.notLoaded(problem.reason);
      return `${problem.part === 'embed' ? words.embed : words.ownData}: ${problem.reason}`;
  }

  function nameOf(input: number): string {
    return inputs[input]?.name || words.inputName(input + 1);
  }
}

/** What a parameter is called; a weight by the name of its input. */
function parameterName(parameter: Parameter, words: Words, inputs: readonly Column[]): string {
  return parameter.kind === 'weight'
    ? (inputs[parameter.input]?.name ?? '')
    : words.parameters[parameter.kind];
}
