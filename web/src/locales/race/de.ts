import type { RaceWords } from './en.ts';

export const de: RaceWords = {
  rightToLeft: false,
  title: 'Wettlauf',
  games: 'Spiele',
  gamesCount: (count) => `${count} Spiele`,
  memory: (games, size) => `${games} Spiele brauchen etwa ${size} Speicher.`,
  idle: 'Nichts läuft, bevor Sie es starten.',
  start: 'Wettlauf starten',
  startAll: 'Alle Größen laufen lassen',
  cancel: 'Abbrechen',
  progress: 'Fortschritt',
  running: (who, games) => `${who}, ${games} Spiele`,
  ready: 'Wird vorbereitet',
  paused:
    'Angehalten, solange dieser Tab im Hintergrund ist; was dort gemessen wurde, zählt nicht.',
  cancelled: 'Abgebrochen.',

  backends: {
    loop: { label: 'JavaScript-Schleife', text: 'die JavaScript-Schleife' },
    scalar: { label: 'Skalares WebAssembly', text: 'skalares WebAssembly' },
    simd: { label: 'WebAssembly mit SIMD', text: 'WebAssembly mit SIMD' },
    webgpu: { label: 'WebGPU', text: 'WebGPU' },
  },
  simulated: (device) =>
    `WebGPU hat hier keinen Grafikprozessor: Der Hauptprozessor ahmt einen nach (${device}).`,
  device: (device) => `WebGPU läuft auf: ${device}.`,

  result: (games) => `${games} Spiele`,
  backend: 'Läufer',
  perPrediction: 'Je Vorhersage',
  perRun: 'Je Lauf',
  against: 'Gegen die Schleife',
  faster: (factor) => `${factor} × so schnell`,
  slower: (factor) => `${factor} × so lang`,
  bars: 'Zeit je Vorhersage: kürzer ist schneller',

  won: (who, games, time) =>
    `Mit ${games} Spielen war ${who} am schnellsten, mit ${time} je Vorhersage.`,
  wonOverLoop: (factor) => `Das ist ${factor}-mal so schnell wie die Schleife.`,
  wonByLoop: (who, factor) => `Der Nächste, ${who}, brauchte ${factor}-mal so lang.`,
  tooClose: (who, games) =>
    `Mit ${games} Spielen lagen ${who} zu nah beieinander für einen Sieger.`,
  same: (difference) =>
    `Alle machten dieselben Vorhersagen, bis auf die Rundung von float32; die größte Abweichung vom skalaren Kernel ist ${difference}.`,
  exactlyTheSame: 'Alle machten genau dieselben Vorhersagen.',
  different: (who) => `${who} machte andere Vorhersagen: Die Zeit zählt nicht.`,
  costs: (setUp, send, fetch) =>
    `Außer der Rechnung brauchte WebGPU ${setUp} für die Einrichtung, ${send} für den Empfang der Spiele und ${fetch} für die Rückgabe der Vorhersagen, je einmal.`,
  footnote: (samples, length, step) =>
    `Ein Lauf ist ein Aufruf, der alle Spiele in float32 vorhersagt. Der Aufruf selbst zählt mit, das Kopieren der Spiele nicht: Sie liegen bereit. Jede Zeit ist der Median aus ${samples} Proben von mindestens ${length}, denn die Uhr dieses Browsers geht in Schritten von ${step}.`,

  missing: {
    'no-webgpu': 'Dieser Browser hat kein WebGPU, daher bleibt der Grafikprozessor außen vor.',
    'no-device': 'WebGPU findet hier keinen Grafikprozessor und bleibt außen vor.',
  },
  noWorker:
    'Hier kann kein Worker starten, daher läuft der Wettlauf neben der Arbeit der Seite, und die Seite kann stocken.',
  failedAt: (who, games, reason) =>
    `${who} konnte mit ${games} Spielen nicht mitlaufen: ${reason}.`,
  outOfMemory: (games, size) =>
    `${games} Spiele brauchen etwa ${size} Speicher, und der Browser gab ihn nicht her.`,
  lastGood: 'Das Ergebnis darunter ist das vorige.',
  failed: (reason) => `Der Wettlauf ließ sich nicht starten: ${reason}.`,
  reasons: {
    'no-webassembly': 'Dieser Browser hat kein WebAssembly',
    'webassembly-blocked': 'Diese Seite oder dieser Browser sperrt WebAssembly',
    'no-room': 'Der Grafikprozessor hat keinen Platz für so viele Spiele',
  },

  curves: 'Alle Größen',
  curvesName: 'Zeit je Vorhersage über der Zahl der Spiele, eine Kurve je Läufer',
  xTitle: 'Spiele',
  yTitle: 'Zeit je Vorhersage',
  yourDots: 'Große Zeichen sind Ihre eigenen Läufe.',
  fastestEverywhere: (who) => `${who} war bei jeder Größe am schnellsten.`,
  fastestBySize: (first, later) =>
    `${[
      `Zuerst war ${first} am schnellsten`,
      ...later.map(({ who, from }) => `ab etwa ${from} Spielen ${who}`),
    ].join('; ')}.`,
  overhead: (who, few, fewTime, many, manyTime) =>
    `${who} brauchte ${fewTime} für ${few} Spiele und ${manyTime} für ${many}: Bei so wenigen ist das meiste davon der Aufruf.`,
  numbers: 'Alle Größen in Zahlen',
  recorded: 'NumPy und PyTorch, außerhalb des Browsers',
  recordedOn: (machine, date) =>
    `Zeit je Vorhersage in float32, auf einem Thread; gemessen auf ${machine}, ${date}. Das ist nicht Ihr Gerät: Die Zahlen lassen sich mit denen oben nicht vergleichen, ihr Muster vielleicht schon.`,
  recordedGpu: 'Ein Grafikprozessor, außerhalb des Browsers',
  recordedOnGpu: (device, date) =>
    `Somas Zeit je Vorhersage in float32; gemessen auf ${device}, ${date}. „Rechnung“ ist ohne Hin- und Rückweg der Zahlen: Sie liegen schon im Speicher des Geräts, und die Aufrufe stehen dort in einer Warteschlange. „Hin und zurück“ sendet die Spiele, rechnet und holt die Vorhersagen; der Speicher dafür bleibt auf dem Gerät bestehen. Das ist nicht Ihr Gerät: Die Zahlen lassen sich mit denen oben nicht vergleichen.`,
  computation: 'Rechnung',
  thereAndBack: 'Hin und zurück',

  allDone: 'Der Wettlauf über alle Größen ist vorbei.',
};
