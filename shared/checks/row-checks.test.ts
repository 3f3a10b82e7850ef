import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckRecord } from '../run/schema';
import { identifier, literal } from '../sql';
import { judgeAll } from './testing/judge';
import { openNative } from './testing/native-database';
import { openWasm } from './testing/wasm-database';

interface Cells {
  readonly name: string;
  readonly type: string;
  readonly values: readonly (string | number | boolean | null)[];
}

interface Case {
  readonly table: string;
  readonly type: string;
  readonly kwargs: Readonly<Record<string, unknown>>;
  readonly great_expectations: {
    readonly success: boolean;
    readonly unexpected_percent?: number | null;
    readonly unexpected_count?: number;
  };
}

interface Reference {
  readonly tables: Readonly<Record<string, readonly Cells[]>>;
  readonly cases: readonly Case[];
}

const path = new URL('reference/gx-rows.json', import.meta.url);
const { tables, cases } = JSON.parse(readFileSync(path, 'utf8')) as Reference;

/** Where the answer is another one on purpose: what it is here, and why. */
const differences: readonly {
  readonly type: string;
  readonly kwargs: Readonly<Record<string, unknown>>;
  readonly unexpected: number;
  readonly why: string;
}[] = [
  ...[1, 2.5].flatMap((threshold) =>
    [true, false].map((double_sided) => ({
      type: 'expect_column_value_z_scores_to_be_less_than',
      kwargs: { column: 'infinite', threshold, double_sided },
      unexpected: double_sided && threshold === 1 ? 147 : threshold === 1 ? 73 : 1,
      why: 'mean and standard deviation are taken over the finite values, so that infinity is far from them',
    })),
  ),
  {
    type: 'expect_column_values_to_match_regex',
    kwargs: { column: 'flag', regex: '^true$' },
    unexpected: 292,
    why: 'booleans are written true and false, not True and False',
  },
  {
    type: 'expect_column_values_to_match_regex',
    kwargs: { column: 'name', regex: '^\\w+$' },
    unexpected: 238,
    why: 'classes such as \\w are of ASCII in RE2',
  },
  {
    type: 'expect_column_values_to_match_regex',
    kwargs: { column: 'name', regex: 'end$' },
    unexpected: 274,
    why: 'the end of a text is after its last newline in RE2',
  },
  {
    type: 'expect_column_values_to_be_dateutil_parseable',
    kwargs: { column: 'date' },
    unexpected: 132,
    why: 'a date has a day and a year of four digits',
  },
];

function differenceOf({ type, kwargs }: Case) {
  const known = (other: (typeof differences)[number]) =>
    other.type === type && JSON.stringify(other.kwargs) === JSON.stringify(kwargs);
  return differences.find(known);
}

function selectOf(columns: readonly Cells[]): string {
  const rows = columns[0]?.values.length ?? 0;
  const cellAt = (row: number) => (column: Cells) => {
    const value = column.values[row] ?? null;
    return `CAST(${literal(value === null ? null : String(value))} AS ${column.type})`;
  };
  const lines = Array.from(
    { length: Math.max(rows, 1) },
    (_, row) => `(${columns.map(cellAt(row)).join(', ')})`,
  );
  const names = columns.map(({ name }) => identifier(name)).join(', ');
  return `SELECT * FROM (VALUES ${lines.join(',\n')}) AS v(${names}) LIMIT ${rows}`;
}

const engines = [
  ['native', openNative],
  ['WebAssembly', openWasm],
] as const;
const runs = engines.flatMap(([engine, open]) =>
  Object.entries(tables).map(([table, columns]) => ({ engine, open, table, columns })),
);

describe.each(runs)('$engine, on the table $table', ({ open, table, columns }) => {
  const ofTable = cases.filter((one) => one.table === table);
  let records: readonly CheckRecord[];
  beforeAll(async () => {
    const inputs = ofTable.map(({ type, kwargs }) => ({ type, ...kwargs }));
    records = await judgeAll(inputs, { train: selectOf(columns) }, undefined, open);
  }, 60_000);

  it.each(ofTable.map((one, index) => [`${one.type} ${JSON.stringify(one.kwargs)}`, one, index] as const))(
    '%s is judged as by Great Expectations',
    (_, one, index) => {
      const record = records[index];
      const difference = differenceOf(one);
      const { success, unexpected_percent, ...counts } = one.great_expectations;
      if (difference !== undefined) {
        expect(record?.observed.unexpected_count).toBe(difference.unexpected);
        expect(counts.unexpected_count, difference.why).not.toBe(difference.unexpected);
        return;
      }
      expect(record).toMatchObject({ status: success ? 'pass' : 'fail' });
      if ('unexpected_count' in (record?.observed ?? {})) {
        expect(record?.observed).toMatchObject(counts);
        expect(record?.observed.unexpected_percent).toBeCloseTo(unexpected_percent ?? 0, 9);
      }
    },
  );
});
