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
  stepPast: (threshold) => `escalón por encima de ${threshold}`,
  exampleLabel: (kind, label) => `${kind} ${label}`,
  cell: (input, kind, label) => `${input}, ${kind} ${label}`,
  step: 'Paso',
  back: 'Atrás',
  close: 'Cerrar',
  steps: 'Paso a paso',
  walk: {
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
  diagram: (output, inputs) => `Neurona: de ${inputs} a ${output}`,
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
    guessHow: 'Mueva el control, escriba un número o elija un punto del gráfico.',
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
    updateWayWrong: 'No va hacia allí.',
    updateFurthestRight: 'Acertó cuál se mueve más.',
    updateFurthestWrong: 'Otro peso se mueve más.',
    updateChanges: (changes) => `El paso: ${changes}.`,
    updateWhy:
      'Cada peso se mueve alfa × delta × entrada: contra el delta, y más cuanto mayor es la entrada.',
    updateWhyOne: 'Si la predicción es baja, peso × entrada tiene que crecer; si es alta, bajar.',
  },
  learn: {
    title: 'Aprendizaje',
    method: 'Método',
    methods: {
      'by-hand': 'a mano',
      'hot-and-cold': 'frío y caliente',
      'gradient-descent': 'descenso de gradiente',
    },
    perceptronRule: 'regla del perceptrón',
    alpha: 'Alfa',
    nudge: 'Tanteo',
    notAStepSize: (name) => `${name} tiene que ser un número mayor que 0`,
    order: 'Pesos nuevos',
    orders: { each: 'tras cada ejemplo', all: 'tras todos los ejemplos' },
    pass: 'Pasada',
    run: 'Ejecutar',
    stop: 'Parar',
    restart: 'Al principio',
    history: 'Pasos dados',
    stepOf: (step, count) => `paso ${step} de ${count}`,
    errorIs: (error) => `error ${error}`,
    goalIs: (goal) => (goal === '' ? 'meta: todos correctos' : `meta: menos de ${goal}`),
    tooFar: (alpha, input) =>
      `El error crece: alfa ${alpha} es demasiado grande para entradas de hasta ${input}. Cada paso se ` +
      'pasa del mejor peso, y cada vez más.',
    tooFarHidden: (alpha) =>
      `El error crece: alfa ${alpha} es demasiado grande aquí. Cada paso se pasa de los mejores pesos.`,
    swings: (errors) => `Los errores hasta ahora: ${errors}.`,
    notReached: (run) => `Aún no se ha alcanzado la meta; «${run}» sigue desde aquí.`,
    nothingChanged: 'La última pasada ha acabado donde empezó: seguir no cambia nada.',
    hint: 'Pista',
    hintWhich: (name) => `Fíjese en: ${name}.`,
    hintUp: 'Es demasiado pequeño: súbalo.',
    hintDown: 'Es demasiado grande: bájelo.',
    hintHow: (to, error) => `Hasta ${to} más o menos; el error es entonces ${error}.`,
    hintHowRight: (to, right, count) =>
      `Hasta ${to} más o menos; entonces hay ${right} aciertos de ${count}.`,
    hintWorse: (least) =>
      `Al principio el error crece; en cuanto sigan los demás, baja a ${least}.`,
    hintLeast: 'Es el menor error posible.',
    hintStuck: 'Desde aquí, ningún peso por sí solo lo mejora.',
    hintImpossible: (goal, least) =>
      `Ningún ajuste lleva el error por debajo de ${goal}. Queda al menos ${least}, ` +
      'en la solución de mínimos cuadrados: los pesos cuyos deltas al cuadrado suman lo menos posible. ' +
      'Una suma ponderada no se acerca más a estos objetivos.',
    hintNotParted:
      'Ningún ajuste acierta todos los ejemplos. La regla del perceptrón vuelve a pesos en los que ya ha ' +
      'estado, cosa que nunca hace donde hay solución: ninguna suma ponderada separa estos ejemplos.',
    hintLocked: 'Liberar lo bloqueado puede ayudar.',
    ledger: (step, source) => `Paso ${step}, de ${source}`,
    allExamples: (count) => `los ${count} ejemplos`,
    ledgerOf: (neuron) => `Los pesos de ${neuron}`,
    ledgerEmpty: 'Dé un paso y aquí estarán todos sus números.',
    wholePass:
      'Hasta aquí llevó una pasada entera; con un paso más, aquí estarán todos sus números.',
    chooseNumber: 'Elija un número para ver de dónde viene.',
    copyCsv: 'Copiar como CSV',
    copyHtml: 'Copiar como HTML',
    rows: {
      input: 'entrada',
      weight: 'peso',
      prediction: 'predicción',
      output: 'salida',
      target: 'objetivo',
      delta: 'delta',
      slope: 'delta × pendiente',
      product: 'delta × entrada',
      weightDelta: 'delta del peso',
      mean: 'delta del peso (media)',
      error: 'error',
      up: 'error, algo más alto',
      down: 'error, algo más bajo',
      alpha: 'alfa',
      nudge: 'tanteo',
      newWeight: 'peso nuevo',
    },
    neuron: 'neurona',
    slope: 'pendiente',
    share: 'cómo se obtuvo',
    saysInput: (input, example, value) => `${input} de ${example} es ${value}, como dice la tabla.`,
    saysInputFrom: (neuron, value) => `La salida de ${neuron} es ${value}.`,
    saysInputBias: 'Un sesgo no tiene entrada: cuenta como si entrara 1.',
    saysWeight: (name, value) => `${name} antes de este paso: ${value}.`,
    saysPrediction: (equation) => `La suma ponderada: ${equation}.`,
    saysActivated: (equation, activation, value) =>
      `La suma ponderada, ${equation}, que la activación ${activation} convierte en ${value}.`,
    saysTarget: (example, value) => `Lo verdadero para ${example}: ${value}.`,
    saysDelta: (equation) => `Predicción − objetivo: ${equation}.`,
    saysHigh: 'La predicción es demasiado alta.',
    saysLow: 'La predicción es demasiado baja.',
    saysExact: 'La predicción es exacta, así que ningún peso tiene de qué responder.',
    saysShare: (equation) =>
      `Los deltas a los que contribuye, cada uno por el peso que lleva hasta allí: ${equation}.`,
    saysSlope: (activation, equation) =>
      `Por la pendiente de ${activation} en ese punto: ${equation}.`,
    saysProduct: (equation) => `Delta × entrada: ${equation}.`,
    whyInput: (half, halved) =>
      `Es la parte de este peso en el daño. La mitad de la entrada, ${half}, habría hecho la mitad, ` +
      `${halved}; una entrada de 0, ninguno; una entrada negativa daría la vuelta al sentido.`,
    whyZero:
      'Una entrada de 0 no ha tenido parte en la predicción, así que su peso se queda como está.',
    whyNegative: (half, halved) =>
      'La entrada es negativa y da la vuelta al sentido: más peso hace menor esta predicción. ' +
      `La mitad de la entrada, ${half}, habría hecho la mitad del daño, ${halved}; una entrada de 0, ninguno.`,
    whyNoDelta: 'El delta es 0, así que no hay nada que cambiar.',
    whyBias: 'El sesgo tiene parte entera en cada predicción.',
    saysMean: (count, equation) => `La media de ${count} ejemplos: ${equation}.`,
    saysAlpha: 'Cuánto se resta del delta del peso. Lo elige usted.',
    saysNudge: 'Cuánto se mueve un peso para probarlo. Lo elige usted.',
    saysNewWeight: (equation) => `Peso − alfa × delta del peso: ${equation}.`,
    saysLocked: 'Está bloqueado, así que se queda como está.',
    saysError: 'El error con los pesos como estaban.',
    saysUp: (weight, error) => `Algo más alto, en ${weight}, el error sería ${error}.`,
    saysDown: (weight, error) => `Algo más bajo, en ${weight}, el error sería ${error}.`,
    saysUpIsBest: 'Algo más alto es lo mejor de los tres, así que el peso sube.',
    saysDownIsBest: 'Algo más bajo es lo mejor de los tres, así que el peso baja.',
    saysStayIsBest: 'Ni más alto ni más bajo es mejor, así que el peso se queda.',
    errorCurve: 'Error a lo largo de los pasos',
    stepsAxis: 'paso',
    errorCurveSays: (from, to, least) =>
      `Error desde ${from} al principio hasta ${to} ahora; el menor fue ${least}.`,
    weightCurve: (weight) => `Error según ${weight}`,
    weightCurveOf: (weight, example) => `Error de ${example} según ${weight}`,
    curveWeight: 'Peso',
    weightCurveSays: (weight, error, best, least) =>
      `En ${weight} el error es ${error}. Es mínimo, ${least}, en ${best}.`,
    weightCurveFlat: (weight, error) =>
      `En ${weight} el error es ${error}, y ningún peso cercano lo mejora.`,
    slopeSays: (slope) => `La pendiente allí es ${slope}.`,
    nextWeightDelta: 'próximo delta del peso',
    slopeWhy: 'El 2 viene de elevar el delta al cuadrado; en los pasos lo absorbe alfa.',
    strays: 'Los puntos fuera de la curva son pasos en los que se movieron también otros pesos.',
    noSlope:
      'Un escalón no tiene pendiente por la que bajar; la regla del perceptrón no la necesita.',
    wiggle: 'Mover un poco',
    wiggleLess: 'Mover menos',
    wiggleWhat: 'Mueve este peso un poco y mide qué hace el error.',
    wiggleSays: (weight, error, nudged, then) =>
      `Con ${weight} el error es ${error}; con ${nudged} es ${then}.`,
    wiggleSlope: (equation, computed) =>
      `La diferencia dividida entre el tanteo: ${equation}. Calculada, es ${computed}.`,
  },
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
  rightOf: (right, count) => `aciertos: ${right} de ${count}`,
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
