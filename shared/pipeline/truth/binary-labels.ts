import type { ColumnInfo, DataEngine } from '../../engines';
import { formatCount } from '../../figures';
import type { ModelGate } from '../../gate/schema';
import { raise } from '../../problem';
import { identifier, literal, textOf } from '../../sql';
import type { LoadedTable } from '../stage';
import { binaryLabelText } from './binary-label-text';

export interface BinaryLabels {
  /** 0 or 1, [n]. */
  readonly labels: Uint8Array;
  /** The one value that counts as negative, as `binaryLabelText` has it. */
  readonly negative: string;
}

/**
 * The eval set's target as 0 and 1, [n], in the order of the rows.
 * Raises `target-invalid` for missing, unsuitable or more than two values and `eval-one-class` where one class is absent.
 */
export async function readBinaryLabels(
  gate: ModelGate,
  table: LoadedTable,
  data: DataEngine,
): Promise<BinaryLabels> {
  const { target } = gate;
  const { info, condition } = requirePositive(gate, table);
  const where = { file: table.file, field: target };
  const values = await requireTwoClasses(info, table, data);
  const positive = binaryLabelText(gate.positive_label);

  const labels = new Uint8Array(table.info.rows);
  let row = 0;
  for await (const batch of data.stream(`SELECT CAST(${condition} AS INTEGER) AS label FROM eval`, 65_536)) {
    const values = batch.columns.label;
    if (!(values instanceof Float64Array)) throw new Error('labels did not arrive as numbers');
    labels.set(values, row);
    row += batch.rows;
  }
  if (row !== labels.length) throw new Error(`${row} labels for ${labels.length} rows`);
  if (!labels.includes(1)) {
    raise(
      'target-invalid',
      `no row of ${table.file} has the positive label: ${target} is never ${JSON.stringify(gate.positive_label)}`,
      where,
      'set positive_label in the gate file to one of the values of the target',
    );
  }
  return { labels, negative: values.find((value) => value !== positive) ?? '' };
}

/** SQL that is true for a row with the positive label; raises `target-invalid` where the target cannot hold it. */
export function requirePositive(
  gate: ModelGate,
  { file, info: { columns } }: Pick<LoadedTable, 'file' | 'info'>,
): { readonly info: ColumnInfo; readonly condition: string } {
  const { target } = gate;
  const info = columns.find(({ name }) => name === target);
  if (info === undefined) throw new Error(`the target ${target} was not loaded`);
  const condition = positiveCondition(gate, info);
  if (condition !== null) return { info, condition };
  return raise(
    'target-invalid',
    `${target} in ${file} is ${info.sqlType}, which cannot hold the positive label ${JSON.stringify(gate.positive_label)}`,
    { file, field: target },
    'set positive_label in the gate file to one of the values of the target',
  );
}

/** SQL that is true for a row with the positive label; null where the column cannot hold it. */
export function positiveCondition(gate: ModelGate, info: ColumnInfo): string | null {
  const label = gate.positive_label;
  const column = identifier(gate.target);
  if (info.type === 'string') return typeof label === 'string' ? `${column} = ${literal(label)}` : null;
  if (info.type === 'boolean') {
    if (typeof label === 'boolean') return `${column} = ${label}`;
    return label === 0 || label === 1 ? `${column} = ${label === 1}` : null;
  }
  const numeric = info.type === 'integer' || info.type === 'float';
  return numeric && typeof label === 'number' ? `${column} = ${label}` : null;
}

/** The two values of the target, as `binaryLabelText` has them. */
async function requireTwoClasses(
  info: ColumnInfo,
  table: LoadedTable,
  data: DataEngine,
): Promise<readonly string[]> {
  const target = info.name;
  const where = { file: table.file, field: target };
  const counted = await data.query(
    `SELECT ${textOf(info)} AS value, count(*) AS n FROM eval GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20`,
  );
  const values = [...(counted.columns.value ?? [])];
  const missing = values.indexOf(null);
  if (missing >= 0) {
    raise(
      'target-invalid',
      `${target} is missing in ${formatCount(Number(counted.columns.n?.[missing]))} of ${formatCount(table.info.rows, 'row')} of ${table.file}`,
      where,
      'remove the rows without a label from the eval set',
    );
  }
  if (values.length > 2) {
    raise(
      'target-invalid',
      `${target} in ${table.file} has more than two values (${values.slice(0, 5).join(', ')}${values.length > 5 ? ', …' : ''}); a binary task needs two`,
      where,
      'name the binary target column in the gate file',
    );
  }
  if (values.length === 1) {
    raise(
      'eval-one-class',
      `every row of ${table.file} has ${target} = ${values[0]}: with one class no model can be judged`,
      where,
      'use an eval set that has rows of both classes',
    );
  }
  const isText = info.type === 'string' || info.type === 'boolean';
  return values.map((value) => binaryLabelText(isText ? String(value) : Number(value)));
}
