import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { copiedText } from '../../web/src/model/table/copied-text.ts';
import { findTables } from '../../web/src/model/table/find-tables.ts';

const copied = (html: string) => findTables(parse(html)).map((table) => copiedText(table));

test('a block of numbers, as a spreadsheet copies it, has no heads', () => {
  const row = (...cells: string[]) =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  expect(copied(`<table>${row('8,5', '')}${row('1.250', '2')}</table>`)).toEqual([
    '8,5\t\n1.250\t2',
  ]);
});

test('heads and examples alone: no titles, no feet, no groups, no heads that come again', () => {
  const head = '<tr><th>Game</th><th>Toes<br>bare</th><th>Fans</th></tr>';
  const html = `<table>${head}
    <tr><th colspan="3" scope="rowgroup">At home</th></tr><tr><th>1</th><td>8.5</td><td>1</td></tr>
    ${head}<tr><th>"2"</th><td>9.5</td><td>2</td></tr>
    <tfoot><tr><td colspan="3">Source: 3 books</td></tr></tfoot></table>`;
  expect(copied(html)).toEqual(['Game\tToes bare\tFans\n1\t8.5\t1\n"""2"""\t9.5\t2']);
});

test('a table of words is no data', () => {
  expect(copied('<table><tr><td>Home</td><td>About</td></tr></table>')).toEqual([undefined]);
});

test('numbers of a page in another language are written as they will be read', () => {
  const html = `<div lang="de"><table><tr><th>Game</th><th>Fans</th></tr>
    <tr><th>1</th><td>1.286</td></tr><tr><th>2</th><td>3</td></tr></table></div>`;
  const [table] = findTables(parse(html));
  expect(table && copiedText(table, 'en')).toBe('Game\tFans\n1\t1286\n2\t3');
  expect(table && copiedText(table, 'de')).toBe('Game\tFans\n1\t1.286\n2\t3');
  const [english] = findTables(parse(html.replace('lang="de"', 'lang="en"')));
  expect(english && copiedText(english, 'de')).toBe('Game\tFans\n1\t1,286\n2\t3');
});
