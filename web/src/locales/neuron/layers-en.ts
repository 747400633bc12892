/** What is said in English of tables of weights: it loads with `<soma-network>`. */
export const layersEn = {
  tableNumber: (number: number) => `Table ${number}`,
  inTable: (table: string, text: string) => `${table}: ${text}`,
  byPlace: (columns: string, inputs: string) =>
    `no column is named like what comes in (${inputs}), so the columns are taken in their order${columns && ` (${columns})`}`,
  strangeColumns: (columns: string) => `nothing comes in for the columns ${columns}`,
  lackingColumns: (inputs: string) => `no column for ${inputs}, which comes in`,
  columnTwice: (name: string) => `two columns are named '${name}'`,
  neuronTwice: (name: string, renamed: string) =>
    `two neurons are named '${name}'; the second is called '${renamed}' here`,
  edgeFromNowhere: (names: string, inputs: string) =>
    `edges begin at ${names}, but what comes in is ${inputs}`,
  edgeTwice: (source: string, target: string) =>
    `the edge from '${source}' to '${target}' is listed twice`,
  noNeurons: 'there is no row, so the layer has no neuron',
  noLayer: (columns: string, inputs: string) =>
    `this is no layer, as what comes in is ${inputs}, but the columns are ${columns}; the table is left as it is`,
  moreExamples: (name: string) =>
    `its rows are named by '${name}', as the examples are, so it is no layer; the table is left as it is`,
  onePerLayer: (attribute: string, count: number, layers: number) =>
    `${attribute}: ${count} given for ${layers} layers; it takes one for each, or one for all`,
};

/** What every language has to say there. */
export type LayerWords = typeof layersEn;
