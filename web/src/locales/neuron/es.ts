import type { Words } from './en.ts';

export const es: Words = {
  rightToLeft: false,
  example: 'Ejemplo',
  prediction: 'Predicción',
  inputName: (number) => `Entrada ${number}`,
  neuronName: (number) => `Neurona ${number}`,
  hiddenLayer: (number) => `Capa oculta ${number}`,
  outputLayer: 'Capa de salida',
  weightOf: (input) => `Peso de ${input}`,
  weightNumber: (input) => `Peso de ${input}, número`,
  weightIn: (input, neuron) => `Peso de ${input} en ${neuron}`,
  biasOf: (neuron) => `Sesgo de ${neuron}`,
  weights: 'Pesos',
  weightsOf: (neuron) => `Pesos de ${neuron}`,
  parameters: { bias: 'Sesgo', threshold: 'Umbral' },
  parameterNumber: (name) => `${name}, número`,
  parametersOf: (neuron) => `Números de ${neuron}`,
  activation: 'Activación',
  undo: 'Deshacer',
  redo: 'Rehacer',
  reset: 'Restablecer',
  embed: 'Insertar',
  share: {
    title: 'Llévese esta neurona',
    networkTitle: 'Llévese esta red',
    how: 'Tal como está ahora, con sus pesos y datos.',
    hints: {
      HTML: 'Necesita soma.js junto a su página, y nada más.',
      iframe: 'Necesita embed.html junto a su página, y nada más.',
      Markdown:
        'Para todo lo que deje pasar HTML, como Pandoc. Necesita soma.js junto a su página.',
      'Org mode': 'Necesita soma.js junto a su página.',
      Nikola:
        'Necesita la plantilla soma.tmpl en la carpeta shortcodes de su sitio, y soma.js en files.',
      Hugo: 'Necesita soma.js junto a su página, y unsafe = true en [markup.goldmark.renderer], en la configuración de su sitio.',
      Jekyll: 'Necesita soma.js junto a su página.',
      Jupyter: 'Para una celda de código; soma.js está junto al cuaderno.',
    },
    place: 'Para',
    snippet: 'Texto para pegar',
    save: 'Guardar',
    saveSvg: 'Imagen (SVG)',
    savePng: 'Imagen (PNG)',
    saveCsv: 'Datos (CSV)',
    notSaved: (reason) => `No se pudo guardar: ${reason}`,
    close: 'Cerrar',
  },
  copy: 'Copiar',
  copied: 'Copiado.',
  notCopied: 'El navegador no dejó copiarlo; en su lugar, el texto está seleccionado.',
  bias: 'sesgo',
  sum: 'suma ponderada',
  activations: {
    identity: 'identidad',
    step: 'escalón',
    relu: 'ReLU',
    sigmoid: 'sigmoide',
  },
  stepPast: (threshold) => `escalón más allá de ${threshold}`,
  exampleLabel: (kind, label) => `${kind} ${label}`,
  cell: (input, kind, label) => `${input}, ${kind} ${label}`,
  step: 'Paso',
  steps: 'Paso a paso',
  walk: {
    stepBack: 'Atrás',
    stepClose: 'Cerrar',
    nextNeuron: 'Neurona siguiente',
    nextLayer: 'Capa siguiente',
    stepOf: (step, count) => `Paso ${step} de ${count}.`,
    stepIn: (layer, neuron, step, count) => `${layer}, ${neuron}, paso ${step} de ${count}.`,
    stepEnters: (layer, neuron) => `${layer}, ${neuron}.`,
    stepInput: (input, value) => `Entra ${input}: ${value}.`,
    stepProduct: (equation) => `Por su peso: ${equation}.`,
    stepTotal: (equation) => `Sumado a lo que ya había: ${equation}.`,
    stepBias: (equation) => `Se añade el sesgo: ${equation}.`,
    stepIdentity: (value) => `Esa suma es la predicción: ${value}.`,
    stepActivation: (activation, sum, equals) =>
      `La activación hace de ${sum} una predicción: ${activation} ${equals}.`,
    stepPassesOn: (neuron, value) => `Esa suma es lo que transmite ${neuron}: ${value}.`,
    stepActivationPassesOn: (neuron, activation, sum, equals) =>
      `La activación hace de ${sum} lo que transmite ${neuron}: ${activation} ${equals}.`,
  },
  allDigits: 'Todas las cifras',
  whyDigits:
    'Los ordenadores cuentan en mitades, cuartos, octavos y así sucesivamente. Casi todos los ' +
    'decimales, también 0,1, caen entre esos pasos, y por eso queda al final un rastro del redondeo.',
  diagram: (output, inputs) => `Neurona: ${inputs} llevan a ${output}`,
  edge: (input, weight) => `${input}, peso ${weight}`,
  network: {
    neurons: 'Neuronas, capa por capa',
    neuron: (name, value, inputs) =>
      `${name}: ${value}, ${inputs} ${inputs === 1 ? 'entrada' : 'entradas'}`,
    takenApart: (neuron) => `${neuron}, por partes`,
    layersDrawn: (from, to, count) => `Se dibujan las capas ${from} a ${to} de ${count}.`,
    neuronsDrawn: (layer, from, to, count) =>
      `${layer}: se dibujan las neuronas ${from} a ${to} de ${count}.`,
    inputsDrawn: (shown, count) => `Se dibujan ${shown} de ${count} entradas.`,
  },
  moreInputs: (count) => `y ${count} más`,
  plot: (output, input) => `${output} según ${input}`,
  allOutputs: 'Todas las salidas',
  points: (plot) => `Puntos: ${plot}`,
  code: 'Lo mismo en código',
  codeLanguage: 'Lenguaje',
  codeRows: (shown, count) => `Con los primeros ${shown} de ${count} ejemplos.`,
  matrices: 'Como matrices',
  ofMatrices: {
    asTable: (kind) => `la tabla, una fila por ${kind}`,
    turned: (shape, turned) =>
      `Puesta de lado, las filas de la tabla se vuelven columnas y ${shape} pasa a ser ${turned}. Es su traspuesta, X.`,
    partOfMatrices: 'Solo se dibuja una parte. Las dimensiones son las del total.',
    multiply: (product) => `Multiplicar ${product}`,
    ofProduct: 'Una matriz en lugar de todas las capas',
    ofNetwork: 'La propia red',
    isSame: (layers) =>
      `Las predicciones son las mismas. ${layers} capas de simples sumas no valen más que una.`,
    isSameHere: (activation) =>
      `Las predicciones son las mismas, aunque ${activation} está en medio: en estos ejemplos no cambia nada que cuente.`,
    isOther: (activation, output, example, product, network) =>
      `Las predicciones son otras. Sin ${activation}, ${output} para ${example} sería ${product}; con ella es ${network}. Así que ninguna matriz sola ocupa el lugar de estas capas.`,
  },
  notLoaded: (reason) => `No se pudo cargar: ${reason}`,
  guessing: {
    guess: 'Su estimación',
    guessQuestion: (output, example) => `¿Cuánto será ${output} para ${example}?`,
    guessHow: 'Gire el control, escriba un número o elija un punto del gráfico.',
    guessShow: 'Mostrar la respuesta',
    guessSkip: 'Omitir',
    guessHit: 'Exacto.',
    guessHigh: (by) => `${by} de más.`,
    guessLow: (by) => `${by} de menos.`,
    guessWhich: '¿Qué término cuenta más?',
    guessWhichRival: (rival) => `¿Qué término marca la diferencia con ${rival}?`,
    guessTerms: (terms) => `Término a término: ${terms}.`,
    guessTermsRival: (example, rival, terms) =>
      `Término a término, ${example} menos ${rival}: ${terms}.`,
    guessYes: (input, terms) => `Sí, ${input}: el mayor en valor absoluto. ${terms}`,
    guessNo: (input, share) => `No del todo: ${input} aporta ${share}, y otro aporta más.`,
    updateTitle: 'Su estimación del próximo paso',
    updateOne: (example, output, prediction, target) =>
      `${example}: ${output} es ${prediction}, el objetivo ${target}.`,
    updateAll: 'El próximo paso aprende de todos los ejemplos.',
    updateWay: (input) => `¿Hacia dónde moverá el próximo paso el peso de ${input}?`,
    updateWays: { up: 'Hacia arriba', down: 'Hacia abajo', stays: 'Se queda' },
    updateFurthest: '¿Y qué peso se moverá más?',
    updateTake: 'Dar el paso',
    updateWayRight: 'La dirección es correcta.',
    updateWayWrong: 'No va hacia donde usted dijo.',
    updateFurthestRight: 'Y es el peso que más se mueve.',
    updateFurthestWrong: 'Otro peso se mueve más.',
    updateChanges: (changes) => `El paso: ${changes}.`,
    updateWhy:
      'Cada peso se mueve alfa × delta × entrada: contra el delta, y más cuanto mayor es la entrada.',
  },
  learn: undefined,
  lock: (name) => `Bloquear ${name}`,
  unknown: '?',
  noValue: '–',
  target: 'objetivo',
  delta: 'delta',
  squaredDelta: 'delta²',
  meanSquaredError: (value) => `Error cuadrático medio: ${value}`,
  squaresAdded: 'se suman los cuadrados de cada fila y luego se toma la media de las filas',
  verdict: 'Acierto o fallo',
  isRight: 'acierto',
  isWrong: 'fallo',
  rightOf: (right, count) => `${right} de ${count} aciertos`,
  rows: (from, to, total) => `Filas ${from} a ${to} de ${total}`,
  previousRows: 'Filas anteriores',
  nextRows: 'Filas siguientes',
  ownData: 'Sus datos',
  data: {
    ownDataHow:
      'Una fila de encabezado y luego una por ejemplo, copiadas de una hoja de cálculo o en CSV. También ' +
      'se puede soltar un archivo sobre la figura. Nada sale de este equipo.',
    pasteData: 'Datos',
    useData: 'Usar estos datos',
    openFile: 'Abrir un archivo',
    dataInUse: (examples, inputs) =>
      `En uso: ${examples} ${examples === 1 ? 'fila' : 'filas'}, ${inputs} ${inputs === 1 ? 'entrada' : 'entradas'}.`,
    addRow: 'Añadir fila',
    addInput: 'Añadir entrada',
    remove: (name) => `Quitar ${name}`,
    nameOf: (input) => `Nombre de ${input}`,
  },
  layers: {
    tableNumber: (number) => `Tabla ${number}`,
    inTable: (table, text) => `${table}: ${text}`,
    byPlace: (columns, inputs) =>
      `ninguna columna se llama como lo que entra (${inputs}), así que se toman por orden${columns && ` (${columns})`}`,
    strangeColumns: (columns) => `no entra nada para las columnas ${columns}`,
    lackingColumns: (inputs) => `falta una columna para ${inputs}`,
    columnTwice: (name) => `dos columnas se llaman «${name}»`,
    neuronTwice: (name, renamed) =>
      `dos neuronas se llaman «${name}»; la segunda se llama aquí «${renamed}»`,
    edgeFromNowhere: (names, inputs) =>
      `hay aristas que empiezan en ${names}, pero lo que entra es ${inputs}`,
    edgeTwice: (source, target) => `la arista de «${source}» a «${target}» aparece dos veces`,
    noNeurons: 'no hay ninguna fila, así que la capa no tiene neuronas',
    noLayer: (columns, inputs) =>
      `no es una capa: lo que entra es ${inputs}, pero las columnas son ${columns}; la tabla se queda como está`,
    moreExamples: (name) =>
      `sus filas se nombran por «${name}», como los ejemplos, así que no es una capa; la tabla se queda como está`,
    onePerLayer: (attribute, count, layers) =>
      `${attribute}: ${count} valores para ${layers} capas; hace falta uno por capa o uno para todas`,
  },
  announce: (output, example, value) => `${output} para ${example}: ${value}`,

  notANumber: (row, input, text) =>
    text === ''
      ? `fila ${row}, ${input}: la celda está vacía`
      : `fila ${row}, ${input}: «${text}» no es un número`,
  weightNotANumber: (place, text) =>
    text === '' ? `${place}: falta un número` : `${place}: «${text}» no es un número`,
  attributeNotANumber: (attribute, text) => `${attribute}: «${text}» no es un número`,
  attributeNotOneOf: (attribute, text, allowed) =>
    `${attribute}: «${text}» no es ninguno de ${allowed}`,
  attributeNotARange: (attribute, text) =>
    `${attribute}: «${text}» no son dos números, el menor primero`,
  raggedRow: (row, cells, columns) =>
    `la fila ${row} tiene ${cells} ${cells === 1 ? 'celda' : 'celdas'}; el encabezado, ${columns}`,
  inDoubt: (row, input, text) =>
    `fila ${row}, ${input}: «${text}» se puede leer de más de una manera`,
  readAs: (row, input, text, value) =>
    `fila ${row}, ${input}: «${text}» se lee como ${value}, e igual el resto de la columna`,
  overlappingCells: (row) => `en la fila ${row} hay celdas superpuestas`,
  textColumn: (name, text) => `«${name}» tiene palabras como «${text}», así que no es una entrada`,
  severalTables: (count) => `Hay ${count} tablas con números; sirve la primera.`,
  duplicateName: (name, renamed) =>
    `dos columnas se llaman «${name}»; la segunda se llama aquí «${renamed}»`,
  unknownColumn: (attribute, name, columns) =>
    `${attribute}: no hay ninguna columna «${name}» entre ${columns}`,
  attributeNotPositive: (attribute, text) => `${attribute}: «${text}» no es un número mayor que 0`,
  notAGoal: (text) => `goal: «${text}» no es ni un número mayor que 0 ni «all»`,
  goalNeedsStep: 'goal: «all» necesita la activación step, que acierta o falla',
  targetCount: (targets, outputs) =>
    `target: ${targets} ${targets === 1 ? 'columna' : 'columnas'}, pero ${outputs} ${outputs === 1 ? 'salida' : 'salidas'}`,
  unknownOutput: (name, outputs) => `target: no hay ninguna salida «${name}» entre ${outputs}`,
  reached: 'Se ha alcanzado la meta.',
  notFinite:
    'El paso siguiente llevaría más allá del número más grande que un ordenador puede escribir, así ' +
    'que los pesos se quedan como están.',
  noTarget: (name) =>
    `A los datos les falta la columna «${name}», que dice qué es cierto. Todo queda como estaba.`,
  noHeader: 'La tabla no tiene fila de encabezado, así que sus entradas van numeradas.',
  noTable: (element) => `${element}: no hay ninguna tabla dentro.`,
  noInputs: (element) => `${element}: la tabla no tiene ninguna columna de entradas.`,
  nameMissing: 'una entrada necesita un nombre',
  nameTaken: (name) => `ya hay una columna llamada «${name}»`,
  noData: 'No hay números debajo de un encabezado.',
  notData: (name) =>
    `«${name}» no es texto; una hoja de cálculo puede guardar sus celdas como CSV.`,
  tooBig: (name, size) => `«${name}» ocupa más de ${size}`,
  tooManyRows: (rows, limit) => `${rows} filas; el máximo es ${limit}`,
  tooManyInputs: (inputs, limit) => `${inputs} entradas; el máximo es ${limit}`,
  noExamples: 'La tabla aún no tiene ejemplos.',
  moreProblems: (count) => `y ${count} más de este tipo`,
  noEngine: (reason) =>
    `La figura interactiva no pudo arrancar: ${reason}. La tabla se queda como está.`,
};
