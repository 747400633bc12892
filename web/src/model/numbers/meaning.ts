import { type Decimal, type NumberNames, usualNames } from './language.ts';
import { plainText } from './plain-text.ts';

/** What one text may mean, before its column settles it. */
export interface Meaning {
  /** The number, where a point is the decimal sign; undefined where that cannot be. */
  readonly point: number | undefined;
  /** The same, where a comma is. */
  readonly comma: number | undefined;
  /** A unit or a currency, or `%`, whose hundredth part is in the numbers already. */
  readonly unit: string;
  /** Whether the unit may as well be a letter that belongs to no number, as in `12a`. */
  readonly loose: boolean;
}

/** `empty` is a cell without a number; `doubtful` one with more than one number in it. */
export type Understood = Meaning | 'empty' | 'doubtful' | 'text';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const subscripts = '₀₁₂₃₄₅₆₇₈₉';

/**
 * Understands a text as a number. `names` are the language's for those without digits.
 *
 * Takes thousands in groups, powers of ten, percents, a unit or a currency, common fractions and
 * the marks of notes behind a number. `12 ± 3`, `1/2`, `5k` and dates are none.
 */
export function understand(text: string, names = usualNames): Understood {
  return common(text) ?? understandPlain(bare(plainText(text)), names);
}

function understandPlain(plain: string, names: NumberNames): Understood {
  if (/^-?$/.test(plain)) return 'empty';
  return special(plain, names) ?? fraction(plain) ?? powerAlone(plain) ?? parts(plain);
}

/** How a number is written on the line and above it. */
export function raised(text: string): string {
  return text
    .replace(/[-\u2212\u2013](?=\d)/gu, '⁻')
    .replace(/\+(?=\d)/gu, '⁺')
    .replace(/\d/g, (digit) => superscripts[Number(digit)] ?? digit);
}

/** The same below the line. */
export function lowered(text: string): string {
  return text.replace(/\d/g, (digit) => subscripts[Number(digit)] ?? digit);
}

function only(value: number, unit = ''): Meaning {
  return { point: value, comma: value, unit, loose: false };
}

// Most numbers, quickly: tables have up to a hundred thousand rows. A point may be that of thousands.
function common(text: string): Meaning | undefined {
  if (!/^-?\d{1,15}(?:\.\d+)?$/.test(text)) return undefined;
  const point = Number(text);
  const isGroup = /^-?[1-9]\d{0,2}\.\d{3}$/.test(text);
  const comma = isGroup ? Number(text.replace('.', '')) : text.includes('.') ? undefined : point;
  return { point, comma, unit: '', loose: false };
}

// TeX that nothing has set yet, and the marks of notes.
function bare(text: string): string {
  return text
    .replace(/^\$([^$]*)\$$|^\\\((.*)\\\)$/, '$1$2')
    .replace(/(?<=\d.*?)(?: ?(?:\[[^\]]{1,12}\]|[*†‡§‖¶]))+$/u, '')
    .trim();
}

function special(text: string, { nan, infinity }: NumberNames): Understood | undefined {
  const [, sign, name = ''] = /^([+-]?) ?(.*)$/.exec(text) ?? [];
  if (/^(?:inf|infinity|∞)$/i.test(name) || name === plainText(infinity)) {
    return only(sign === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);
  }
  return /^nan$/i.test(name) || name === plainText(nan) ? only(Number.NaN) : undefined;
}

const vulgar = new RegExp(
  `^([+-]?) ?(\\d*) ?(?:([¼-¾⅐-⅞])|(?:(?<![^+\\- ])(\\d+)⁄(\\d+)|([${superscripts}]+)[⁄/]([${subscripts}]+)))$`,
  'u',
);

function fraction(text: string): Understood | undefined {
  const found = vulgar.exec(text);
  if (!found) return undefined;
  const [, sign, whole, one, ...slashed] = found;
  const terms = one ? one.normalize('NFKC').split('⁄') : slashed.filter((term) => term);
  const [above, below] = terms.map((term) => Number(term?.normalize('NFKC')));
  const size = Number(whole) + (above ?? 0) / (below ?? 1);
  return only(sign === '-' ? -size : size);
}

// A raised 3 behind a 10 may be a note's; behind a 1.5×10, or as a negative, it is a power.
function powerAlone(text: string): Understood | undefined {
  const [, sign, power, negative] = /^([+-]?)10(?:\^([+-]?\d+)|(⁻[⁰¹²³⁴-⁹]+))$/.exec(text) ?? [];
  const exponent = power ?? (negative && level(negative));
  return exponent === undefined ? undefined : only(Number(`${sign}1e${exponent}`));
}

function level(power: string): string {
  return power.normalize('NFKC').replace('\u2212', '-');
}

