/** What is said in English of a reader's own data: it loads with the panel for that. */
export const dataEn = {
  ownDataHow:
    'A header row, then a row for each example, copied from a spreadsheet or as CSV. A file may ' +
    'also be dropped on the figure. Nothing leaves your machine.',
  pasteData: 'Data to use',
  useData: 'Use this data',
  openFile: 'Open a file',
  dataInUse: (examples: number, inputs: number) =>
    `In use: ${examples} ${examples === 1 ? 'row' : 'rows'}, ${inputs} ${inputs === 1 ? 'input' : 'inputs'}.`,
  addRow: 'Add row',
  addInput: 'Add input',
  remove: (name: string) => `Remove ${name}`,
  nameOf: (input: string) => `Name of ${input}`,
  nameMissing: 'an input needs a name',
  nameTaken: (name: string) => `there is a column named '${name}' already`,
  noData: 'There are no numbers below a header row.',
  notData: (name: string) => `'${name}' is no text; a spreadsheet can save its cells as CSV.`,
  tooBig: (name: string, size: string) => `'${name}' is larger than ${size}`,
  tooManyRows: (rows: number, most: number) => `${rows} rows, but ${most} are the most`,
  tooManyInputs: (inputs: number, most: number) => `${inputs} inputs, but ${most} are the most`,
};

/** What every language has to say there. */
export type DataWords = typeof dataEn;
