import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTables } from '../../web/src/model/table/find-tables.ts';

const size = 20;
// More than three rows of three cells reach, however they push one another.
const width = 20;

interface Cell {
  readonly across: number;
  readonly down: number;
}

const cell = fc.record({
  across: fc.integer({ min: 1, max: 2 }),
  down: fc.integer({ min: 0, max: 3 }),
});
const section = fc.array(fc.array(cell, { maxLength: 3 }), { minLength: 1, maxLength: 3 });
const sections = fc.array(section, { minLength: 1, maxLength: 2 });

/** A table with a first row of single cells, so that all of its columns are there to see. */
function build(written: readonly (readonly (readonly Cell[])[])[]): HTMLTableElement {
  let count = 0;
  const td = ({ across, down }: Cell) => {
    count += 1;
    return `<td colspan="${across}" rowspan="${down}">${count}</td>`;
  };
  const tr = (row: readonly Cell[]) => `<tr style="height: ${size}px">${row.map(td).join('')}</tr>`;
  const single = Array.from({ length: width }, () => ({ across: 1, down: 1 }));
  const rows = written.map((group) => `<tbody>${group.map(tr).join('')}</tbody>`).join('');
  document.body.innerHTML = `<style>
      table { table-layout: fixed; border-collapse: collapse; position: absolute; top: 0; left: 0;
        width: ${width * size}px; font-size: 4px; line-height: 1 }
      td { padding: 0 }
    </style><table><tbody>${tr(single)}</tbody>${rows}</table>`;
  return document.querySelector('table') as HTMLTableElement;
}

test('a table is laid out as the browser does it', () => {
  fc.assert(
    fc.property(sections, (written) => {
      const table = build(written);
      const grid = findTables(document.body)[0];
      expect(grid?.rows.length).toBe(table.rows.length);
      grid?.rows.forEach(({ slots, overlapping }, y) => {
        if (overlapping) return;
        const { top } = (table.rows[y] as HTMLTableRowElement).getBoundingClientRect();
        const seen = slots.map((_, x) => {
          const found = document.elementFromPoint(x * size + size / 2, top + size / 2);
          return found instanceof HTMLTableCellElement ? found.textContent : undefined;
        });
        expect(seen).toEqual(slots.map((slot) => slot?.text));
      });
    }),
    { numRuns: 100 },
  );
});
