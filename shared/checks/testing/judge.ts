import type { ColumnInfo } from '../../engines';
import type { CheckRecord } from '../../run/schema';
import { columnTypeOf } from '../../sql-types';
import { makeChecks } from '../../validation/make-checks';
import type { CheckedTable, Dataset } from '../check';
import { expectationSchema } from '../index';
import type { Database } from './database';
import { openNative } from './native-database';

type Selects = Partial<Readonly<Record<Dataset, string>>>;

/** The expectation as a gate file has it, made on the tables that the SELECTs give, in a real DuckDB. */
export async function judge(input: unknown, selects: Selects): Promise<CheckRecord> {
  const [record] = await judgeAll([input], selects);
  if (record === undefined) throw new Error('no check was made');
  return record;
}

export async function judgeAll(
  inputs: readonly unknown[],
  selects: Selects,
  key?: string,
  open: () => Promise<Database> = openNative,
): Promise<readonly CheckRecord[]> {
  const database = await open();
  const { query } = database;
  const tables: Partial<Record<Dataset, CheckedTable>> = {};
  for (const [name, select] of Object.entries(selects)) {
    const dataset = name as Dataset;
    await database.run(`CREATE TABLE ${dataset} AS ${select}`);
    const described = await query(`SELECT column_name, column_type FROM (DESCRIBE ${dataset})`);
    const [names = [], types = []] = [described.columns.column_name, described.columns.column_type];
    const columns = Array.from<unknown, ColumnInfo>(names, (name, index) => {
      const sqlType = String(types[index]);
      return { name: String(name), sqlType, type: columnTypeOf(sqlType) };
    });
    const counted = await query(`SELECT count(*) AS n FROM ${dataset}`);
    const rows = Number(counted.columns.n?.[0]);
    tables[dataset] = { dataset, file: `data/${dataset}.parquet`, info: { rows, columns } };
  }
  const records = await makeChecks({
    declared: inputs.map((input) => ({ expectation: expectationSchema.parse(input), suite: null })),
    tables,
    key,
    data: { query },
    signal: { aborted: false },
    onDone: () => {},
  });
  database.close();
  return records;
}
