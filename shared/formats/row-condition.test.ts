import { readFileSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { literal } from '../sql';
import { predicateFault } from '../sql-predicate';
import { conditionSql, UnsupportedCondition } from './row-condition';
import { readRowCondition } from './row-condition-object';

interface Row {
  readonly [column: string]: string | number | boolean | null;
}

const reference = JSON.parse(
  readFileSync(new URL('./reference/row-conditions.json', import.meta.url), 'utf8'),
) as {
  readonly rows: readonly Row[];
  readonly conditions: readonly {
    readonly parser: string | null;
    readonly condition: unknown;
    readonly stored: unknown;
    readonly bits: number;
  }[];
};

let connection: DuckDBConnection;

/** The rows of the reference in two tables, in which the missing number is NULL, and NaN. */
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const [table, missing] of [
    ['nulls', null],
    ['nans', Number.NaN],
  ] as const) {
    const values = reference.rows.map((row) => {
      const cells = Object.values({ ...row, x: row.x ?? missing });
      return `(${cells.map(literal).join(', ')})`;
    });
    const names = Object.keys(reference.rows[0] ?? {}).map((name) => `"${name}"`);
    await connection.run(
      `CREATE TABLE ${table} AS SELECT * REPLACE (CAST(d AS DATE) AS d, CAST(n AS INTEGER) AS n) FROM (VALUES ${values.join(', ')}) AS r(${names.join(', ')})`,
    );
  }
});

async function bitsOf(table: string, where: string): Promise<number> {
  const found = await connection.runAndReadAll(
    `SELECT coalesce(sum(bit), 0)::DOUBLE FROM ${table} WHERE ${where}`,
  );
  return Number(found.getRows()[0]?.[0]);
}

const sqlOf = (condition: unknown, parser: string | null) =>
  conditionSql(readRowCondition(condition), parser === 'pandas' ? 'pandas' : 'sql');

describe('keeps the rows that Great Expectations keeps', () => {
  it.each(reference.conditions.map((one) => [JSON.stringify(one.condition), one] as const))(
    '%s',
    async (_, { parser, condition, stored, bits }) => {
      for (const form of [condition, stored]) {
        const where = sqlOf(form, parser);
        expect(predicateFault(where)).toBeNull();
        expect(await bitsOf('nulls', where), where).toBe(bits);
        expect(await bitsOf('nans', where), where).toBe(bits);
      }
    },
  );
});

it.each([
  [
    "country = 'DE' AND amount <> 0",
    `("country" = 'DE' AND ("amount" <> 0 AND NOT isnan(CAST("amount" AS DOUBLE))))`,
  ],
  ['email IS NOT NULL OR n IN (1, -2)', `(NOT ((`],
  ['col("it""s") == 1', null],
  ['`a"b` == "it\'s"', `"a""b" = 'it''s'`],
  ['x in []', 'FALSE'],
])('reads %s', (text, sql) => {
  if (sql === null) expect(() => sqlOf(text, null)).toThrow(UnsupportedCondition);
  else expect(sqlOf(text, null).startsWith(sql)).toBe(true);
});

it.each([
  ['', 'it is empty'],
  ['x >', 'it ends too early'],
  ['x > 5 5', '"5" cannot be used there'],
  ['x > y', 'it compares columns with each other'],
  ['1 < 2', 'it compares constants with each other'],
  ['x + 1 > 5', '"+ 1 > 5" is not understood'],
  ['s.str.startswith("a")', '"." cannot be used there'],
  ['s.contains("a")', 'it calls .contains()'],
  ['abs(x) > 5', 'it calls abs()'],
  ['~x > 5', '"~" needs brackets around what it negates'],
  ['~x in (1, 2)', '"~" needs brackets around what it negates'],
  ['x == None', '"None" cannot be used there'],
  ['x > @limit', '"@limit" is not understood'],
  ["s == 'a\\'b'", "\"'a\\\\'b'\" is not understood"],
  ['x > 5; DROP TABLE t', '"; DROP TAB" is not understood'],
  ['x LIKE "a%"', '"LIKE" cannot be used there'],
  ['('.repeat(999), 'it ends too early'],
  ['x'.repeat(2001), 'it is longer than 2000 characters'],
])('refuses %s', (text, reason) =>
  expect(() => readRowCondition(text)).toThrow(new UnsupportedCondition(reason)),
);

const column = { name: 'x' };
const nested = (depth: number): unknown =>
  depth === 0 ? { type: 'nullity', column, is_null: true } : { type: 'and', conditions: [nested(depth - 1)] };

it.each([
  [7, 'it is neither a text nor a condition object'],
  [{ type: 'window' }, 'a condition of type "window" is not known'],
  [{ type: 'comparison', column: {}, operator: '==', parameter: 1 }, 'a condition names no column'],
  [{ type: 'comparison', column, operator: 'LIKE', parameter: 'a' }, 'the operator "LIKE" is not known'],
  [{ type: 'comparison', column, operator: 'IN', parameter: 'a' }, 'the operator "IN" is not known'],
  [{ type: 'comparison', column, operator: '==', parameter: [1] }, 'it compares with [1]'],
  [{ type: 'nullity', column }, 'a nullity condition does not say whether'],
  [{ type: 'or' }, '"or" has no list of conditions'],
  [nested(30), 'its conditions nest too deeply'],
])('refuses %j', (condition, reason) =>
  expect(() => readRowCondition(condition)).toThrow(new UnsupportedCondition(reason)),
);

it('refuses a list without conditions', () =>
  expect(() => sqlOf({ type: 'and', conditions: [] }, null)).toThrow('it has an empty list of conditions'));
