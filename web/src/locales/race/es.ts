import type { RaceWords } from './en.ts';

export const es: RaceWords = {
  rightToLeft: false,
  title: 'Carrera',
  games: 'Partidos',
  gamesCount: (count) => `${count} partidos`,
  memory: (games, size) => `${games} partidos ocupan unos ${size} de memoria.`,
  idle: 'Nada se ejecuta hasta que usted lo inicie.',
  start: 'Iniciar la carrera',
  startAll: 'Correr con todos los tamaños',
  cancel: 'Cancelar',
  progress: 'Progreso',
  running: (who, games) => `${who}, ${games} partidos`,
  ready: 'Preparando',
  paused: 'En pausa mientras esta pestaña está en segundo plano; lo medido allí no cuenta.',
  cancelled: 'Cancelada.',

  backends: {
    loop: { label: 'Bucle de JavaScript', text: 'el bucle de JavaScript' },
    scalar: { label: 'WebAssembly escalar', text: 'WebAssembly escalar' },
    simd: { label: 'WebAssembly con SIMD', text: 'WebAssembly con SIMD' },
    webgpu: { label: 'WebGPU', text: 'WebGPU' },
  },
  simulated: (device) =>
    `WebGPU no tiene aquí ningún procesador gráfico: el procesador principal simula uno (${device}).`,
  device: (device) => `WebGPU se ejecuta en: ${device}.`,

  result: (games) => `${games} partidos`,
  backend: 'Participante',
  perPrediction: 'Por predicción',
  perRun: 'Por ejecución',
  against: 'Frente al bucle',
  faster: (factor) => `${factor} × su velocidad`,
  slower: (factor) => `${factor} × su tiempo`,
  bars: 'Tiempo por predicción: más corto es más rápido',

  won: (who, games, time) =>
    `Con ${games} partidos, lo más rápido fue ${who}, con ${time} por predicción.`,
  wonOverLoop: (factor) => `Es ${factor} veces la velocidad del bucle.`,
  wonByLoop: (who, factor) => `El siguiente, ${who}, tardó ${factor} veces ese tiempo.`,
  tooClose: (who, games) =>
    `Con ${games} partidos, ${who} quedaron demasiado cerca para nombrar un ganador.`,
  same: (difference) =>
    `Todos hicieron las mismas predicciones, salvo el redondeo de float32; la mayor diferencia con el núcleo escalar es ${difference}.`,
  exactlyTheSame: 'Todos hicieron exactamente las mismas predicciones.',
  different: (who) => `${who} hizo otras predicciones: su tiempo no cuenta.`,
  costs: (setUp, send, fetch) =>
    `Además del cálculo, WebGPU tardó ${setUp} en prepararse, ${send} en recibir los partidos y ${fetch} en devolver las predicciones, una vez cada cosa.`,
  footnote: (samples, length, step) =>
    `Una ejecución es una llamada que predice todos los partidos, en float32. La llamada misma cuenta; copiar los partidos no: ya están en su sitio. Cada tiempo es la mediana de ${samples} muestras de al menos ${length}, pues el reloj de este navegador avanza en pasos de ${step}.`,

  missing: {
    'no-webgpu': 'Este navegador no tiene WebGPU, así que el procesador gráfico queda fuera.',
    'no-device': 'WebGPU no encuentra aquí ningún procesador gráfico y queda fuera.',
  },
  noWorker:
    'Aquí no puede arrancar ningún worker: la carrera corre junto al trabajo de la página, que puede ir a saltos.',
  failedAt: (who, games, reason) => `${who} no pudo participar con ${games} partidos: ${reason}.`,
  outOfMemory: (games, size) =>
    `${games} partidos necesitan unos ${size} de memoria, y el navegador no los dio.`,
  lastGood: 'El resultado de abajo es el anterior.',
  failed: (reason) => `No se pudo correr la carrera: ${reason}.`,
  reasons: {
    'no-webassembly': 'este navegador no tiene WebAssembly',
    'webassembly-blocked': 'esta página o este navegador bloquea WebAssembly',
    'no-room': 'el procesador gráfico no tiene sitio para tantos partidos',
  },

  curves: 'Todos los tamaños',
  curvesName: 'Tiempo por predicción según el número de partidos, una curva por participante',
  xTitle: 'Partidos',
  yTitle: 'Tiempo por predicción',
  yourDots: 'Las marcas grandes son sus propias carreras.',
  fastestEverywhere: (who) => `${who} fue lo más rápido con todos los tamaños.`,
  fastestBySize: (first, later) =>
    `${[
      `Al principio, lo más rápido fue ${first}`,
      ...later.map(({ who, from }) => `desde unos ${from} partidos, ${who}`),
    ].join('; ')}.`,
  overhead: (who, few, fewTime, many, manyTime) =>
    `${who} tardó ${fewTime} con ${few} partidos y ${manyTime} con ${many}: con tan pocos, casi todo es la llamada.`,
  numbers: 'Todos los tamaños en números',
  recorded: 'NumPy y PyTorch, fuera del navegador',
  recordedOn: (machine, date) =>
    `Tiempo por predicción en float32, con un hilo; medido en ${machine}, ${date}. No es su equipo: los números no se comparan con los de arriba, pero su forma quizá sí.`,
  recordedGpu: 'Un procesador gráfico, fuera del navegador',
  recordedOnGpu: (device, date) =>
    `Tiempo de Soma por predicción en float32; medido en ${device}, ${date}. «Cálculo» no incluye la ida y vuelta de los números: ya están en la memoria del dispositivo, y las llamadas están allí en cola. «Ida y vuelta» envía los partidos, calcula y recoge las predicciones; la memoria para ellos se conserva en el dispositivo. No es su equipo: los números no se comparan con los de arriba.`,
  computation: 'Cálculo',
  thereAndBack: 'Ida y vuelta',

  allDone: 'La carrera con todos los tamaños ha terminado.',
};
