import type { Columns } from '../engines';
import { longestValue, shorten } from '../shorten';
import { identifier } from '../sql';
import type { ColumnValue } from './column-value';

/** How many values with the same count are told. */
const most = 20;

/** The values that occur most often, the missing ones left out: more than one where they tie. */
interface MostCommon {
  /** 20 at most, those of the set first. */
  readonly values: readonly string[];
  readonly ties: number;
  /** How many of them are in the set. */
  readonly expected: number;
  /** Rows of each. */
  readonly count: number;
}

/** A SELECT over `t` that `readMostCommon` reads; `within` is a condition on the column's value. */
export function selectMostCommon(column: string, value: ColumnValue, within: string): string {
  const name = identifier(column);
  const count = identifier(`${column} count`);
  return `SELECT value, CAST(n AS DOUBLE) AS n, CAST(ties AS DOUBLE) AS ties, CAST(expected AS DOUBLE) AS expected FROM (
  WITH c AS MATERIALIZED (SELECT ${name}, count(*) AS ${count} FROM t WHERE NOT (${value.missing}) GROUP BY ${name}),
    m AS MATERIALIZED (FROM c WHERE ${count} = (SELECT max(${count}) FROM c))
  SELECT left(${value.text}, ${longestValue + 1}) AS value, ${count} AS n, (SELECT count(*) FROM m) AS ties,
    (SELECT count(*) FILTER (WHERE ${within}) FROM m) AS expected
  FROM m ORDER BY (${within}) DESC, 1 LIMIT ${most}
)`;
}

/** null where the column has no values. */
export function readMostCommon(found: Columns | undefined): MostCommon | null {
  if (found === undefined || found.rows === 0) return null;
  const first = (name: string) => Number(found.columns[name]?.[0] ?? 0);
  return {
    values: Array.from<unknown, string>(found.columns.value ?? [], (value) =>
      shorten(String(value), longestValue),
    ),
    ties: first('ties'),
    expected: first('expected'),
    count: first('n'),
  };
}
