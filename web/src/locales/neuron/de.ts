import type { Words } from './en.ts';

export const de: Words = {
  rightToLeft: false,
  example: 'Beispiel',
  prediction: 'Vorhersage',
  inputName: (number) => `Eingabe ${number}`,
  neuronName: (number) => `Neuron ${number}`,
  hiddenLayer: (number) => `Verborgene Schicht ${number}`,
  outputLayer: 'Ausgabeschicht',
  weightOf: (input) => `Gewicht von ${input}`,
  weightNumber: (input) => `Gewicht von ${input}, Zahl`,
  weightIn: (input, neuron) => `Gewicht von ${input} in ${neuron}`,
  biasOf: (neuron) => `Bias von ${neuron}`,
  weights: 'Gewichte',
  weightsOf: (neuron) => `Gewichte von ${neuron}`,
  parameters: { bias: 'Bias', threshold: 'Schwelle' },
  parameterNumber: (name) => `${name}, Zahl`,
  parametersOf: (neuron) => `Zahlen von ${neuron}`,
  activation: 'Aktivierung',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  reset: 'Zurücksetzen',
  embed: 'Einbetten',
  share: {
    title: 'Dieses Neuron mitnehmen',
    networkTitle: 'Dieses Netz mitnehmen',
    how: 'Wie es jetzt dasteht, mit Gewichten und Daten.',
    hints: {
      HTML: 'Braucht soma.js neben der eigenen Seite, sonst nichts.',
      iframe: 'Braucht embed.html neben der eigenen Seite, sonst nichts.',
      Markdown:
        'Für alles, was HTML durchlässt, etwa Pandoc. Braucht soma.js neben der eigenen Seite.',
      'Org mode': 'Braucht soma.js neben der eigenen Seite.',
      Nikola:
        'Braucht die Shortcode-Vorlage soma.tmpl im Ordner shortcodes der Website, und soma.js in files.',
      Hugo: 'Braucht soma.js neben der eigenen Seite und unsafe = true unter [markup.goldmark.renderer] in der Konfiguration der Website.',
      Jekyll: 'Braucht soma.js neben der eigenen Seite.',
      Jupyter: 'Für eine Code-Zelle; soma.js liegt neben dem Notebook.',
    },
    place: 'Für',
    snippet: 'Text zum Einfügen',
    save: 'Speichern',
    saveSvg: 'Bild (SVG)',
    savePng: 'Bild (PNG)',
    saveCsv: 'Daten (CSV)',
    notSaved: (reason) => `Das ließ sich nicht speichern: ${reason}`,
  },
  copy: 'Kopieren',
  copied: 'Kopiert.',
  notCopied: 'Der Browser hat das Kopieren nicht erlaubt; der Text ist stattdessen markiert.',
  bias: 'Bias',
  sum: 'gewichtete Summe',
  activations: {
    identity: 'Identität',
    step: 'Stufe',
    relu: 'ReLU',
    sigmoid: 'Sigmoid',
  },
  stepPast: (threshold) => `Stufe über ${threshold}`,
  exampleLabel: (kind, label) => `${kind} ${label}`,
  cell: (input, kind, label) => `${input}, ${kind} ${label}`,
  step: 'Schritt',
  back: 'Zurück',
  close: 'Schließen',
  steps: 'Schritt für Schritt',
  walk: {
    nextNeuron: 'Nächstes Neuron',
    nextLayer: 'Nächste Schicht',
    stepOf: (step, count) => `Schritt ${step} von ${count}.`,
    stepIn: (layer, neuron, step, count) => `${layer}, ${neuron}, Schritt ${step} von ${count}.`,
    stepEnters: (layer, neuron) => `${layer}, ${neuron}.`,
    stepInput: (input, value) => `Eingabe ${input}: ${value}.`,
    stepProduct: (equation) => `Mal dem Gewicht: ${equation}.`,
    stepTotal: (equation) => `Zur bisherigen Summe addiert: ${equation}.`,
    stepBias: (equation) => `Der Bias kommt dazu: ${equation}.`,
    stepIdentity: (value) => `Diese Summe ist die Vorhersage: ${value}.`,
    stepActivation: (activation, sum, equals) =>
      `Die Aktivierung macht aus ${sum} eine Vorhersage: ${activation} ${equals}.`,
    stepPassesOn: (neuron, value) => `Diese Summe gibt ${neuron} weiter: ${value}.`,
    stepActivationPassesOn: (neuron, activation, sum, equals) =>
      `Die Aktivierung macht aus ${sum}, was ${neuron} weitergibt: ${activation} ${equals}.`,
  },
  allDigits: 'Alle Stellen',
  whyDigits:
    'Computer zählen in Halben, Vierteln, Achteln und so weiter. Die meisten Dezimalzahlen, auch ' +
    '0,1, liegen zwischen solchen Stufen; daher bleibt ganz hinten eine Spur vom Runden.',
  diagram: (output, inputs) => `Neuron: von ${inputs} zu ${output}`,
  edge: (input, weight) => `${input}, Gewicht ${weight}`,
  network: {
    neurons: 'Neuronen, Schicht für Schicht',
    neuron: (name, value, inputs) =>
      `${name}: ${value}, ${inputs} ${inputs === 1 ? 'Eingang' : 'Eingänge'}`,
    takenApart: (neuron) => `${neuron}, zerlegt`,
    layersDrawn: (from, to, count) =>
      `Gezeichnet sind die Schichten ${from} bis ${to} von ${count}.`,
    neuronsDrawn: (layer, from, to, count) =>
      `${layer}: Gezeichnet sind die Neuronen ${from} bis ${to} von ${count}.`,
    inputsDrawn: (shown, count) => `Gezeichnet sind ${shown} von ${count} Eingängen.`,
  },
  moreInputs: (count) => `und ${count} weitere`,
  plot: (output, input) => `${output} über ${input}`,
  allOutputs: 'Alle Ausgaben',
  points: (plot) => `Punkte: ${plot}`,
  code: 'Dasselbe als Programm',
  codeLanguage: 'Sprache',
  codeRows: (shown, count) => `Mit den ersten ${shown} von ${count} Beispielen.`,
  matrices: 'Als Matrizen',
  ofMatrices: {
    asTable: (kind) => `die Tabelle, eine Zeile je ${kind}`,
    turned: (shape, turned) =>
      `Auf die Seite gedreht, werden Zeilen der Tabelle zu Spalten und aus ${shape} wird ${turned}. Das ist ihre Transponierte, X.`,
    partOfMatrices: 'Nur ein Teil ist gezeichnet. Die Maße sind die des Ganzen.',
    multiply: (product) => `${product} ausmultiplizieren`,
    ofProduct: 'Eine Matrix statt aller Schichten',
    ofNetwork: 'Das Netz selbst',
    isSame: (layers) =>
      `Die Vorhersagen sind dieselben. ${layers} Schichten aus bloßen Summen sind nicht mehr wert als eine.`,
    isSameHere: (activation) =>
      `Die Vorhersagen sind dieselben, obwohl ${activation} dazwischensteht: An diesen Beispielen ändert das nichts, was zählt.`,
    isOther: (activation, output, example, product, network) =>
      `Die Vorhersagen sind andere. Ohne ${activation} wäre ${output} für ${example} ${product}; damit ist es ${network}. Keine einzelne Matrix kann also diese Schichten ersetzen.`,
  },
  notLoaded: (reason) => `Das ließ sich nicht laden: ${reason}`,
  guessing: {
    guess: 'Ihre Schätzung',
    guessQuestion: (output, example) => `${output} für ${example}: Was schätzen Sie?`,
    guessHow: 'Den Regler ziehen, eine Zahl eingeben oder eine Stelle der Grafik wählen.',
    guessShow: 'Antwort zeigen',
    guessSkip: 'Überspringen',
    guessHit: 'Genau getroffen.',
    guessHigh: (by) => `${by} zu hoch.`,
    guessLow: (by) => `${by} zu niedrig.`,
    guessWhich: 'Welcher Summand zählt am meisten?',
    guessWhichRival: (rival) => `Welcher Summand macht den Unterschied zu ${rival}?`,
    guessTerms: (terms) => `Summand für Summand: ${terms}.`,
    guessTermsRival: (example, rival, terms) =>
      `Summand für Summand, ${example} minus ${rival}: ${terms}.`,
    guessYes: (input, terms) => `Ja, ${input}: dem Betrag nach am größten. ${terms}`,
    guessNo: (input, share) => `Nicht ganz: ${input} macht ${share} aus, ein anderer mehr.`,
    updateTitle: 'Ihre Schätzung zum nächsten Schritt',
    updateOne: (example, output, prediction, target) =>
      `${example}: ${output} ist ${prediction}, das Soll ${target}.`,
    updateAll: 'Der nächste Schritt lernt aus allen Beispielen.',
    updateWay: (input) => `In welche Richtung ändert der nächste Schritt das Gewicht von ${input}?`,
    updateWays: { up: 'Nach oben', down: 'Nach unten', stays: 'Es bleibt' },
    updateFurthest: 'Und welches Gewicht ändert sich am meisten?',
    updateTake: 'Den Schritt tun',
    updateWayRight: 'Die Richtung stimmt.',
    updateWayWrong: 'Es ändert sich anders als gedacht.',
    updateFurthestRight: 'Das am meisten geänderte stimmt.',
    updateFurthestWrong: 'Ein anderes Gewicht ändert sich mehr.',
    updateChanges: (changes) => `Der Schritt: ${changes}.`,
    updateWhy:
      'Jedes Gewicht ändert sich um Alpha × Delta × Eingabe: gegen das Delta, und umso weiter, je größer die Eingabe ist.',
    updateWhyOne:
      'Bei zu niedriger Vorhersage muss Gewicht × Eingabe wachsen, bei zu hoher schrumpfen.',
  },
  learn: {
    title: 'Lernen',
    method: 'Verfahren',
    methods: {
      'by-hand': 'von Hand',
      'hot-and-cold': 'heiß und kalt',
      'gradient-descent': 'Gradientenabstieg',
    },
    perceptronRule: 'Perzeptron-Regel',
    alpha: 'Alpha',
    nudge: 'Stups',
    notAStepSize: (name) => `${name} muss eine Zahl über 0 sein`,
    order: 'Neue Gewichte',
    orders: { each: 'nach jedem Beispiel', all: 'nach allen Beispielen' },
    pass: 'Durchgang',
    run: 'Laufen lassen',
    stop: 'Anhalten',
    restart: 'Zum Anfang',
    history: 'Getane Schritte',
    stepOf: (step, count) => `Schritt ${step} von ${count}`,
    errorIs: (error) => `Fehler ${error}`,
    goalIs: (goal) => (goal === '' ? 'Ziel: alle richtig' : `Ziel: unter ${goal}`),
    tooFar: (alpha, input) =>
      `Der Fehler wächst: Alpha ${alpha} ist zu groß für Eingaben bis ${input}. Jeder Schritt geht ` +
      'über das beste Gewicht hinaus, und jedes Mal weiter.',
    tooFarHidden: (alpha) =>
      `Der Fehler wächst: Alpha ${alpha} ist hier zu groß. Jeder Schritt geht über die besten Gewichte hinaus.`,
    swings: (errors) => `Die Fehler bisher: ${errors}.`,
    notReached: (run) => `Das Ziel ist noch nicht erreicht; „${run}“ geht von hier aus weiter.`,
    nothingChanged: 'Der letzte Durchgang endete, wo er begann: Weiterlaufen ändert nichts.',
    hint: 'Tipp',
    hintWhich: (name) => `Es geht um: ${name}.`,
    hintUp: 'Der Wert ist zu klein: nach oben damit.',
    hintDown: 'Der Wert ist zu groß: nach unten damit.',
    hintHow: (to, error) => `Auf etwa ${to}; dann ist der Fehler ${error}.`,
    hintHowRight: (to, right, count) => `Auf etwa ${to}; dann sind ${right} von ${count} richtig.`,
    hintWorse: (least) =>
      `Zunächst wächst der Fehler; sobald die anderen folgen, fällt er auf ${least}.`,
    hintLeast: 'Kleiner wird der Fehler nicht.',
    hintStuck: 'Von hier aus macht kein Gewicht allein es besser.',
    hintImpossible: (goal, least) =>
      `Keine Einstellung bringt den Fehler unter ${goal}. Es bleibt mindestens ${least}, bei der Lösung ` +
      'der kleinsten Quadrate: den Gewichten, deren Deltas im Quadrat die kleinste Summe haben. Näher ' +
      'kommt eine gewichtete Summe nicht.',
    hintNotParted:
      'Keine Einstellung macht alle richtig. Die Perzeptron-Regel kommt zu Gewichten zurück, bei ' +
      'denen sie schon war, was sie nie tut, wo es eine Lösung gibt: Keine gewichtete Summe trennt diese Beispiele.',
    hintLocked: 'Es kann helfen, Gesperrtes freizugeben.',
    ledger: (step, source) => `Schritt ${step}, aus: ${source}`,
    allExamples: (count) => `alle ${count} Beispiele`,
    ledgerOf: (neuron) => `Die Gewichte von ${neuron}`,
    ledgerEmpty: 'Nach dem ersten Schritt steht hier jede seiner Zahlen.',
    wholePass:
      'Hierher führte ein ganzer Durchgang; nach einem weiteren Schritt steht hier jede seiner Zahlen.',
    chooseNumber: 'Eine Zahl wählen, um zu sehen, woher sie kommt.',
    copyCsv: 'Als CSV kopieren',
    copyHtml: 'Als HTML kopieren',
    rows: {
      input: 'Eingabe',
      weight: 'Gewicht',
      prediction: 'Vorhersage',
      output: 'Ausgabe',
      target: 'Soll',
      delta: 'Delta',
      slope: 'Delta × Steigung',
      product: 'Delta × Eingabe',
      weightDelta: 'Gewichts-Delta',
      mean: 'Gewichts-Delta (Mittel)',
      error: 'Fehler',
      up: 'Fehler, etwas höher',
      down: 'Fehler, etwas tiefer',
      alpha: 'Alpha',
      nudge: 'Stups',
      newWeight: 'neues Gewicht',
    },
    neuron: 'Neuron',
    slope: 'Steigung',
    share: 'wie es zustande kam',
    saysInput: (input, example, value) =>
      `${input} von ${example} ist ${value}, wie es in der Tabelle steht.`,
    saysInputFrom: (neuron, value) => `${neuron} gibt ${value} aus.`,
    saysInputBias: 'Ein Bias hat keine Eingabe: Er zählt, als käme 1 herein.',
    saysWeight: (name, value) => `${name} vor diesem Schritt: ${value}.`,
    saysPrediction: (equation) => `Die gewichtete Summe: ${equation}.`,
    saysActivated: (equation, activation, value) =>
      `Die gewichtete Summe, ${equation}, aus der die Aktivierung ${activation} ${value} macht.`,
    saysTarget: (example, value) => `Was für ${example} wahr ist: ${value}.`,
    saysDelta: (equation) => `Vorhersage − Soll: ${equation}.`,
    saysHigh: 'Die Vorhersage ist zu hoch.',
    saysLow: 'Die Vorhersage ist zu niedrig.',
    saysExact: 'Die Vorhersage stimmt, also hat kein Gewicht etwas zu verantworten.',
    saysShare: (equation) =>
      `Die Deltas, zu denen es beiträgt, jedes durch das Gewicht, das dorthin führt: ${equation}.`,
    saysSlope: (activation, equation) =>
      `Mal der Steigung von ${activation} an dieser Stelle: ${equation}.`,
    saysProduct: (equation) => `Delta × Eingabe: ${equation}.`,
    whyInput: (half, halved) =>
      `Das ist der Anteil dieses Gewichts am Schaden. Die halbe Eingabe, ${half}, hätte die Hälfte ` +
      `angerichtet, ${halved}; eine Eingabe von 0 nichts; eine negative Eingabe kehrte die Richtung um.`,
    whyZero:
      'Eine Eingabe von 0 hatte keinen Anteil an der Vorhersage, also bleibt ihr Gewicht, wie es ist.',
    whyNegative: (half, halved) =>
      'Die Eingabe ist negativ, und das kehrt die Richtung um: Mehr Gewicht macht diese Vorhersage kleiner. ' +
      `Die halbe Eingabe, ${half}, hätte den halben Schaden angerichtet, ${halved}; eine Eingabe von 0 keinen.`,
    whyNoDelta: 'Das Delta ist 0, also gibt es nichts zu ändern.',
    whyBias: 'Der Bias hat an jeder Vorhersage vollen Anteil.',
    saysMean: (count, equation) => `Das Mittel über ${count} Beispiele: ${equation}.`,
    saysAlpha: 'Wie viel vom Gewichts-Delta abgezogen wird. Das ist frei wählbar.',
    saysNudge: 'Wie weit ein Gewicht zum Probieren bewegt wird. Das ist frei wählbar.',
    saysNewWeight: (equation) => `Gewicht − Alpha × Gewichts-Delta: ${equation}.`,
    saysLocked: 'Es ist gesperrt, also bleibt es, wie es ist.',
    saysError: 'Der Fehler mit den Gewichten, wie sie waren.',
    saysUp: (weight, error) => `Etwas höher, bei ${weight}, wäre der Fehler ${error}.`,
    saysDown: (weight, error) => `Etwas tiefer, bei ${weight}, wäre der Fehler ${error}.`,
    saysUpIsBest: 'Etwas höher ist das Beste der drei, also steigt das Gewicht.',
    saysDownIsBest: 'Etwas tiefer ist das Beste der drei, also sinkt das Gewicht.',
    saysStayIsBest: 'Weder höher noch tiefer ist besser, also bleibt das Gewicht.',
    errorCurve: 'Fehler über den Schritten',
    stepsAxis: 'Schritt',
    errorCurveSays: (from, to, least) =>
      `Fehler von ${from} am Anfang bis ${to} jetzt; der kleinste war ${least}.`,
    weightCurve: (weight) => `Fehler über ${weight}`,
    weightCurveOf: (weight, example) => `Fehler von ${example} über ${weight}`,
    curveWeight: 'Gewicht',
    weightCurveSays: (weight, error, best, least) =>
      `Bei ${weight} ist der Fehler ${error}. Am kleinsten, ${least}, ist er bei ${best}.`,
    weightCurveFlat: (weight, error) =>
      `Bei ${weight} ist der Fehler ${error}, und kein Gewicht in der Nähe ist besser.`,
    slopeSays: (slope) => `Die Steigung dort ist ${slope}.`,
    nextWeightDelta: 'nächstes Gewichts-Delta',
    slopeWhy: 'Die 2 kommt vom Quadrieren des Deltas; in den Schritten steckt sie in Alpha.',
    strays:
      'Punkte neben der Kurve sind Schritte, in denen sich auch andere Gewichte bewegt haben.',
    noSlope: 'Eine Stufe hat kein Gefälle; die Perzeptron-Regel kommt ohne eines aus.',
    wiggle: 'Wackeln',
    wiggleLess: 'Weniger wackeln',
    wiggleWhat: 'Bewegt dieses Gewicht ein wenig und misst, was der Fehler tut.',
    wiggleSays: (weight, error, nudged, then) =>
      `Mit ${weight} ist der Fehler ${error}, mit ${nudged} ist er ${then}.`,
    wiggleSlope: (equation, computed) =>
      `Der Unterschied, geteilt durch den Stups: ${equation}. Berechnet ist es ${computed}.`,
  },
  lock: (name) => `${name} sperren`,
  unknown: '?',
  noValue: '–',
  target: 'Soll',
  delta: 'Delta',
  squaredDelta: 'Delta²',
  meanSquaredError: (value) => `Mittlerer quadratischer Fehler: ${value}`,
  squaresAdded: 'die Quadrate jeder Zeile werden addiert, dann wird über die Zeilen gemittelt',
  verdict: 'Richtig oder falsch',
  isRight: 'richtig',
  isWrong: 'falsch',
  rightOf: (right, count) => `${right} von ${count} richtig`,
  rows: (from, to, total) => `Zeilen ${from} bis ${to} von ${total}`,
  previousRows: 'Vorige Zeilen',
  nextRows: 'Nächste Zeilen',
  ownData: 'Ihre Daten',
  data: {
    ownDataHow:
      'Eine Kopfzeile, dann eine Zeile je Beispiel, aus einer Tabelle kopiert oder als CSV. Eine Datei ' +
      'darf auch auf die Abbildung gezogen werden. Nichts davon verlässt diesen Rechner.',
    pasteData: 'Daten',
    useData: 'Diese Daten verwenden',
    openFile: 'Datei öffnen',
    dataInUse: (examples, inputs) =>
      `In Gebrauch: ${examples} ${examples === 1 ? 'Zeile' : 'Zeilen'}, ${inputs} ${inputs === 1 ? 'Eingabe' : 'Eingaben'}.`,
    addRow: 'Zeile hinzufügen',
    addInput: 'Eingabe hinzufügen',
    remove: (name) => `${name} entfernen`,
    nameOf: (input) => `Name von ${input}`,
  },
  layers: {
    tableNumber: (number) => `Tabelle ${number}`,
    inTable: (table, text) => `${table}: ${text}`,
    byPlace: (columns, inputs) =>
      `keine Spalte heißt wie das, was hereinkommt (${inputs}); die Spalten gelten deshalb der Reihe nach${columns && ` (${columns})`}`,
    strangeColumns: (columns) => `für die Spalten ${columns} kommt nichts herein`,
    lackingColumns: (inputs) => `es fehlt eine Spalte für ${inputs}`,
    columnTwice: (name) => `zwei Spalten heißen „${name}“`,
    neuronTwice: (name, renamed) =>
      `zwei Neuronen heißen „${name}“; das zweite heißt hier „${renamed}“`,
    edgeFromNowhere: (names, inputs) => `Kanten beginnen bei ${names}, herein kommt aber ${inputs}`,
    edgeTwice: (source, target) => `die Kante von „${source}“ zu „${target}“ steht zweimal da`,
    noNeurons: 'es gibt keine Zeile, die Schicht hat also kein Neuron',
    noLayer: (columns, inputs) =>
      `das ist keine Schicht: Herein kommt ${inputs}, die Spalten sind aber ${columns}; die Tabelle bleibt, wie sie ist`,
    moreExamples: (name) =>
      `die Zeilen sind wie die Beispiele nach „${name}“ benannt, das ist also keine Schicht; die Tabelle bleibt, wie sie ist`,
    onePerLayer: (attribute, count, layers) =>
      `${attribute}: ${count} Angaben für ${layers} Schichten; nötig ist eine je Schicht oder eine für alle`,
  },
  announce: (output, example, value) => `${output} für ${example}: ${value}`,

  notANumber: (row, input, text) =>
    text === ''
      ? `Zeile ${row}, ${input}: Die Zelle ist leer`
      : `Zeile ${row}, ${input}: „${text}“ ist keine Zahl`,
  weightNotANumber: (place, text) =>
    text === '' ? `${place}: Hier fehlt eine Zahl` : `${place}: „${text}“ ist keine Zahl`,
  attributeNotANumber: (attribute, text) => `${attribute}: „${text}“ ist keine Zahl`,
  attributeNotOneOf: (attribute, text, allowed) =>
    `${attribute}: „${text}“ ist keines von ${allowed}`,
  attributeNotARange: (attribute, text) =>
    `${attribute}: „${text}“ sind nicht zwei Zahlen, die kleinere zuerst`,
  raggedRow: (row, cells, columns) =>
    `Zeile ${row} hat ${cells} ${cells === 1 ? 'Zelle' : 'Zellen'}, die Kopfzeile hat ${columns}`,
  inDoubt: (row, input, text) =>
    `Zeile ${row}, ${input}: „${text}“ lässt sich auf mehr als eine Art lesen`,
  readAs: (row, input, text, value) =>
    `Zeile ${row}, ${input}: „${text}“ ist als ${value} gelesen, und ebenso die ganze Spalte`,
  overlappingCells: (row) => `In Zeile ${row} liegen Zellen übereinander`,
  textColumn: (name, text) =>
    `In „${name}“ stehen Wörter wie „${text}“; daher ist es keine Eingabe`,
  severalTables: (count) => `Es sind ${count} Tabellen mit Zahlen da; die erste gilt.`,
  duplicateName: (name, renamed) =>
    `Zwei Spalten heißen „${name}“; die zweite heißt hier „${renamed}“`,
  unknownColumn: (attribute, name, columns) =>
    `${attribute}: Keine Spalte „${name}“ unter ${columns}`,
  attributeNotPositive: (attribute, text) => `${attribute}: „${text}“ ist keine Zahl über 0`,
  notAGoal: (text) => `goal: „${text}“ ist weder eine Zahl über 0 noch „all“`,
  goalNeedsStep: 'goal: „all“ braucht die Aktivierung step, die richtig oder falsch liegt',
  targetCount: (targets, outputs) =>
    `target: ${targets} ${targets === 1 ? 'Spalte' : 'Spalten'}, aber ${outputs} ${outputs === 1 ? 'Ausgabe' : 'Ausgaben'}`,
  unknownOutput: (name, outputs) => `target: Keine Ausgabe „${name}“ unter ${outputs}`,
  reached: 'Das Ziel ist erreicht.',
  notFinite:
    'Der nächste Schritt führte über die größte Zahl hinaus, die ein Computer schreiben kann; die ' +
    'Gewichte bleiben daher, wie sie sind.',
  noTarget: (name) =>
    `Den Daten fehlt die Spalte „${name}“, die sagt, was wahr ist. Alles bleibt, wie es war.`,
  noHeader: 'Die Tabelle hat keine Kopfzeile, daher sind ihre Eingaben nummeriert.',
  noTable: (element) => `${element}: Es ist keine Tabelle darin.`,
  noInputs: (element) => `${element}: Die Tabelle hat keine Spalte mit Eingaben.`,
  nameMissing: 'eine Eingabe braucht einen Namen',
  nameTaken: (name) => `es gibt schon eine Spalte namens „${name}“`,
  noData: 'Unter einer Kopfzeile stehen hier keine Zahlen.',
  notData: (name) =>
    `„${name}“ ist kein Text; eine Tabellenkalkulation kann ihre Zellen als CSV speichern.`,
  tooBig: (name, size) => `„${name}“ ist größer als ${size}`,
  tooManyRows: (rows, limit) => `${rows} Zeilen; höchstens ${limit} sind möglich`,
  tooManyInputs: (inputs, limit) => `${inputs} Eingaben; höchstens ${limit} sind möglich`,
  noExamples: 'Die Tabelle hat noch keine Beispiele.',
  moreProblems: (count) => `und ${count} weitere dieser Art`,
  noEngine: (reason) =>
    `Die bewegliche Grafik konnte nicht starten: ${reason}. Die Tabelle bleibt, wie sie ist.`,
};
