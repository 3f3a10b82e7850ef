import { meanMetric } from '../mean-metric';
import type { BinaryRows, Costs, Metric } from '../metric';

/**
 * Mean cost of a row by what becomes of it at the threshold, in the unit of the costs, any sign (Elkan, The foundations of
 * cost-sensitive learning, IJCAI 2001). Null where no costs are given or no row has weight.
 */
export const expectedCost = {
  id: 'expected_cost',
  title: 'Expected cost',
  greaterIsBetter: false,
  usesThreshold: true,
  needs: 'labels',
  constantLabel: 'best',
  ...meanMetric((rows: BinaryRows) => (rows.costs === null ? null : rows.shared(costOfRows))),
} as const satisfies Metric<BinaryRows>;

const outcomes: readonly (keyof Costs)[] = [
  'true_negative',
  'false_positive',
  'false_negative',
  'true_positive',
];

function costOfRows({ labels, scores, threshold, costs, n }: BinaryRows): Float64Array {
  const amounts = outcomes.map((outcome) => costs?.[outcome] ?? 0);
  const taken = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    const outcome = 2 * (labels[row] as number) + Number((scores[row] as number) >= threshold);
    const amount = amounts[outcome] as number | Float64Array;
    taken[row] = typeof amount === 'number' ? amount : (amount[row] as number);
  }
  return taken;
}
