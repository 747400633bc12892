import { apart } from '../apart.ts';
import type { Words } from './en.ts';

// A formula runs from left to right.
const formula = (text: string) => `\u2066${text}\u2069`;

const plurals = new Intl.PluralRules('ar');

// Arabic counts in six ways; 1 and 2 need no figure.
function cells(count: number): string {
  if (count === 0) return 'لا خلايا فيه';
  if (count === 1) return 'فيه خلية واحدة';
  if (count === 2) return 'فيه خليتان';
  const noun = { few: 'خلايا', many: 'خلية' } as Partial<Record<Intl.LDMLPluralRule, string>>;
  return `فيه ${apart(count)} ${noun[plurals.select(count)] ?? 'خلية'}`;
}

export const ar: Words = {
  rightToLeft: true,
  example: 'مثال',
  prediction: 'التنبؤ',
  inputName: (number) => `المدخل ${number}`,
  neuronName: (number) => `العصبون ${number}`,
  hiddenLayer: (number) => `الطبقة الخفية ${apart(number)}`,
  outputLayer: 'طبقة الخرج',
  weightOf: (input) => `وزن ${input}`,
  weightNumber: (input) => `وزن ${input}، رقمًا`,
  weightIn: (input, neuron) => `وزن ${input} في ${neuron}`,
  biasOf: (neuron) => `انحياز ${neuron}`,
  weights: 'الأوزان',
  weightsOf: (neuron) => `أوزان ${neuron}`,
  parameters: { bias: 'الانحياز', threshold: 'العتبة' },
  parameterNumber: (name) => `${name}، رقمًا`,
  parametersOf: (neuron) => `أعداد ${neuron}`,
  activation: 'التنشيط',
  undo: 'تراجع',
  redo: 'إعادة التنفيذ',
  reset: 'إعادة الضبط',
  embed: 'تضمين',
  share: {
    title: 'خذ هذا العصبون معك',
    networkTitle: 'خذ هذه الشبكة معك',
    how: 'كما هي الآن، بأوزانها وبياناتها.',
    hints: {
      HTML: 'يحتاج إلى \u2068soma.js\u2069 إلى جانب صفحتك، لا غير.',
      iframe: 'يحتاج إلى \u2068embed.html\u2069 إلى جانب صفحتك، لا غير.',
      Markdown: 'لكل ما يمرّر HTML، مثل Pandoc. يحتاج إلى \u2068soma.js\u2069 إلى جانب صفحتك.',
      'Org mode': 'يحتاج إلى \u2068soma.js\u2069 إلى جانب صفحتك.',
      Nikola:
        'يحتاج إلى القالب \u2068soma.tmpl\u2069 في مجلد \u2068shortcodes\u2069 في موقعك، و\u2068soma.js\u2069 في \u2068files\u2069.',
      Hugo: 'يحتاج إلى \u2068soma.js\u2069 إلى جانب صفحتك، وإلى \u2068unsafe = true\u2069 تحت \u2068[markup.goldmark.renderer]\u2069 في إعدادات موقعك.',
      Jekyll: 'يحتاج إلى \u2068soma.js\u2069 إلى جانب صفحتك.',
      Jupyter: 'لخلية شيفرة؛ يكون \u2068soma.js\u2069 إلى جانب الدفتر.',
    },
    place: 'من أجل',
    snippet: 'نص للّصق',
    save: 'حفظ',
    saveSvg: 'صورة (SVG)',
    savePng: 'صورة (PNG)',
    saveCsv: 'بيانات (CSV)',
    notSaved: (reason) => `تعذّر الحفظ: ${apart(reason)}`,
  },
  copy: 'نسخ',
  copied: 'تم النسخ.',
  notCopied: 'لم يسمح المتصفح بالنسخ؛ النص محدد بدلًا من ذلك.',
  bias: 'الانحياز',
  sum: 'المجموع الموزون',
  activations: {
    identity: 'التطابق',
    step: 'الدرجة',
    relu: 'ReLU',
    sigmoid: 'السيغمويد',
  },
  stepPast: (threshold) => `درجة فوق ${apart(threshold)}`,
  exampleLabel: (kind, label) => `${kind} ${label}`,
  cell: (input, kind, label) => `${input}، ${kind} ${label}`,
  step: 'خطوة',
  back: 'رجوع',
  close: 'إغلاق',
  steps: 'خطوة بخطوة',
  walk: {
    nextNeuron: 'العصبون التالي',
    nextLayer: 'الطبقة التالية',
    stepOf: (step, count) => `الخطوة ${apart(step)} من ${apart(count)}.`,
    stepIn: (layer, neuron, step, count) =>
      `${apart(layer)}، ${apart(neuron)}، الخطوة ${apart(step)} من ${apart(count)}.`,
    stepEnters: (layer, neuron) => `${apart(layer)}، ${apart(neuron)}.`,
    stepInput: (input, value) => `يدخل ${apart(input)}: ${apart(value)}.`,
    stepProduct: (equation) => `مضروبًا في وزنه: ${formula(equation)}.`,
    stepTotal: (equation) => `يُضاف إلى المجموع حتى الآن: ${formula(equation)}.`,
    stepBias: (equation) => `يُضاف الانحياز: ${formula(equation)}.`,
    stepIdentity: (value) => `هذا المجموع هو التنبؤ: ${apart(value)}.`,
    stepActivation: (activation, sum, equals) =>
      `يحوّل التنشيط ${apart(sum)} إلى تنبؤ: ${formula(`${apart(activation)} ${equals}`)}.`,
    stepPassesOn: (neuron, value) => `هذا المجموع هو ما يمرّره ${apart(neuron)}: ${apart(value)}.`,
    stepActivationPassesOn: (neuron, activation, sum, equals) =>
      `يحوّل التنشيط ${apart(sum)} إلى ما يمرّره ${apart(neuron)}: ${formula(`${apart(activation)} ${equals}`)}.`,
  },
  allDigits: 'كل المنازل',
  whyDigits:
    'تعدّ الحواسيب بالأنصاف والأرباع والأثمان وهكذا. ومعظم الكسور العشرية، ومنها \u20680.1\u2069، تقع بين ' +
    'هذه الدرجات، فيظهر في آخرها أثر من التقريب.',
  diagram: (output, inputs) => `عصبون: ${inputs} تؤدي إلى ${output}`,
  edge: (input, weight) => `${input}، الوزن ${weight}`,
  network: {
    neurons: 'العصبونات، طبقة بعد طبقة',
    neuron: (name, value, inputs) =>
      `${apart(name)}: ${apart(value)}، عدد المدخلات ${apart(inputs)}`,
    takenApart: (neuron) => `${apart(neuron)} جزءًا جزءًا`,
    layersDrawn: (from, to, count) =>
      `المرسوم هو الطبقات من ${apart(from)} إلى ${apart(to)} من أصل ${apart(count)}.`,
    neuronsDrawn: (layer, from, to, count) =>
      `${layer}: المرسوم هو العصبونات من ${apart(from)} إلى ${apart(to)} من أصل ${apart(count)}.`,
    inputsDrawn: (shown, count) => `المرسوم ${apart(shown)} من أصل ${apart(count)} مدخلًا.`,
  },
  moreInputs: (count) => `و${apart(count)} غيرها`,
  plot: (output, input) => `${output} بحسب ${input}`,
  allOutputs: 'كل المخرجات',
  points: (plot) => `النقاط: ${plot}`,
  code: 'الشيء نفسه بالشيفرة',
  codeLanguage: 'لغة البرمجة',
  codeRows: (shown, count) => `بأول ${apart(shown)} من ${apart(count)} مثالًا.`,
  matrices: 'على شكل مصفوفات',
  ofMatrices: {
    asTable: (kind) => `الجدول، صف لكل ${apart(kind)}`,
    turned: (shape, turned) =>
      `إذا أُدير الجدول على جانبه صارت صفوفه أعمدة، فتحوّل ${formula(shape)} إلى ${formula(turned)}. هذا منقوله \u2068X\u2069.`,
    partOfMatrices: 'لم يُرسم إلا جزء. والأبعاد أبعاد الكل.',
    multiply: (product) => `اضرب ${formula(product)}`,
    ofProduct: 'مصفوفة واحدة بدل كل الطبقات',
    ofNetwork: 'الشبكة نفسها',
    isSame: (layers) =>
      `التنبؤات هي نفسها. فعدد الطبقات ${apart(layers)}، وما دامت مجاميع فقط فلا تزيد قيمتها على طبقة واحدة.`,
    isSameHere: (activation) =>
      `التنبؤات هي نفسها مع أن ${apart(activation)} بينها: فهو لا يغيّر في هذه الأمثلة شيئًا يُذكر.`,
    isOther: (activation, output, example, product, network) =>
      `التنبؤات مختلفة. فمن دون ${apart(activation)} يكون ${apart(output)} عند ${apart(example)} مساويًا ${apart(product)}، ومعه ${apart(network)}. فلا تحل مصفوفة واحدة محل هذه الطبقات.`,
  },
  notLoaded: (reason) => `تعذّر التحميل: ${apart(reason)}`,
  guessing: {
    guess: 'تخمينك',
    guessQuestion: (output, example) => `كم سيكون ${apart(output)} عند ${apart(example)}؟`,
    guessHow: 'حرّك المؤشر، أو اكتب رقمًا، أو اختر موضعًا في الرسم.',
    guessShow: 'أظهر الجواب',
    guessSkip: 'تخطَّ',
    guessHit: 'أصبت تمامًا.',
    guessHigh: (by) => `أعلى بمقدار ${apart(by)}.`,
    guessLow: (by) => `أقل بمقدار ${apart(by)}.`,
    guessWhich: 'أي حد هو الأهم؟',
    guessWhichRival: (rival) => `أي حد صنع الفرق مع ${apart(rival)}؟`,
    guessTerms: (terms) => `حدًا حدًا: ${apart(terms)}.`,
    guessTermsRival: (example, rival, terms) =>
      `حدًا حدًا، ${apart(example)} ناقص ${apart(rival)}: ${apart(terms)}.`,
    guessYes: (input, terms) => `نعم، ${apart(input)}: الأكبر مقدارًا. ${terms}`,
    guessNo: (input, share) => `ليس تمامًا: نصيب ${apart(input)} هو ${apart(share)}، ولغيره أكثر.`,
    updateTitle: 'تخمينك للخطوة التالية',
    updateOne: (example, output, prediction, target) =>
      `${apart(example)}: ${apart(output)} يساوي ${apart(prediction)}، والهدف ${apart(target)}.`,
    updateAll: 'الخطوة التالية تتعلم من كل الأمثلة.',
    updateWay: (input) => `إلى أين ستحرّك الخطوة التالية وزن ${apart(input)}؟`,
    updateWays: { up: 'إلى أعلى', down: 'إلى أسفل', stays: 'يبقى كما هو' },
    updateFurthest: 'وأي وزن سيتحرك أكثر؟',
    updateTake: 'نفّذ الخطوة',
    updateWayRight: 'الاتجاه صحيح.',
    updateWayWrong: 'يتحرك على غير ما قلت.',
    updateFurthestRight: 'أصبت في الأكثر تحركًا.',
    updateFurthestWrong: 'وزن آخر يتحرك أكثر.',
    updateChanges: (changes) => `الخطوة: ${apart(changes)}.`,
    updateWhy: 'يتحرك كل وزن بمقدار ألفا × دلتا × المدخل: عكس دلتا، وأبعد كلما كبر المدخل.',
    updateWhyOne: 'إن كان التنبؤ أدنى مما ينبغي كبر الوزن × المدخل، وإن كان أعلى صغر.',
  },
  learn: {
    title: 'التعلّم',
    method: 'الطريقة',
    methods: {
      'by-hand': 'باليد',
      'hot-and-cold': 'ساخن وبارد',
      'gradient-descent': 'الانحدار التدرّجي',
    },
    perceptronRule: 'قاعدة البيرسبترون',
    alpha: 'ألفا',
    nudge: 'الدفعة',
    notAStepSize: (name) => `يجب أن يكون ${apart(name)} رقمًا أكبر من ${apart(0)}`,
    order: 'الأوزان الجديدة',
    orders: { each: 'بعد كل مثال', all: 'بعد كل الأمثلة' },
    pass: 'جولة',
    run: 'تشغيل',
    stop: 'إيقاف',
    restart: 'إلى البداية',
    history: 'الخطوات المنفَّذة',
    stepOf: (step, count) => `الخطوة ${apart(step)} من ${apart(count)}`,
    errorIs: (error) => `الخطأ ${apart(error)}`,
    goalIs: (goal) => (goal === '' ? 'الغاية: الكل صحيح' : `الغاية: أقل من ${apart(goal)}`),
    tooFar: (alpha, input) =>
      `الخطأ يكبر: ألفا ${apart(alpha)} أكبر مما تحتمله مدخلات تصل إلى ${apart(input)}. كل خطوة تتجاوز ` +
      'أفضل وزن، وفي كل مرة أبعد.',
    tooFarHidden: (alpha) =>
      `الخطأ يكبر: ألفا ${apart(alpha)} أكبر مما ينبغي هنا. كل خطوة تتجاوز أفضل الأوزان.`,
    swings: (errors) => `الأخطاء حتى الآن: ${formula(errors)}.`,
    notReached: (run) => `لم تُبلغ الغاية بعد؛ «${run}» يتابع من هنا.`,
    nothingChanged: 'انتهت الجولة الأخيرة حيث بدأت: المتابعة لا تغيّر شيئًا.',
    hint: 'تلميح',
    hintWhich: (name) => `انظر إلى ${apart(name)}.`,
    hintUp: 'قيمته أصغر مما ينبغي: ارفعها.',
    hintDown: 'قيمته أكبر مما ينبغي: اخفضها.',
    hintHow: (to, error) => `إلى نحو ${apart(to)}؛ عندئذ يكون الخطأ ${apart(error)}.`,
    hintHowRight: (to, right, count) =>
      `إلى نحو ${apart(to)}؛ عندئذ يصح ${apart(right)} من ${apart(count)}.`,
    hintWorse: (least) => `يكبر الخطأ في البداية، ثم ينزل إلى ${apart(least)} متى لحقت به البقية.`,
    hintLeast: 'هذا أصغر خطأ ممكن.',
    hintStuck: 'من هنا لا يحسّنه وزن وحده.',
    hintImpossible: (goal, least) =>
      `لا ضبط ينزل بالخطأ تحت ${apart(goal)}. يبقى ${apart(least)} على الأقل، في حل ` +
      'المربعات الصغرى: الأوزان التي يكون عندها مجموع دلتا² أصغر ما يمكن. لا يقترب مجموع موزون واحد من ' +
      'هذه الأهداف أكثر من ذلك.',
    hintNotParted:
      'لا ضبط يجعل الكل صحيحًا. تعود قاعدة البيرسبترون إلى أوزان كانت عندها، وهذا لا يحدث أبدًا حيث يوجد ' +
      'حل: لا مجموع موزون يفصل هذه الأمثلة.',
    hintLocked: 'قد يفيد تحرير المقفل.',
    ledger: (step, source) => `الخطوة ${apart(step)}، من ${apart(source)}`,
    allExamples: (count) => `كل الأمثلة، وعددها ${apart(count)}`,
    ledgerOf: (neuron) => `أوزان ${apart(neuron)}`,
    ledgerEmpty: 'نفّذ خطوة، فتظهر هنا كل أرقامها.',
    wholePass: 'أدّت إلى هنا جولة كاملة؛ خطوة أخرى وتظهر هنا كل أرقامها.',
    chooseNumber: 'اختر رقمًا لترى من أين جاء.',
    copyCsv: 'نسخ بصيغة CSV',
    copyHtml: 'نسخ بصيغة HTML',
    rows: {
      input: 'المدخل',
      weight: 'الوزن',
      prediction: 'التنبؤ',
      output: 'المخرج',
      target: 'الهدف',
      delta: 'دلتا',
      slope: 'دلتا × الميل',
      product: 'دلتا × المدخل',
      weightDelta: 'دلتا الوزن',
      mean: 'دلتا الوزن (المتوسط)',
      error: 'الخطأ',
      up: 'الخطأ بعد رفعه قليلًا',
      down: 'الخطأ بعد خفضه قليلًا',
      alpha: 'ألفا',
      nudge: 'الدفعة',
      newWeight: 'الوزن الجديد',
    },
    neuron: 'العصبون',
    slope: 'الميل',
    share: 'كيف نتجت',
    saysInput: (input, example, value) =>
      `${apart(input)} في ${apart(example)} هو ${apart(value)}، كما في الجدول.`,
    saysInputFrom: (neuron, value) => `يُخرج ${apart(neuron)} القيمة ${apart(value)}.`,
    saysInputBias: 'ليس للانحياز مدخل: يُحسب كأن الداخل 1.',
    saysWeight: (name, value) => `${apart(name)} قبل هذه الخطوة: ${apart(value)}.`,
    saysPrediction: (equation) => `المجموع الموزون: ${formula(equation)}.`,
    saysActivated: (equation, activation, value) =>
      `المجموع الموزون ${formula(equation)}، وتحوّله دالة التنشيط ${apart(activation)} إلى ${apart(value)}.`,
    saysTarget: (example, value) => `الحقيقة في ${apart(example)}: ${apart(value)}.`,
    saysDelta: (equation) => `التنبؤ − الهدف: ${formula(equation)}.`,
    saysHigh: 'التنبؤ أعلى مما ينبغي.',
    saysLow: 'التنبؤ أدنى مما ينبغي.',
    saysExact: 'التنبؤ صحيح، فلا وزن مسؤول عن شيء.',
    saysShare: (equation) =>
      `قيم دلتا التي يغذّيها، كل منها عبر الوزن المؤدي إليها: ${formula(equation)}.`,
    saysSlope: (activation, equation) =>
      `مضروبًا في ميل ${apart(activation)} هناك: ${formula(equation)}.`,
    saysProduct: (equation) => `دلتا × المدخل: ${formula(equation)}.`,
    whyInput: (half, halved) =>
      `هذا نصيب هذا الوزن من الضرر. نصف المدخل، ${apart(half)}، كان سيُحدث نصفه، ${apart(halved)}؛ ومدخل ` +
      'قيمته 0 لا يُحدث شيئًا؛ والمدخل السالب يعكس الاتجاه.',
    whyZero: 'لم يكن لمدخل قيمته 0 نصيب في التنبؤ، فيبقى وزنه كما هو.',
    whyNegative: (half, halved) =>
      'المدخل سالب، وهذا يعكس الاتجاه: زيادة الوزن تُصغّر هذا التنبؤ. ' +
      `نصف المدخل، ${apart(half)}، كان سيُحدث نصف الضرر، ${apart(halved)}؛ ومدخل قيمته 0 لا يُحدث شيئًا.`,
    whyNoDelta: 'دلتا تساوي 0، فلا شيء يتغير.',
    whyBias: 'للانحياز نصيب كامل في كل تنبؤ.',
    saysMean: (count, equation) => `المتوسط على ${apart(count)} من الأمثلة: ${formula(equation)}.`,
    saysAlpha: 'كم يُطرح من دلتا الوزن. الاختيار لك.',
    saysNudge: 'كم يُحرَّك الوزن لتجربته. الاختيار لك.',
    saysNewWeight: (equation) => `الوزن − ألفا × دلتا الوزن: ${formula(equation)}.`,
    saysLocked: 'إنه مقفل، فيبقى كما هو.',
    saysError: 'الخطأ والأوزان كما كانت.',
    saysUp: (weight, error) => `أعلى قليلًا، عند ${apart(weight)}، كان الخطأ سيكون ${apart(error)}.`,
    saysDown: (weight, error) =>
      `أدنى قليلًا، عند ${apart(weight)}، كان الخطأ سيكون ${apart(error)}.`,
    saysUpIsBest: 'الأعلى قليلًا هو أفضل الثلاثة، فيرتفع الوزن.',
    saysDownIsBest: 'الأدنى قليلًا هو أفضل الثلاثة، فينخفض الوزن.',
    saysStayIsBest: 'لا الأعلى أفضل ولا الأدنى، فيبقى الوزن.',
    errorCurve: 'الخطأ عبر الخطوات',
    stepsAxis: 'الخطوة',
    errorCurveSays: (from, to, least) =>
      `الخطأ من ${apart(from)} في البداية إلى ${apart(to)} الآن؛ وأصغره كان ${apart(least)}.`,
    weightCurve: (weight) => `الخطأ حسب ${apart(weight)}`,
    weightCurveOf: (weight, example) => `خطأ ${apart(example)} حسب ${apart(weight)}`,
    curveWeight: 'الوزن',
    weightCurveSays: (weight, error, best, least) =>
      `عند ${apart(weight)} الخطأ ${apart(error)}. وأصغره ${apart(least)} عند ${apart(best)}.`,
    weightCurveFlat: (weight, error) =>
      `عند ${apart(weight)} الخطأ ${apart(error)}، ولا وزن قريبًا منه أفضل.`,
    slopeSays: (slope) => `الميل هناك هو ${formula(slope)}.`,
    nextWeightDelta: 'دلتا الوزن التالية',
    slopeWhy: 'تأتي 2 من تربيع دلتا، وتستوعبها ألفا في الخطوات.',
    strays: 'النقاط خارج المنحنى خطوات تحركت فيها أوزان أخرى أيضًا.',
    noSlope: 'ليس للدرجة ميل يُنزَل عليه، وقاعدة البيرسبترون تستغني عنه.',
    wiggle: 'هزّ',
    wiggleLess: 'هزّ أقل',
    wiggleWhat: 'يحرّك هذا الوزن قليلًا ويقيس ما يحدث للخطأ.',
    wiggleSays: (weight, error, nudged, then) =>
      `مع ${apart(weight)} الخطأ ${apart(error)}، ومع ${apart(nudged)} يصير ${apart(then)}.`,
    wiggleSlope: (equation, computed) =>
      `الفرق مقسومًا على الدفعة: ${formula(equation)}. والمحسوب ${apart(computed)}.`,
  },
  lock: (name) => `قفل ${apart(name)}`,
  unknown: '؟',
  noValue: '–',
  target: 'الهدف',
  delta: 'دلتا',
  squaredDelta: 'دلتا²',
  meanSquaredError: (value) => `متوسط مربع الخطأ: ${apart(value)}`,
  squaresAdded: 'تُجمع مربعات كل صف، ثم يؤخذ متوسط الصفوف',
  verdict: 'صواب أم خطأ',
  isRight: 'صواب',
  isWrong: 'خطأ',
  rightOf: (right, count) => `${apart(right)} صحيحة من أصل ${apart(count)}`,
  rows: (from, to, total) => `الصفوف من ${apart(from)} إلى ${apart(to)} من أصل ${apart(total)}`,
  previousRows: 'الصفوف السابقة',
  nextRows: 'الصفوف التالية',
  ownData: 'بياناتك',
  data: {
    ownDataHow:
      'صف عناوين، ثم صف لكل مثال، منسوخة من جدول بيانات أو بصيغة CSV. ويمكن أيضًا إسقاط ملف على الشكل. ' +
      'لا يغادر جهازك شيء.',
    pasteData: 'البيانات',
    useData: 'استخدام هذه البيانات',
    openFile: 'فتح ملف',
    dataInUse: (examples, inputs) =>
      `قيد الاستخدام: الصفوف ${apart(examples)}، المدخلات ${apart(inputs)}.`,
    addRow: 'إضافة صف',
    addInput: 'إضافة مدخل',
    remove: (name) => `إزالة ${apart(name)}`,
    nameOf: (input) => `اسم ${input}`,
  },
  layers: {
    tableNumber: (number) => `الجدول ${number}`,
    inTable: (table, text) => `${apart(table)}: ${text}`,
    byPlace: (columns, inputs) =>
      `لا يحمل أي عمود اسم ما يدخل (${apart(inputs)})، لذلك تؤخذ الأعمدة بترتيبها${columns && ` (${apart(columns)})`}`,
    strangeColumns: (columns) => `لا يدخل شيء للأعمدة ${apart(columns)}`,
    lackingColumns: (inputs) => `لا يوجد عمود لما يدخل: ${apart(inputs)}`,
    columnTwice: (name) => `عمودان باسم «${apart(name)}»`,
    neuronTwice: (name, renamed) =>
      `عصبونان باسم «${apart(name)}»؛ يُسمّى الثاني هنا «${apart(renamed)}»`,
    edgeFromNowhere: (names, inputs) =>
      `تبدأ وصلات من ${apart(names)}، لكن ما يدخل هو ${apart(inputs)}`,
    edgeTwice: (source, target) =>
      `الوصلة من «${apart(source)}» إلى «${apart(target)}» مذكورة مرتين`,
    noNeurons: 'لا يوجد أي صف، فليس في الطبقة أي عصبون',
    noLayer: (columns, inputs) =>
      `هذه ليست طبقة: ما يدخل هو ${apart(inputs)}، لكن الأعمدة هي ${apart(columns)}؛ يبقى الجدول كما هو`,
    moreExamples: (name) =>
      `صفوفه مسماة بحسب «${apart(name)}» كالأمثلة، فليس طبقة؛ يبقى الجدول كما هو`,
    onePerLayer: (attribute, count, layers) =>
      `${apart(attribute)}: عدد القيم ${count} وعدد الطبقات ${layers}؛ المطلوب قيمة لكل طبقة أو قيمة واحدة للجميع`,
  },
  announce: (output, example, value) => `${output} عند ${example}: ${value}`,

  notANumber: (row, input, text) =>
    text === ''
      ? `الصف ${apart(row)}، ${apart(input)}: الخلية فارغة`
      : `الصف ${apart(row)}، ${apart(input)}: «${apart(text)}» ليس رقمًا`,
  weightNotANumber: (place, text) =>
    text === '' ? `${apart(place)}: لا رقم هنا` : `${apart(place)}: «${apart(text)}» ليس رقمًا`,
  attributeNotANumber: (attribute, text) => `${apart(attribute)}: «${apart(text)}» ليس رقمًا`,
  attributeNotOneOf: (attribute, text, allowed) =>
    `${apart(attribute)}: «${apart(text)}» ليس واحدًا من ${apart(allowed)}`,
  attributeNotARange: (attribute, text) =>
    `${apart(attribute)}: «${apart(text)}» ليس رقمين، أصغرهما أولًا`,
  raggedRow: (row, count, columns) =>
    `الصف ${apart(row)} ${cells(count)}، وعدد أعمدة صف العناوين ${apart(columns)}`,
  inDoubt: (row, input, text) =>
    `الصف ${apart(row)}، ${apart(input)}: يمكن قراءة «${apart(text)}» بأكثر من طريقة`,
  readAs: (row, input, text, value) =>
    `الصف ${apart(row)}، ${apart(input)}: قُرئ «${apart(text)}» على أنه ${apart(value)}، وكذلك العمود كله`,
  overlappingCells: (row) => `في الصف ${apart(row)} خلايا بعضها فوق بعض`,
  textColumn: (name, text) => `في «${apart(name)}» كلمات مثل «${apart(text)}»، لذلك ليس مدخلًا`,
  severalTables: (count) => `عدد الجداول التي فيها أرقام ${apart(count)}، ويُستعمل أولها.`,
  duplicateName: (name, renamed) =>
    `عمودان باسم «${apart(name)}»؛ يُسمّى الثاني هنا «${apart(renamed)}»`,
  unknownColumn: (attribute, name, columns) =>
    `${apart(attribute)}: لا عمود باسم «${apart(name)}» بين ${apart(columns)}`,
  attributeNotPositive: (attribute, text) =>
    `${apart(attribute)}: «${apart(text)}» ليس رقمًا أكبر من ${apart(0)}`,
  notAGoal: (text) =>
    `${apart('goal')}: «${apart(text)}» ليس رقمًا أكبر من ${apart(0)} ولا «${apart('all')}»`,
  goalNeedsStep:
    '\u2068goal\u2069: تحتاج «\u2068all\u2069» إلى التنشيط \u2068step\u2069، فهو إما مصيب وإما مخطئ',
  targetCount: (targets, outputs) =>
    `${apart('target')}: عدد الأعمدة ${apart(targets)} وعدد المخرجات ${apart(outputs)}`,
  unknownOutput: (name, outputs) =>
    `${apart('target')}: لا مخرج باسم «${apart(name)}» بين ${apart(outputs)}`,
  reached: 'بُلغت الغاية.',
  notFinite: 'الخطوة التالية تتجاوز أكبر رقم يستطيع الحاسوب كتابته، لذلك تبقى الأوزان كما هي.',
  noTarget: (name) =>
    `ليس في البيانات عمود «${apart(name)}» الذي يقول ما الصحيح. يبقى كل شيء كما كان.`,
  noHeader: 'ليس في الجدول صف عناوين، لذلك رُقّمت مدخلاته.',
  noTable: (element) => `${apart(element)}: لا جدول في الداخل.`,
  noInputs: (element) => `${apart(element)}: ليس في الجدول عمود مدخلات.`,
  nameMissing: 'لا بد للمدخل من اسم',
  nameTaken: (name) => `هناك عمود باسم «${apart(name)}»`,
  noData: 'لا أرقام هنا تحت صف عناوين.',
  notData: (name) => `«${apart(name)}» ليس نصًا؛ يمكن لجدول البيانات حفظ خلاياه بصيغة CSV.`,
  tooBig: (name, size) => `«${apart(name)}» أكبر من ${apart(size)}`,
  tooManyRows: (rows, limit) => `عدد الصفوف ${apart(rows)}، والحد الأقصى ${apart(limit)}`,
  tooManyInputs: (inputs, limit) => `عدد المدخلات ${apart(inputs)}، والحد الأقصى ${apart(limit)}`,
  noExamples: 'لا أمثلة في الجدول بعد.',
  moreProblems: (count) => `و${apart(count)} غيرها من هذا النوع`,
  noEngine: (reason) => `تعذّر تشغيل الرسم الحي: ${apart(reason)}. يبقى الجدول كما هو.`,
};
