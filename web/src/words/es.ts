import type { Words } from './en.ts';

export const es: Words = {
  rightToLeft: false,
  example: 'Ejemplo',
  inputName: (number) => `Entrada ${number}`,
  weightOf: (input) => `Peso de ${input}`,
  weightNumber: (input) => `Peso de ${input}, número`,
  weights: 'Pesos',
  dials: { bias: 'Sesgo', threshold: 'Umbral' },
  dialNumber: (dial) => `${dial}, número`,
  activation: 'Activación',
  reset: 'Restablecer',
  embed: 'Insertar',
  embedTitle: 'Llévese esta neurona',
  embedHow: 'Tal como está ahora, con sus pesos y datos. Antes, copie soma.js junto a su página.',
  embedHints: {
    HTML: '',
    iframe: 'Necesita embed.html junto a su página, y nada más.',
    Markdown: 'Para todo lo que deje pasar HTML, como Pandoc.',
    'Org mode': '',
    Nikola: 'Necesita la plantilla soma.tmpl en la carpeta shortcodes de su sitio.',
    Hugo: 'Necesita unsafe = true en [markup.goldmark.renderer], en la configuración de su sitio.',
    Jekyll: '',
    Jupyter: 'Para una celda de código; soma.js está junto al cuaderno.',
  },
  place: 'Para',
  snippet: 'Texto para pegar',
  copy: 'Copiar',
  copied: 'Copiado.',
  notCopied: 'El navegador no dejó copiarlo; en su lugar, el texto está seleccionado.',
  save: 'Guardar',
  saveSvg: 'Imagen (SVG)',
  savePng: 'Imagen (PNG)',
  saveCsv: 'Datos (CSV)',
  notSaved: (reason) => `No se pudo guardar: ${reason}`,
  close: 'Cerrar',
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
  allDigits: 'Todas las cifras',
  whyDigits:
    'Los ordenadores cuentan en mitades, cuartos, octavos y así sucesivamente. Casi todos los ' +
    'decimales, también 0,1, caen entre esos pasos, y por eso queda al final un rastro del redondeo.',
  diagram: (output, inputs) => `Neurona: ${inputs} llevan a ${output}`,
  edge: (input, weight) => `${input}, peso ${weight}`,
  moreInputs: (count) => `y ${count} más`,
  plot: (output, input) => `${output} según ${input}`,
  noValue: '–',
  rows: (from, to, total) => `Filas ${from} a ${to} de ${total}`,
  previousRows: 'Filas anteriores',
  nextRows: 'Filas siguientes',
  announce: (output, example, value) => `${output} para ${example}: ${value}`,

  notANumber: (row, input, text) =>
    text === ''
      ? `fila ${row}, ${input}: la celda está vacía`
      : `fila ${row}, ${input}: «${text}» no es un número`,
  weightNotANumber: (place, text) => `${place}: «${text}» no es un número`,
  attributeNotANumber: (attribute, text) => `${attribute}: «${text}» no es un número`,
  attributeNotOneOf: (attribute, text, allowed) =>
    `${attribute}: «${text}» no es ninguno de ${allowed}`,
  raggedRow: (row, cells, columns) =>
    `la fila ${row} tiene ${cells} ${cells === 1 ? 'celda' : 'celdas'}; el encabezado, ${columns}`,
  duplicateName: (name, renamed) =>
    `dos columnas se llaman «${name}»; la segunda se llama aquí «${renamed}»`,
  unknownColumn: (attribute, name, columns) =>
    `${attribute}: no hay ninguna columna «${name}» entre ${columns}`,
  noHeader: 'La tabla no tiene fila de encabezado, así que sus entradas van numeradas.',
  noTable: 'soma-neuron: no hay ninguna tabla dentro.',
  noInputs: 'soma-neuron: la tabla no tiene ninguna columna de entradas.',
  noExamples: 'La tabla aún no tiene ejemplos.',
  moreProblems: (count) => `y ${count} más de este tipo`,
  noEngine: (reason) =>
    `La figura interactiva no pudo arrancar: ${reason}. La tabla se queda como está.`,
};
