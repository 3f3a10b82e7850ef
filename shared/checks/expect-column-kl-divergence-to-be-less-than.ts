import { z } from 'zod';
import { formatAgainst, formatCount, formatNumber } from '../figures';
import { raise } from '../problem';
import { literal } from '../sql';
import type { Answers, Check, CheckedTable, CheckPlan } from './check';
import { columnValueOf, constantFor } from './column-value';
import { divergenceFromBins, selectBins } from './kl-bins';
import { partitionObject } from './kl-partition';
import { divergenceFromReferenceBins, selectReferenceBins } from './kl-reference-bins';
import { divergenceFromValues, selectValues } from './kl-values';
import { otherTable } from './other-table';
import { column, expectation } from './parameters';

const type = 'expect_column_kl_divergence_to_be_less_than';

const holdout = z.number().min(0).max(1).default(0);

const schema = expectation(type, {
  column,
  partition_object: partitionObject.optional(),
  threshold: z.number().min(0).describe('The largest divergence that passes, in nats.'),
  tail_weight_holdout: holdout.describe(
    'The weight kept for what lies outside the bins, or for values that are not listed.',
  ),
  internal_weight_holdout: holdout.describe('The weight that bins with a weight of 0 share.'),
  bucketize_data: z
    .boolean()
    .default(true)
    .describe('Without a partition: whether numbers are counted in bins rather than value by value.'),
})
  .check(({ value, issues }) => {
    const { partition_object: partition, tail_weight_holdout, internal_weight_holdout } = value;
    const fault = (path: string, message: string, mend: string) =>
      issues.push({ code: 'custom', input: value, path: [path], message, params: { mend } });
    if (partition?.values !== undefined && internal_weight_holdout > 0)
      fault('internal_weight_holdout', 'values have no weight within bins', 'Use tail_weight_holdout.');
    if (partition?.bins === undefined) return;
    if (!value.bucketize_data)
      fault('bucketize_data', 'bins need bucketize_data', 'Set it to true, or give values.');
    const isOpen = partition.bins[0] === null && partition.bins.at(-1) === null;
    if (tail_weight_holdout > 0 && (isOpen || partition.tail_weights !== undefined))
      fault('tail_weight_holdout', 'the bins leave no tail to hold weight for', 'Set it to 0.');
  })
  .describe(
    'The Kullback-Leibler divergence of the values from partition_object, or from the reference, is at most threshold.',
  );

type Kl = z.output<typeof schema>;

export const expectColumnKlDivergenceToBeLessThan: Check<typeof schema> = {
  type,
  title: 'KL divergence',
  schema,
  columns: (expectation) => [expectation.column],
  otherColumns: ({ column: name, partition_object }) =>
    partition_object === undefined ? { reference: [name] } : {},
  plan(expectation, table, others) {
    const { partition_object: partition } = expectation;
    if (partition === undefined)
      return planAgainstReference(
        expectation,
        table,
        otherTable(table, others, { type, other: 'reference' }),
      );
    if (partition.bins !== undefined) {
      const { comparable } = columnValueOf(table, expectation.column, type, ['number']);
      return { selects: { bins: selectBins(comparable, { ...partition, bins: partition.bins }) } };
    }
    const value = columnValueOf(table, expectation.column, type);
    const rows = (partition.values ?? []).map(
      (constant, index) =>
        `(${constantFor(value, constant) ?? 'NULL'}, ${literal(partition.weights[index] ?? 0)})`,
    );
    const expected = `SELECT * FROM (VALUES ${rows.join(', ')}) AS given(v, w)`;
    return { selects: { values: selectValues(value.comparable, expected) } };
  },
  judge(expectation, answers) {
    const { column: name, threshold, partition_object } = expectation;
    const { divergence, stray } = divergenceOf(expectation, answers);
    const from = partition_object === undefined ? 'the reference' : 'the partition';
    const subject = `KL divergence of ${name} from ${from}`;
    if (divergence === null) {
      const sentence = `${subject} cannot be taken: there are no values`;
      return { status: 'fail', sentence, observed: { observed_value: null } };
    }
    const passed = divergence <= threshold;
    const seen = Number.isFinite(divergence)
      ? formatAgainst(divergence, threshold)
      : `infinite: ${formatCount(stray, 'value')} ${stray === 1 ? 'is' : 'are'} where ${from} has none`;
    return {
      status: passed ? 'pass' : 'fail',
      sentence: `${subject} is ${seen}; expected at most ${formatNumber(threshold)}`,
      observed: { observed_value: divergence, unexpected_count: stray },
    };
  },
};

function planAgainstReference(
  { column: name, where, bucketize_data }: Kl,
  table: CheckedTable,
  reference: CheckedTable,
): CheckPlan {
  const current = columnValueOf(table, name, type);
  const other = columnValueOf(reference, name, type);
  if (current.family !== other.family) {
    raise(
      'column-type',
      `${type}: "${name}" holds ${current.sqlType} in ${table.dataset}, but ${other.sqlType} in reference`,
      { file: reference.file, field: name },
      `Store "${name}" with one type in both files.`,
    );
  }
  const from = where === undefined ? 'reference' : `(FROM reference WHERE (${where}))`;
  if (bucketize_data && current.family !== 'text') {
    const sides = [
      { from: 't', value: current.comparable },
      { from, value: other.comparable },
    ] as const;
    return { selects: { reference_bins: selectReferenceBins(...sides) } };
  }
  const expected = `SELECT v, n / sum(n) OVER () AS w FROM (SELECT ${other.comparable} AS v, count(*) AS n FROM ${from} GROUP BY 1) WHERE v IS NOT NULL`;
  return { selects: { values: selectValues(current.comparable, expected) } };
}

function divergenceOf(expectation: Kl, { selects: { values, reference_bins, bins } }: Answers) {
  const { partition_object: partition, tail_weight_holdout } = expectation;
  if (values !== undefined) return divergenceFromValues(values, tail_weight_holdout);
  if (reference_bins !== undefined) return divergenceFromReferenceBins(reference_bins);
  if (bins === undefined || partition?.bins === undefined) throw new Error(`${type} was not answered`);
  return divergenceFromBins(bins, { ...partition, bins: partition.bins }, expectation);
}
