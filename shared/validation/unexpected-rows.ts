import type { Columns, DataEngine } from '../engines';
import type { UnexpectedRows } from '../run/schema';
import { longestValue, shorten } from '../shorten';
import { identifier } from '../sql';
import { type Question, unexpectedRowsOf } from './ask-checks';

const most = 20;

/** The most frequent unexpected values and the first failing rows; null for a check that judges no single rows. */
export async function findUnexpectedRows(
  question: Question,
  key: string | undefined,
  data: Pick<DataEngine, 'query'>,
): Promise<UnexpectedRows | null> {
  const rows = unexpectedRowsOf(question);
  const value = question.plan.rows?.value;
  if (rows === null || value === undefined) return null;
  const keyOf = key === undefined ? 'NULL' : identifier(key);
  const counts = await data.query(
    `${rows.with} SELECT ${value} AS value, CAST(count(*) AS DOUBLE) AS n ${rows.from} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${most}`,
  );
  const list = await data.query(
    `${rows.with} SELECT CAST(${rows.row} AS DOUBLE) AS row, CAST(${keyOf} AS VARCHAR) AS key, ${value} AS value ${rows.from} ORDER BY 1 LIMIT ${most}`,
  );
  return {
    partial_unexpected_counts: indices(counts).map((at) => ({
      value: cellAt(counts, 'value', at),
      count: Number(cellAt(counts, 'n', at)),
    })),
    partial_unexpected_index_list: indices(list).map((at) => ({
      row: Number(cellAt(list, 'row', at)),
      key: cellAt(list, 'key', at),
      value: cellAt(list, 'value', at),
    })),
  };
}

function indices({ rows }: Columns): readonly number[] {
  return Array.from({ length: rows }, (_, index) => index);
}

function cellAt({ columns }: Columns, name: string, at: number): string | number | null {
  const value = columns[name]?.[at] ?? null;
  if (typeof value === 'string') return shorten(value, longestValue);
  if (value === null || Number.isNaN(value)) return null;
  return Number.isFinite(value) ? value : String(value);
}
