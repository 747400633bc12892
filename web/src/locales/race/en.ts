/** The race's words in English. Names of controls are part of the element's interface. */
export const en = {
  rightToLeft: false,
  title: 'Race',
  games: 'Games',
  gamesCount: (count: string) => `${count} games`,
  memory: (games: string, size: string) => `${games} games take about ${size} of memory.`,
  idle: 'Nothing runs until you start it.',
  start: 'Start the race',
  startAll: 'Race all sizes',
  cancel: 'Cancel',
  progress: 'Progress',
  running: (who: string, games: string) => `${who}, ${games} games`,
  ready: 'Getting ready',
  paused: 'Paused while this tab is in the background; what was measured there does not count.',
  cancelled: 'Cancelled.',

  backends: {
    loop: { label: 'JavaScript loop', text: 'the JavaScript loop' },
    scalar: { label: 'Scalar WebAssembly', text: 'scalar WebAssembly' },
    simd: { label: 'SIMD WebAssembly', text: 'SIMD WebAssembly' },
    webgpu: { label: 'WebGPU', text: 'WebGPU' },
  },
  simulated: (device: string) =>
    `WebGPU has no graphics processor here: the main processor simulates one (${device}).`,
  device: (device: string) => `WebGPU runs on: ${device}.`,

  result: (games: string) => `${games} games`,
  backend: 'Contestant',
  perPrediction: 'Per prediction',
  perRun: 'Per run',
  against: 'Against the loop',
  faster: (factor: string) => `${factor} × as fast`,
  slower: (factor: string) => `${factor} × as long`,
  bars: 'Time per prediction: shorter is faster',

  won: (who: string, games: string, time: string) =>
    `With ${games} games, ${who} was the fastest, with ${time} per prediction.`,
  wonOverLoop: (factor: string) => `It was ${factor} times as fast as the loop.`,
  wonByLoop: (who: string, factor: string) => `The next, ${who}, took ${factor} times as long.`,
  tooClose: (who: string, games: string) => `With ${games} games, ${who} were too close to call.`,
  same: (difference: string) =>
    `All made the same predictions, within float32 rounding; the largest difference from the scalar kernel’s is ${difference}.`,
  exactlyTheSame: 'All made exactly the same predictions.',
  different: (who: string) => `${who} made different predictions: its time does not count.`,
  costs: (setUp: string, send: string, fetch: string) =>
    `Beside its computation, WebGPU took ${setUp} to set up, ${send} to receive the games and ${fetch} to hand the predictions back, once each.`,
  footnote: (samples: string, length: string, step: string) =>
    `A run is one call that predicts all the games, in float32. The call itself is included; copying the games in is not, they are in place. Each time is the median of ${samples} samples of at least ${length}, since this browser’s clock moves in steps of ${step}.`,

  missing: {
    'no-webgpu': 'This browser has no WebGPU, so the graphics processor stays out.',
    'no-device': 'WebGPU finds no graphics processor here, so it stays out.',
  },
  noWorker:
    'No worker can start here, so the race runs beside the page’s own work, and the page may stutter.',
  failedAt: (who: string, games: string, reason: string) =>
    `${who} could not take part with ${games} games: ${reason}.`,
  outOfMemory: (games: string, size: string) =>
    `${games} games need about ${size} of memory, and the browser did not give it.`,
  lastGood: 'The result below is the one before.',
  failed: (reason: string) => `The race could not run: ${reason}.`,
  reasons: {
    'no-webassembly': 'this browser has no WebAssembly',
    'webassembly-blocked': 'this page or this browser blocks WebAssembly',
    'no-room': 'the graphics processor has no room for that many games',
  },

  curves: 'All sizes',
  curvesName: 'Time per prediction over the number of games, one curve per contestant',
  xTitle: 'Games',
  yTitle: 'Time per prediction',
  yourDots: 'Large marks are your own races.',
  fastestEverywhere: (who: string) => `${who} was the fastest at every size.`,
  fastestBySize: (first: string, later: readonly { who: string; from: string }[]) =>
    `${[
      `At first, ${first} was the fastest`,
      ...later.map(({ who, from }) => `from about ${from} games on, ${who}`),
    ].join('; ')}.`,
  overhead: (who: string, few: string, fewTime: string, many: string, manyTime: string) =>
    `${who} took ${fewTime} for ${few} games and ${manyTime} for ${many}: with so few, most of it is the call.`,
  numbers: 'All sizes in numbers',
  recorded: 'NumPy and PyTorch, outside the browser',
  recordedOn: (machine: string, date: string) =>
    `Time per prediction in float32, on one thread; measured on ${machine}, ${date}. Not your machine, so the numbers do not compare with those above, but their pattern may.`,
  recordedGpu: 'A graphics processor, outside the browser',
  recordedOnGpu: (device: string, date: string) =>
    `Soma’s time per prediction in float32; measured on ${device}, ${date}. “Computation” is without bringing the numbers there and back: they are in the device’s memory already, and the calls are queued there. “There and back” sends the games, computes, and fetches the predictions; the memory for them is kept on the device. Not your machine, so the numbers do not compare with those above.`,
  computation: 'Computation',
  thereAndBack: 'There and back',

  allDone: 'The race over all sizes is over.',
};

/** What every language has to say. */
export type RaceWords = typeof en;
