import type { ColumnInfo, DataEngine } from '../../engines';
import { formatCount } from '../../figures';
import type { ModelGate } from '../../gate/schema';
import { listNames } from '../../nearest';
import { raise } from '../../problem';
import { identifier } from '../../sql';
import type { LoadedTable } from '../stage';

/** More classes than this are not measured: the matrix of all pairs would outgrow the run. */
const mostClasses = 1000;

export interface ClassLabels {
  /** Index of the class of each row, [n]. */
  readonly labels: Uint16Array;
  /** Those that the gate names, in its order; else those of the eval set, sorted. */
  readonly classes: readonly string[];
}

/** A label as text, the same for 1, 1.0 and "1". */
export function classText(value: string | number): string {
  return String(value);
}

/** Raises `target-invalid` where the target cannot hold classes, misses some, or has one that the gate does not name. */
export async function readClassLabels(
  gate: ModelGate,
  table: LoadedTable,
  data: DataEngine,
): Promise<ClassLabels> {
  const info = table.info.columns.find(({ name }) => name === gate.target);
  if (info === undefined) throw new Error(`the target ${gate.target} was not loaded`);
  const where = { file: table.file, field: gate.target };
  const values = await readTexts(info, table.info.rows, data);
  const missing = values.reduce((count, value) => count + Number(value === null), 0);
  if (missing > 0) {
    raise(
      'target-invalid',
      `${gate.target} is missing in ${formatCount(missing)} of ${formatCount(values.length, 'row')} of ${table.file}`,
      where,
      'remove the rows without a label from the eval set',
    );
  }
  const found = new Set(values as readonly string[]);
  if (found.size > mostClasses) {
    raise(
      'target-invalid',
      `${gate.target} in ${table.file} has ${formatCount(found.size)} different values, more than the ${formatCount(mostClasses)} classes that are measured`,
      where,
      'name a column of classes as the target, or set task: regression',
    );
  }
  if (found.size === 1) {
    raise(
      'eval-one-class',
      `every row of ${table.file} has ${gate.target} = ${[...found][0]}: with one class no model can be judged`,
      where,
      'use an eval set that has rows of several classes',
    );
  }
  const classes = gate.classes?.map(classText) ?? [...found].sort(byLabel);
  const indexOf = new Map(classes.map((name, index) => [name, index]));
  const unknown = [...found].filter((name) => !indexOf.has(name));
  if (unknown.length > 0) {
    raise(
      'target-invalid',
      `${gate.target} in ${table.file} has the label ${listNames(unknown)}, which is not among the classes of the gate: ${listNames(classes)}`,
      where,
      'add it to classes in the gate file, or correct the eval set',
    );
  }
  return { labels: Uint16Array.from(values, (value) => indexOf.get(value as string) as number), classes };
}

/** Numbers by size, text by letters: the order in which scikit-learn keeps classes. */
function byLabel(one: string, other: string): number {
  const [a, b] = [Number(one), Number(other)];
  if (!Number.isNaN(a) && !Number.isNaN(b)) return a - b;
  return one < other ? -1 : Number(one > other);
}

async function readTexts(info: ColumnInfo, rows: number, data: DataEngine): Promise<(string | null)[]> {
  const texts = new Array<string | null>(rows).fill(null);
  let row = 0;
  for await (const batch of data.stream(`SELECT ${labelColumn(info)} AS label FROM eval`, 65_536)) {
    for (const text of labelTexts(batch.columns.label, info)) texts[row++] = text;
  }
  return texts;
}

/** A column of labels as the engine should send it. */
export function labelColumn({ name, type }: ColumnInfo, from = ''): string {
  const column = `${from}${identifier(name)}`;
  return type === 'string' || isNumber(type) || type === 'boolean' ? column : `CAST(${column} AS VARCHAR)`;
}

/** The labels that arrived, as text; null where missing. */
export function* labelTexts(
  column: Float64Array | readonly (string | null)[] | undefined,
  { type }: ColumnInfo,
): Generator<string | null> {
  for (const value of column ?? []) {
    if (typeof value !== 'number') yield value;
    else if (Number.isNaN(value)) yield null;
    else yield type === 'boolean' ? String(value === 1) : classText(value);
  }
}

function isNumber(type: ColumnInfo['type']): boolean {
  return type === 'integer' || type === 'float';
}
