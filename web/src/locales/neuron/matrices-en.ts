/** What is said in English of matrices: it loads with them. */
export const matricesEn = {
  asTable: (kind: string) => `the table, a row for each ${kind}`,
  turned: (shape: string, turned: string) =>
    `Turned on its side, the table’s rows become columns, and ${shape} becomes ${turned}. That is its transpose, X.`,
  partOfMatrices: 'Only a part is drawn. The shapes are those of the whole.',
  multiply: (product: string) => `Multiply ${product}`,
  ofProduct: 'One matrix in place of all layers',
  ofNetwork: 'The network itself',
  isSame: (layers: number) =>
    `The predictions are the same. ${layers} layers of plain sums are worth no more than one.`,
  isSameHere: (activation: string) =>
    `The predictions are the same, although ${activation} stands in between: it changes nothing that counts in these examples.`,
  isOther: (
    activation: string,
    output: string,
    example: string,
    product: string,
    network: string,
  ) =>
    `The predictions are others. Without ${activation}, ${output} for ${example} would be ${product}; with it, it is ${network}. So no single matrix takes the place of these layers.`,
};

/** What every language has to say there. */
export type MatricesWords = typeof matricesEn;
