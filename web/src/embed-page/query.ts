import { displayAttributes, modelAttributes } from '../app/settings.ts';
import { keepPlus } from '../model/numbers/split.ts';
import { usualLabels } from '../model/usual-names.ts';
import { type Rows, readRows } from './rows.ts';

/** What the page's address asks for. */
export interface Configuration {
  readonly attributes: Readonly<Record<string, string>>;
  readonly rows?: Rows;
}

const attributeNames = [...modelAttributes, ...displayAttributes];

/**
 * Reads a query such as `?weights=0.5,0.25&data=Case,a,b%0A1,2,4`: the element's attributes by
 * their names, and in `data` the table. Throws a RangeError that says what is wrong with it.
 */
export function readQuery(query: string): Configuration {
  const fields = new Map(new URLSearchParams(keepPlus(query)));
  const data = fields.get('data');
  fields.delete('data');
  for (const name of fields.keys()) {
    if (!attributeNames.includes(name)) {
      throw new RangeError(`'${name}' is not one of data, ${attributeNames.join(', ')}`);
    }
  }
  const attributes = Object.fromEntries(fields);
  if (data === undefined) return { attributes };
  const rows = readRows(data);
  const label = labelColumn(rows.header, fields.get('label'));
  return { attributes: label === undefined ? attributes : { ...attributes, label }, rows };
}

function labelColumn(header: readonly string[], asked: string | undefined): string | undefined {
  const wanted = asked === undefined ? usualLabels : [asked.trim().toLowerCase()];
  const found = header.find((name) => wanted.includes(name.toLowerCase()));
  if (asked === undefined || found !== undefined) return found;
  throw new RangeError(`label: no column '${asked}' among ${header.join(', ')}`);
}
