import type { z } from 'zod';
import type { Columns } from '../engines';
import { formatCount } from '../figures';
import { listNames } from '../nearest';
import { longestValue, shorten } from '../shorten';
import { identifier } from '../sql';
import type { Check, CheckOutcome } from './check';
import { type Constant, columnValueOf, constantFor } from './column-value';
import type { Common } from './parameters';
import { isOneOf } from './value-set';

type DistinctSchema = z.ZodType<
  Common & { readonly column: string; readonly value_set: readonly Constant[] }
>;

interface DistinctCheck<Schema extends DistinctSchema>
  extends Pick<Check<Schema>, 'type' | 'title' | 'schema'> {
  /** Whether values outside the set break it. */
  readonly onlyTheSet: boolean;
  /** Whether values of the set that the column lacks break it. */
  readonly allOfTheSet: boolean;
}

/** How many values are told, as of unexpected rows. */
const most = 20;

/** A check of the set of different values of one column, whatever their counts; missing values are not among them. */
export function distinctCheck<Schema extends DistinctSchema>({
  onlyTheSet,
  allOfTheSet,
  ...common
}: DistinctCheck<Schema>): Check<Schema> {
  return {
    ...common,
    columns: ({ column }) => [column],
    plan(expectation, table) {
      const value = columnValueOf(table, expectation.column, common.type);
      const within = isOneOf(value, expectation.value_set, expectation, table);
      const present = `NOT (${value.missing})`;
      const members = expectation.value_set.map(
        (constant, index) => `(${index}, ${constantFor(value, constant) ?? 'NULL'})`,
      );
      const different = `count(DISTINCT ${identifier(expectation.column)})`;
      return {
        aggregates: {
          distinct: `${different} FILTER (WHERE ${present})`,
          unexpected: `${different} FILTER (WHERE ${present} AND NOT (${within}))`,
        },
        selects: {
          ...(onlyTheSet && {
            unexpected: `SELECT left(${value.text}, ${longestValue + 1}) AS value, CAST(count(*) AS DOUBLE) AS n FROM t WHERE ${present} AND NOT (${within}) GROUP BY ${identifier(expectation.column)} ORDER BY 2 DESC, 1 LIMIT ${most}`,
          }),
          ...(allOfTheSet &&
            members.length > 0 && {
              missing: `SELECT CAST(i AS DOUBLE) AS i FROM (VALUES ${members.join(', ')}) AS e(i, v) WHERE v IS NULL OR v NOT IN (SELECT ${value.comparable} FROM t WHERE ${present}) ORDER BY i`,
            }),
        },
      };
    },
    judge(expectation, { aggregates, selects }) {
      const set = expectation.value_set.map(String);
      const unexpected = onlyTheSet ? (aggregates.unexpected ?? 0) : 0;
      const missing = [...new Set(numbersIn(selects.missing, 'i').map((index) => set[index] ?? ''))];
      return outcome({
        column: expectation.column,
        distinct: aggregates.distinct ?? 0,
        set,
        unexpected,
        examples: selects.unexpected,
        missing,
        onlyTheSet,
        allOfTheSet,
      });
    },
  };
}

interface Found {
  readonly column: string;
  readonly distinct: number;
  readonly set: readonly string[];
  readonly unexpected: number;
  readonly examples: Columns | undefined;
  readonly missing: readonly string[];
  readonly onlyTheSet: boolean;
  readonly allOfTheSet: boolean;
}

function outcome(found: Found): CheckOutcome {
  const { column, distinct, set, unexpected, examples, missing, onlyTheSet, allOfTheSet } = found;
  const values = Array.from<unknown, string>(examples?.columns.value ?? [], (value) =>
    shorten(String(value), longestValue),
  );
  const counts = numbersIn(examples, 'n');
  const shown = values.map((value, index) => `${value} (${formatCount(counts[index] ?? 0, 'row')})`);
  const faults = [
    ...(unexpected === 0
      ? []
      : [
          `${formatCount(unexpected)} of ${formatCount(distinct, 'distinct value')} of ${column} ${unexpected === 1 ? 'is' : 'are'} not in the set: ${andMore(shown, unexpected)}`,
        ]),
    ...(missing.length === 0
      ? []
      : [
          `${formatCount(missing.length)} of ${formatCount(set.length, 'value')} of the set ${missing.length === 1 ? 'is' : 'are'} not in ${column}: ${listNames(missing)}`,
        ]),
  ];
  return {
    status: faults.length === 0 ? 'pass' : 'fail',
    sentence: faults.length === 0 ? inOrder(found) : faults.join('; '),
    observed: {
      observed_value: distinct,
      ...(onlyTheSet && {
        unexpected_count: unexpected,
        partial_unexpected_list: andMore(values, unexpected),
      }),
      ...(allOfTheSet && { missing_count: missing.length, partial_missing_list: listNames(missing) }),
    },
  };
}

function inOrder({ column, distinct, set, onlyTheSet, allOfTheSet }: Found): string {
  if (!allOfTheSet)
    return distinct === 0
      ? `${column} has no values`
      : `All ${formatCount(distinct, 'distinct value')} of ${column} are in the set of ${formatCount(set.length)}`;
  const all = `${column} has all ${formatCount(set.length, 'value')} of the set`;
  return onlyTheSet ? `${all} and no other` : all;
}

/** The SELECT is cut at `most`; the count is not. */
function andMore(shown: readonly string[], count: number): string {
  return count > shown.length
    ? `${shown.join(', ')} and ${formatCount(count - shown.length)} more`
    : shown.join(', ');
}

function numbersIn(found: Columns | undefined, name: string): number[] {
  return Array.from(found?.columns[name] ?? [], Number);
}
