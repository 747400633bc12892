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
};

/** What every language has to say there. */
export type DataWords = typeof dataEn;
