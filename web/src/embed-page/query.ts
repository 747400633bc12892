import { displayAttributes, modelAttributes } from '../app/settings.ts';
import { keepPlus } from '../model/numbers/split.ts';
import { usualLabels } from '../model/usual-names.ts';
import { nearName } from './near-name.ts';
import { type Rows, readRows } from './rows.ts';

/** What the page's address asks for. */
export interface Configuration {
  /** What is wrong with it, though the rest holds. */
  readonly problems: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly rows?: Rows;
}

const attributeNames = [...modelAttributes, ...displayAttributes];

/**
 * Reads a query such as `?weights=0.5,0.25&data=Case,a,b%0A1,2,4`: the element's attributes by
 * their names, and in `data` the table. Other names are passed over: mail programs and networks add
 * their own. Throws a RangeError that says why where the table cannot be read.
 */
export function readQuery(query: string): Configuration {
  const attributes: Record<string, string> = {};
  const problems: string[] = [];
  let data: string | undefined;
  for (const [given, value] of new URLSearchParams(keepPlus(query))) {
    // An address that was copied out of HTML.
    const name = given.replace(/^(amp;)+/, '');
    if (name === 'data') data = value;
    else if (attributeNames.includes(name)) attributes[name] = value;
    else {
      const meant = nearName(name, ['data', ...attributeNames]);
      if (meant) problems.push(`'${name}' is no name here; is '${meant}' meant?`);
    }
  }
  if (data === undefined) return { problems, attributes };
  const rows = readRows(data);
  const { label: asked, ...others } = attributes;
  const label = labelColumn(rows.header, asked);
  if (label !== undefined) return { problems, attributes: { ...others, label }, rows };
  if (asked !== undefined) {
    problems.push(`label: no column '${asked}' among ${rows.header.join(', ')}`);
  }
  return { problems, attributes: others, rows };
}

function labelColumn(header: readonly string[], asked: string | undefined): string | undefined {
  const wanted = asked === undefined ? usualLabels : [asked.trim().toLowerCase()];
  return header.find((name) => wanted.includes(name.toLowerCase()));
}
