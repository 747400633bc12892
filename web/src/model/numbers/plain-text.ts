/**
 * A number's text in the signs that programs use: digits 0 to 9, `-`, `+`, `'` between thousands,
 * one blank where there were several, and nothing that is not seen. Whatever else stands in the
 * text stays. The Arabic decimal sign stays too: unlike a comma, it has one meaning.
 */
export function plainText(text: string): string {
  return withinAscii(text).replace(/\s+/g, ' ').trim();
}

function withinAscii(text: string): string {
  if (/^[\t-~]*$/.test(text)) return text;
  return text
    .replace(unseen, '')
    .replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[^\P{Nd}0-9]/gu, digit)
    .replace(dashes, '-')
    .replace(/[\u2019\u02bc\u066c]/gu, "'")
    .replace(/[\u060c\ufe50]/gu, ',')
    .replace(/[\u066a\ufe6a]/gu, '%')
    .replace(/\ufe62/gu, '+');
}

/** Whether two names are the same to a reader: h₀ is h0, and a soft hyphen is nothing. */
export function sameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

function folded(name: string): string {
  return name.replace(unseen, '').normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

// Soft hyphens, marks of direction, joiners, blanks without width, variation selectors.
const unseen = /\p{Cf}|\u034f|\p{Variation_Selector}/gu;

// Hyphens, dashes and minus signs of every width, and the long vowel that Japanese keyboards give.
const dashes = /[\u02d7\u2010-\u2015\u2212\u2796\ufe58\ufe63\u30fc\uff70]/gu;

// Unicode keeps the ten digits of every script in order, zero first, and no others beside them.
function digit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}
