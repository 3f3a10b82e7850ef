import { z } from 'zod';
import { listNames } from '../nearest';
import { type ColumnValue, type Constant, columnValueOf, constantFor } from './column-value';
import { newColumn } from './new-column';
import { expectation } from './parameters';
import { pair, recordCheck } from './record-check';
import { areOrNot } from './row-check';

const type = 'expect_column_pair_values_to_be_in_set';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const expectColumnPairValuesToBeInSet = recordCheck({
  type,
  title: 'Pairs in a set',
  schema: expectation(type, {
    ...pair,
    value_pairs_set: z
      .array(z.tuple([cell, cell]))
      .min(1)
      .describe('Pairs [a, b] that may occur; null stands for a missing value.'),
  }).describe('The values of two columns are, in every row, one of the pairs of value_pairs_set.'),
  expected({ column_A, column_B, value_pairs_set }, table) {
    const a = columnValueOf(table, column_A, type);
    const b = columnValueOf(table, column_B, type);
    const pairs = value_pairs_set.flatMap(([inA, inB]) => {
      const [first, second] = [constantOrMissing(a, inA), constantOrMissing(b, inB)];
      return first === null || second === null ? [] : [`(${first}, ${second})`];
    });
    if (pairs.length === 0) return 'FALSE';
    const [first, second] = [newColumn(table, 'first'), newColumn(table, 'second')];
    return `EXISTS (FROM (VALUES ${pairs.join(', ')}) AS pairs(${first}, ${second})
      WHERE ${first} IS NOT DISTINCT FROM ${a.comparable} AND ${second} IS NOT DISTINCT FROM ${b.comparable})`;
  },
  words: ({ value_pairs_set }) =>
    areOrNot(`one of ${listNames(value_pairs_set.map((values) => `(${values.join(', ')})`))}`),
});

const sqlTypes = { number: 'DOUBLE', text: 'VARCHAR', moment: 'BIGINT', nested: 'VARCHAR' };

function constantOrMissing(value: ColumnValue, constant: Constant | null): string | null {
  return constant === null ? `CAST(NULL AS ${sqlTypes[value.family]})` : constantFor(value, constant);
}
