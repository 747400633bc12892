/** What tables call their output where an author gives no name, in the languages that widgets speak. */
export const predictionNames: readonly string[] = [
  'Prediction',
  'التنبؤ',
  'Vorhersage',
  'Predicción',
];

/** What a column of biases is called, in the languages that widgets speak. */
export const biasNames: readonly string[] = ['bias', 'الانحياز', 'sesgo'];

/** The names by which a table's own column of predictions is known, the output's own first. */
export function outputNames(own: string | undefined): string[] {
  return own === undefined ? ['', ...predictionNames] : [own];
}

/**
 * In what is pasted and in addresses, columns of these names name the examples, whatever stands in them; and they
 * tell a network's examples from its layers. In a page's table `<th>` says it, or `label`.
 */
export const usualLabels = ['game', 'case', 'example'];
