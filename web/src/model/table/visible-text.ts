import { lowered, raised } from '../numbers/meaning.ts';
import {
  elementsIn,
  fits,
  holds,
  type IsHidden,
  isElement,
  isText,
  nameOf,
  nodesIn,
  type TableElement,
  type TableNode,
} from './node.ts';

/**
 * The text of a cell as a reader sees it: without what is hidden, without marks of notes, and with
 * every formula once. Blanks stand where lines break, and digits above or below the line stay there.
 */
export function visibleText(element: TableElement, isHidden: IsHidden = () => false): string {
  return tidy(textIn(element, isHidden, ''));
}

/** Whether an element's own attributes keep it out of sight, on every screen. */
export function isHiddenItself(element: TableElement): boolean {
  return (element.getAttribute('hidden') ?? null) !== null || fits(element, 'style', hiddenStyle);
}

function isHiddenByName(element: TableElement): boolean {
  const isPopover = (element.getAttribute('popover') ?? null) !== null;
  return isPopover || fits(element, 'class', hiddenClass) || fits(element, 'role', /^tooltip$/);
}

function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

const hiddenStyle =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:opacity|font-size)\s*:\s*0(?![.\d])|color\s*:\s*transparent)/i;

// What frameworks call text for screen readers alone. KaTeX's MathML is the text of its formula.
const hiddenClass = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|d-none)(?:\s|$)/i;

const unseen = new Set(
  [
    ...['script', 'style', 'template', 'noscript', 'datalist', 'annotation', 'annotation-xml'],
    ...['title', 'desc', 'metadata', 'mphantom', 'rp', 'rt', 'del', 's', 'strike'],
  ].values(),
);

const blocks = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'br', 'caption', 'dd', 'details', 'dialog'],
  ...['div', 'dl', 'dt', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5'],
  ...['h6', 'header', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table'],
  ...['td', 'th', 'tr', 'ul'],
]);

// What formulas put round their parts: without it, √2 would be 2.
const formulas: Readonly<Record<string, (...parts: readonly string[]) => string>> = {
  msup: (base, power = '') => base + raised(power),
  msub: (base, index = '') => base + lowered(index),
  mfrac: (above = '', below = '') => `${raised(above)}⁄${lowered(below)}`,
  msqrt: (...inside) => `√${inside.join('')}`,
  mroot: (base, degree = '') => `${raised(degree)}√${base}`,
  mover: (base, above) => `${base}^${above}`,
  munder: (base, below) => `${base}_${below}`,
};

/** `before` is what stands in front, which says whether a link is the mark of a note. */
function textIn(element: TableElement, isHidden: IsHidden, before: string): string {
  const children = nodesIn(element);
  const inside = children.filter(isElement);
  const drawnTwice = inside.some((child) => holds(child, 'math')) && inside.some(isDrawing);
  let text = '';
  for (const child of children) {
    if (isText(child)) text += child.textContent ?? '';
    if (!isElement(child) || (drawnTwice && isDrawing(child))) continue;
    // Beside its drawing, a style sheet clips the text of a formula.
    const isFormula = drawnTwice && holds(child, 'math') && !isHiddenItself(child);
    if (!isFormula && (isHiddenItself(child) || isHiddenByName(child) || isHidden(child))) {
      // What is read aloud between two words, or between 2 and ½, keeps them apart.
      if (fits(child, 'class', hiddenClass)) text += ' ';
      continue;
    }
    if (!isMark(child, before + text)) text += textOf(child, isHidden, before + text);
  }
  return text;
}

// The other copy, which is drawn, of a formula in MathML.
function isDrawing(element: TableElement): boolean {
  return fits(element, 'aria-hidden', /^true$/) && !holds(element, 'math');
}

function textOf(element: TableElement, isHidden: IsHidden, before: string): string {
  const name = nameOf(element);
  if (unseen.has(name)) return '';
  if (name === 'img') return element.getAttribute('alt') ?? '';
  const formula = formulas[name];
  if (formula) {
    const parts = elementsIn(element).map((part) => textOf(part, isHidden, ''));
    return formula(...parts.map(tidy));
  }
  const text = textIn(element, isHidden, before) || labelOf(element);
  if (name === 'sup') return raised(text);
  if (name === 'sub') return lowered(text);
  return blocks.has(name) ? ` ${text} ` : text;
}

// A formula that is drawn as a picture has no other text.
function labelOf(element: TableElement): string {
  return fits(element, 'role', /^(?:img|math)$/) ? (element.getAttribute('aria-label') ?? '') : '';
}

const noteRole = /^doc-(?:noteref|backlink)$|noteref/;
const noteClass = /(?:foot|end|side|margin)-?note|fn-?ref|foot-?ref|note-?ref/i;
const anchorClass = /(?:^|\s)(?:header-?link|hash-link|(?:header|heading)-?anchor|anchor-?link)/i;

/** Whether an element refers to a note, or to the place itself, and says nothing in its cell. */
function isMark(element: TableElement, before: string): boolean {
  if (
    fits(element, 'role', noteRole) ||
    fits(element, 'epub:type', noteRole) ||
    fits(element, 'class', noteClass) ||
    fits(element, 'class', anchorClass)
  ) {
    return true;
  }
  const name = nameOf(element);
  if (name === 'sup') return linksIn(element).some(isInnerLink);
  if (name !== 'a' || !isInnerLink(element)) return false;
  const text = tidy(element.textContent ?? '');
  if (!/[\p{L}\p{N}]/u.test(text) && !holds(element, 'img')) return true;
  const [only, ...others] = elementsIn(element);
  if (only && others.length === 0 && nameOf(only) === 'sup') {
    return tidy(only.textContent ?? '') === text;
  }
  // A style sheet may raise it.
  return /\S$/.test(before) && /^[[(]?[\p{L}\p{N}]{1,3}[\])]?$/u.test(text);
}

function isInnerLink(link: TableElement): boolean {
  return fits(link, 'href', /#./);
}

function linksIn(node: TableNode): TableElement[] {
  return elementsIn(node).flatMap((child) => (nameOf(child) === 'a' ? [child] : linksIn(child)));
}
