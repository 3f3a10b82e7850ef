import type { ColumnInfo, DataEngine } from '../engines';
import type { ModelGate } from '../gate/schema';
import { raise } from '../problem';
import { identifier, literal, textOf } from '../sql';
import type { LoadedTable } from './stage';

/**
 * The eval set's target as 0 and 1, [n], in the order of the rows.
 * Raises `target-invalid` for missing, unsuitable or more than two values and `eval-one-class` where one class is absent.
 */
export async function readLabels(gate: ModelGate, table: LoadedTable, data: DataEngine): Promise<Uint8Array> {
  const { target } = gate;
  const info = table.info.columns.find((column) => column.name === target);
  if (info === undefined) throw new Error(`the target ${target} was not loaded`);
  const where = { file: table.file, field: target };
  const isPositive = positiveCondition(gate, info);
  if (isPositive === null) {
    raise(
      'target-invalid',
      `${target} in ${table.file} is ${info.sqlType}, which cannot hold the positive label ${JSON.stringify(gate.positive_label)}`,
      where,
      'set positive_label in the gate file to one of the values of the target',
    );
  }
  await requireTwoClasses(info, table, data);

  const labels = new Uint8Array(table.info.rows);
  let row = 0;
  for await (const batch of data.stream(`SELECT CAST(${isPositive} AS INTEGER) AS label FROM eval`, 65_536)) {
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
  return labels;
}

function positiveCondition(gate: ModelGate, info: ColumnInfo): string | null {
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

async function requireTwoClasses(info: ColumnInfo, table: LoadedTable, data: DataEngine): Promise<void> {
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
      `${target} is missing in ${counted.columns.n?.[missing]} of ${table.info.rows} rows of ${table.file}`,
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
}