const shape = new RegExp(
  [
    '^(?<open>\\(?)(?<before>[^\\d.,٫+()-]*?) ?(?<sign>[+-]?) ?(?<after>[^\\d.,٫+()-]*?) ?',
    "(?<digits>[.,٫]?\\d(?:[\\d.,٫ ']*\\d)?[.,٫]?)",
    '(?: ?(?:(?:[eEеЕ]|أس|اس) ?(?<exponent>[+-]?\\d+)',
    '|[×x*·⋅] ?10(?:\\^(?<caret>[+-]?\\d+)|(?<raised>[⁺⁻]?[⁰¹²³⁴-⁹]+))))?',
    '(?<gap> ?)(?<tail>[^\\d()]*)(?<close>\\)?)$',
  ].join(''),
  'u',
);

function parts(text: string): Understood {
  const found = shape.exec(text)?.groups;
  if (!found) return /^\(\d[\d.,]*\)$/.test(text) ? 'doubtful' : 'text';
  const { open, before = '', after = '', digits = '', tail = '', close } = found;
  const { sign = '', gap, exponent, caret, raised: above } = found;
  const unit = unitOf(before + after, tail);
  if (unit === undefined) {
    return multiple.test(tail) || /[⁰¹²³⁴-⁹₀-₉]$/u.test(tail) ? 'doubtful' : 'text';
  }
  // Brackets are a minus in accounts, where there is a currency; elsewhere they may be anything.
  if (open !== close && !(open === '(' && close === ')')) return 'text';
  if (open && !currency.test(unit)) return 'doubtful';
  const power = exponent ?? caret ?? (above && level(above).replace('+', ''));
  const shift = Number(power ?? 0) - (percents[unit] ?? 0);
  const minus = open ? '-' : sign;
  const value = (decimal: Decimal) =>
    toNumber(minus, withPoint(digits, decimal, power === undefined), shift);
  const [point, comma] = [value('.'), value(',')];
  if (point === undefined && comma === undefined) return 'text';
  return { point, comma, unit, loose: !gap && /^\p{L}/u.test(tail) && !currency.test(tail) };
}

const percents: Readonly<Record<string, number>> = { '%': 2, '‰': 3, '‱': 4 };
const currency = /^(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3})$/u;
const measure = /^(?:[\p{L}°µΩ][\p{L}\p{M}°µΩ²³/·.^-]{0,19}|[°′″'"])$/u;

// Thousands and millions: the number that is seen is not the one that is meant.
const multiple = new RegExp(
  `^(?:[kMBTG]|MM|bn|[mt]r?n|(?:mi[lo]|mill|m[lr]d|mln|tsd|tys|тыс|тис|млн|млрд)\\.?|${[
    ...['hundred', 'thousand', 'million', 'billion', 'trillion', 'milliard', 'crore', 'lakh'],
    ...['dozen', 'tausend', 'mille', 'millione', 'milliarde', 'miljoen', 'miljard', 'millone'],
  ].join('s?|')}s?|(?:tausend|millione|milliarde)n|[百千万萬億亿兆천만억조])$`,
  'iu',
);

function unitOf(before: string, tail: string): string | undefined {
  if (before !== '' && tail !== '') return undefined;
  const unit = before || tail;
  if (unit === '' || unit in percents || currency.test(unit)) return unit;
  // Metres are a unit, and an M is a million.
  const isMultiple = unit !== 'm' && unit !== 't' && unit !== 'g' && multiple.test(unit);
  return tail !== '' && measure.test(tail) && !isMultiple ? unit : undefined;
}

const plain = { '.': /^(?:\d+\.?\d*|\.\d+)$/, ',': /^(?:\d+,?\d*|,\d+)$/ };
const grouped = {
  '.': /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$|^[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d*)?$/,
  ',': /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d*)?$/,
};
const spaced = /^[1-9]\d{0,2}([ '])\d{3}(?:\1\d{3})*(?!\d)/;

function withPoint(digits: string, decimal: Decimal, groups: boolean): string | undefined {
  const written = digits
    .replace(spaced, (group) => group.replace(/[ ']/g, ''))
    .replace('٫', decimal);
  if (plain[decimal].test(written)) return written.replace(',', '.');
  if (!groups || !grouped[decimal].test(written)) return undefined;
  return written.replaceAll(decimal === '.' ? ',' : '.', '').replace(',', '.');
}

// What a double cannot hold would become infinity or nothing.
function toNumber(sign: string, digits: string | undefined, shift: number): number | undefined {
  if (digits === undefined) return undefined;
  const value = Number(`${sign}${digits}e${shift}`);
  const lost = value === 0 && /[1-9]/.test(digits);
  return Number.isFinite(value) && !lost ? value : undefined;
}
