import type { Words } from './en.ts';

export const de: Words = {
  rightToLeft: false,
  example: 'Beispiel',
  inputName: (number) => `Eingabe ${number}`,
  weightOf: (input) => `Gewicht von ${input}`,
  weightNumber: (input) => `Gewicht von ${input}, Zahl`,
  weights: 'Gewichte',
  dials: { bias: 'Bias', threshold: 'Schwelle' },
  dialNumber: (dial) => `${dial}, Zahl`,
  activation: 'Aktivierung',
  reset: 'Zurücksetzen',
  embed: 'Einbetten',
  embedTitle: 'Dieses Neuron mitnehmen',
  embedHow:
    'Wie es jetzt dasteht, mit Gewichten und Daten. Zuerst soma.js neben die eigene Seite kopieren.',
  embedHints: {
    HTML: '',
    iframe: 'Braucht embed.html neben der eigenen Seite, sonst nichts.',
    Markdown: 'Für alles, was HTML durchlässt, etwa Pandoc.',
    'Org mode': '',
    Nikola: 'Braucht die Shortcode-Vorlage soma.tmpl im Ordner shortcodes der Website.',
    Hugo: 'Braucht unsafe = true unter [markup.goldmark.renderer] in der Konfiguration der Website.',
    Jekyll: '',
    Jupyter: 'Für eine Code-Zelle; soma.js liegt neben dem Notebook.',
  },
  place: 'Für',
  snippet: 'Text zum Einfügen',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  notCopied: 'Der Browser hat das Kopieren nicht erlaubt; der Text ist stattdessen markiert.',
  save: 'Speichern',
  saveSvg: 'Bild (SVG)',
  savePng: 'Bild (PNG)',
  saveCsv: 'Daten (CSV)',
  notSaved: (reason) => `Das ließ sich nicht speichern: ${reason}`,
  close: 'Schließen',
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
  stepBack: 'Zurück',
  stepLeave: 'Beenden',
  steps: 'Schritt für Schritt',
  stepOf: (step, count) => `Schritt ${step} von ${count}.`,
  stepInput: (input, value) => `${input} kommt herein: ${value}.`,
  stepProduct: (equation) => `Mal dem Gewicht: ${equation}.`,
  stepTotal: (equation) => `Zur bisherigen Summe addiert: ${equation}.`,
  stepBias: (equation) => `Der Bias kommt dazu: ${equation}.`,
  stepIdentity: (value) => `Diese Summe ist die Vorhersage: ${value}.`,
  stepActivation: (activation, sum, equals) =>
    `Die Aktivierung macht aus ${sum} eine Vorhersage: ${activation} ${equals}.`,
  allDigits: 'Alle Stellen',
  whyDigits:
    'Computer zählen in Halben, Vierteln, Achteln und so weiter. Die meisten Dezimalzahlen, auch ' +
    '0,1, liegen zwischen solchen Stufen; daher bleibt ganz hinten eine Spur vom Runden.',
  diagram: (output, inputs) => `Neuron: ${inputs} führen zu ${output}`,
  edge: (input, weight) => `${input}, Gewicht ${weight}`,
  moreInputs: (count) => `und ${count} weitere`,
  plot: (output, input) => `${output} über ${input}`,
  noValue: '–',
  rows: (from, to, total) => `Zeilen ${from} bis ${to} von ${total}`,
  previousRows: 'Vorige Zeilen',
  nextRows: 'Nächste Zeilen',
  announce: (output, example, value) => `${output} für ${example}: ${value}`,

  notANumber: (row, input, text) =>
    text === ''
      ? `Zeile ${row}, ${input}: Die Zelle ist leer`
      : `Zeile ${row}, ${input}: „${text}“ ist keine Zahl`,
  weightNotANumber: (place, text) => `${place}: „${text}“ ist keine Zahl`,
  attributeNotANumber: (attribute, text) => `${attribute}: „${text}“ ist keine Zahl`,
  attributeNotOneOf: (attribute, text, allowed) =>
    `${attribute}: „${text}“ ist keines von ${allowed}`,
  raggedRow: (row, cells, columns) =>
    `Zeile ${row} hat ${cells} ${cells === 1 ? 'Zelle' : 'Zellen'}, die Kopfzeile hat ${columns}`,
  duplicateName: (name, renamed) =>
    `Zwei Spalten heißen „${name}“; die zweite heißt hier „${renamed}“`,
  unknownColumn: (attribute, name, columns) =>
    `${attribute}: Keine Spalte „${name}“ unter ${columns}`,
  noHeader: 'Die Tabelle hat keine Kopfzeile, daher sind ihre Eingaben nummeriert.',
  noTable: 'soma-neuron: Es ist keine Tabelle darin.',
  noInputs: 'soma-neuron: Die Tabelle hat keine Spalte mit Eingaben.',
  noExamples: 'Die Tabelle hat noch keine Beispiele.',
  moreProblems: (count) => `und ${count} weitere dieser Art`,
  noEngine: (reason) =>
    `Die bewegliche Grafik konnte nicht starten: ${reason}. Die Tabelle bleibt, wie sie ist.`,
};
