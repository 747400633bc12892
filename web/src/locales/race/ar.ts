import { apart } from '../apart.ts';
import type { RaceWords } from './en.ts';

// Fits every number, where the noun's own form would depend on it.
const ofGames = (count: string) => `${apart(count)} من المباريات`;

export const ar: RaceWords = {
  rightToLeft: true,
  title: 'السباق',
  games: 'المباريات',
  gamesCount: ofGames,
  memory: (games, size) => `تشغل ${ofGames(games)} نحو ${size} من الذاكرة.`,
  idle: 'لا يعمل شيء قبل أن تبدأ السباق.',
  start: 'ابدأ السباق',
  startAll: 'سباق بكل الأحجام',
  cancel: 'إلغاء',
  progress: 'التقدم',
  running: (who, games) => `${apart(who)}، ${ofGames(games)}`,
  ready: 'يجري التحضير',
  paused: 'متوقف ما دام هذا التبويب في الخلفية؛ وما قيس هناك لا يُحسب.',
  cancelled: 'أُلغي السباق.',

  // Arabic comes first in each, so that it runs from right to left.
  backends: {
    loop: { label: 'حلقة JavaScript', text: 'حلقة JavaScript' },
    scalar: { label: 'نواة WebAssembly بلا SIMD', text: 'نواة WebAssembly بلا SIMD' },
    simd: { label: 'نواة WebAssembly مع SIMD', text: 'نواة WebAssembly مع SIMD' },
    webgpu: { label: 'WebGPU', text: 'WebGPU' },
  },
  simulated: (device) =>
    `ليس لدى WebGPU هنا معالج رسوميات: المعالج الرئيسي يحاكيه (${apart(device)}).`,
  device: (device) => `يعمل WebGPU على: ${apart(device)}.`,

  result: ofGames,
  backend: 'المتسابق',
  perPrediction: 'لكل تنبؤ',
  perRun: 'لكل تشغيل',
  against: 'مقارنة بالحلقة',
  faster: (factor) => `${apart(factor)} × السرعة`,
  slower: (factor) => `${apart(factor)} × الزمن`,
  bars: 'الزمن لكل تنبؤ: الأقصر هو الأسرع',

  won: (who, games, time) =>
    `عند ${ofGames(games)} كان الفوز من نصيب ${apart(who)}: ${time} لكل تنبؤ.`,
  wonOverLoop: (factor) => `وهذا ${apart(factor)} × سرعة الحلقة.`,
  wonByLoop: (who, factor) => `وتليها ${apart(who)}: ${apart(factor)} × ذلك الزمن.`,
  tooClose: (who, games) => `عند ${ofGames(games)} تقاربت أزمنة ${who} حتى لا فائز بينها.`,
  same: (difference) =>
    `أعطى الجميع التنبؤات نفسها، في حدود تقريب float32؛ وأكبر فرق عن النواة بلا SIMD هو ${apart(difference)}.`,
  exactlyTheSame: 'أعطى الجميع التنبؤات نفسها تمامًا.',
  different: (who) => `تنبؤات ${apart(who)} مختلفة: لا يُحسب زمنها.`,
  costs: (setUp, send, fetch) =>
    `إلى جانب الحساب احتاج WebGPU إلى ${setUp} للتهيئة، و${send} لاستلام المباريات، و${fetch} لإعادة التنبؤات، مرة واحدة لكل منها.`,
  footnote: (samples, length, step) =>
    `التشغيل نداء واحد يتنبأ بكل المباريات بأعداد float32. النداء نفسه محسوب، أما نسخ المباريات فلا: فهي جاهزة في مكانها. كل زمن هو وسيط عينات عددها ${apart(samples)}، لا تقل الواحدة منها عن ${length}، لأن ساعة هذا المتصفح تتقدم بخطوات قدرها ${step}.`,

  missing: {
    'no-webgpu': 'ليس في هذا المتصفح WebGPU، فلا يشارك معالج الرسوميات.',
    'no-device': 'لا يجد WebGPU هنا معالج رسوميات، فلا يشارك.',
  },
  noWorker: 'لا يمكن بدء عامل (worker) هنا، فيجري السباق إلى جانب عمل الصفحة نفسها، وقد تتقطع.',
  failedAt: (who, games, reason) =>
    `تعذّرت مشاركة ${apart(who)} عند ${ofGames(games)}: ${apart(reason)}.`,
  outOfMemory: (games, size) =>
    `تحتاج ${ofGames(games)} إلى نحو ${size} من الذاكرة، ولم يمنحها المتصفح.`,
  lastGood: 'النتيجة أدناه هي السابقة.',
  failed: (reason) => `تعذّر إجراء السباق: ${apart(reason)}.`,
  reasons: {
    'no-webassembly': 'ليس في هذا المتصفح WebAssembly',
    'webassembly-blocked': 'هذه الصفحة أو هذا المتصفح يمنع WebAssembly',
    'no-room': 'لا يتسع معالج الرسوميات لهذا العدد من المباريات',
  },

  curves: 'كل الأحجام',
  curvesName: 'الزمن لكل تنبؤ بحسب عدد المباريات، منحنى لكل متسابق',
  xTitle: 'المباريات',
  yTitle: 'الزمن لكل تنبؤ',
  yourDots: 'العلامات الكبيرة سباقاتك أنت.',
  fastestEverywhere: (who) => `الأسرع عند كل الأحجام: ${apart(who)}.`,
  fastestBySize: (first, later) =>
    `${[
      `الأسرع في البداية ${apart(first)}`,
      ...later.map(({ who, from }) => `ثم من نحو ${ofGames(from)} فصاعدًا ${apart(who)}`),
    ].join('؛ ')}.`,
  overhead: (who, few, fewTime, many, manyTime) =>
    `زمن ${apart(who)} هو ${fewTime} عند ${ofGames(few)} و${manyTime} عند ${apart(many)}: مع عدد بهذا الصغر يذهب معظم الزمن في النداء نفسه.`,
  numbers: 'كل الأحجام بالأرقام',
  recorded: 'خارج المتصفح: NumPy وPyTorch',
  recordedOn: (machine, date) =>
    `الزمن لكل تنبؤ بأعداد float32، على خيط واحد؛ قيس على ${apart(machine)}، ${apart(date)}. ليس هذا جهازك، فلا تُقارن الأرقام بما فوقها، وقد يُقارن نمطها.`,
  recordedGpu: 'معالج رسوميات، خارج المتصفح',
  recordedOnGpu: (device, date) =>
    `زمن Soma لكل تنبؤ بأعداد float32؛ قيس على ${apart(device)}، ${apart(date)}. «الحساب» لا يشمل نقل الأعداد ذهابًا وإيابًا: فهي في ذاكرة الجهاز من قبل، والنداءات هناك في طابور. أما «ذهابًا وإيابًا» فيشمل إرسال المباريات والحساب وإعادة التنبؤات، والذاكرة اللازمة لها تبقى محجوزة على الجهاز. ليس هذا جهازك، فلا تُقارن الأرقام بما فوقها.`,
  computation: 'الحساب',
  thereAndBack: 'ذهابًا وإيابًا',

  allDone: 'انتهى السباق بكل الأحجام.',
};
