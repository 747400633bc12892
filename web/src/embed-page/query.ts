import { displayAttributes, modelAttributes, trainingAttributes } from '../app/settings.ts';
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
  /** A table of weights for each layer, where they make a network. */
  readonly layers?: readonly Rows[];
}

const attributeNames = [...modelAttributes, ...trainingAttributes, ...displayAttributes];

const layerName = /^layer([1-9]\d*)$/;

/**
 * Reads a query such as `?weights=0.5,0.25&data=Case,a,b%0A1,2,4`: the element's attributes by
 * their names, in `data` the table, and in `layer1`, `layer2` and so on those of weights. Other names
 * are passed over: mail programs and networks add their own. Throws a RangeError that says why where
 * the table cannot be read.
 */
export function readQuery(query: string): Configuration {
  const attributes: Record<string, string> = {};
  const problems: string[] = [];
  const tables = new Map<number, Rows>();
  let data: string | undefined;
  for (const [given, value] of new URLSearchParams(keepPlus(query))) {
    // An address that was copied out of HTML.
    const name = given.replace(/^(amp;)+/, '');
    const layer = layerName.exec(name)?.[1];
    if (name === 'data') data = value;
    else if (layer !== undefined) tables.set(Number(layer), readRows(value, name));
    else if (attributeNames.includes(name)) attributes[name] = value;
    else {
      const meant = nearName(name, ['data', 'layer1', ...attributeNames]);
      if (meant) problems.push(`'${name}' is no name here; is '${meant}' meant?`);
    }
  }
  const layers = [...tables].sort(([one], [other]) => one - other).map(([, rows]) => rows);
  const network = layers.length > 0 ? { layers } : {};
  if (data === undefined) return { problems, attributes, ...network };
  const rows = readRows(data);
  const { label: asked, ...others } = attributes;
  const label = labelColumn(rows.header, asked);
  if (label !== undefined) return { problems, attributes: { ...others, label }, rows, ...network };
  if (asked !== undefined) {
    problems.push(`label: no column '${asked}' among ${rows.header.join(', ')}`);
  }
  return { problems, attributes: others, rows, ...network };
}

function labelColumn(header: readonly string[], asked: string | undefined): string | undefined {
  const wanted = asked === undefined ? usualLabels : [asked.trim().toLowerCase()];
  return header.find((name) => wanted.includes(name.toLowerCase()));
}
