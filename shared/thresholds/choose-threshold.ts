import { formatNumber } from '../figures';
import type { BinaryRows } from '../metrics/metric';
import { thresholdAt, thresholdCounts } from '../metrics/threshold-counts';
import { lowestCost } from './lowest-cost';

export type ThresholdRule =
  | { readonly choose: 'max_f1' | 'min_cost' }
  | { readonly choose: 'recall_at_precision' | 'precision_at_recall'; readonly at: number };

/** The threshold that a rule chose, null where none qualifies, and in a sentence why. */
export interface ChosenThreshold {
  readonly threshold: number | null;
  readonly reason: string;
}

/** What is to be highest, of the thresholds whose `bounded` value is no less than `at`. */
interface Aim {
  readonly highest: keyof typeof figures;
  readonly bounded: keyof typeof figures;
  readonly at: number;
}

const figures = {
  F1: (tp: number, fp: number, positives: number) => (2 * tp) / (tp + fp + positives),
  recall: (tp: number, _fp: number, positives: number) => tp / positives,
  precision: (tp: number, fp: number, _positives: number) => tp / (tp + fp),
} as const;

/**
 * Looks at every distinct score as threshold; of equally good ones it takes the highest, which calls the fewest rows
 * positive. F1, recall, precision and cost are under the weights, where rows have them.
 */
export function chooseThreshold(rows: BinaryRows, rule: ThresholdRule): ChosenThreshold {
  switch (rule.choose) {
    case 'min_cost':
      return lowestCost(rows);
    case 'max_f1':
      return highest(rows, { highest: 'F1', bounded: 'F1', at: 0 });
    case 'recall_at_precision':
      return highest(rows, { highest: 'recall', bounded: 'precision', at: rule.at });
    case 'precision_at_recall':
      return highest(rows, { highest: 'precision', bounded: 'recall', at: rule.at });
  }
}

function highest(rows: BinaryRows, aim: Aim): ChosenThreshold {
  const counts = thresholdCounts(rows);
  const { positives, tp, fp, length } = counts;
  if (positives === 0)
    return { threshold: null, reason: 'No row is positive, so no threshold is better than another.' };
  const value = figures[aim.highest];
  const bounded = figures[aim.bounded];
  let best = -1;
  let bestValue = -1;
  for (let k = 0; k < length; k++) {
    const found = tp[k] as number;
    const wrong = fp[k] as number;
    const here = value(found, wrong, positives);
    if (here <= bestValue || bounded(found, wrong, positives) < aim.at) continue;
    best = k;
    bestValue = here;
  }
  const bound = `a ${aim.bounded} of at least ${formatNumber(aim.at)}`;
  if (best < 0) return { threshold: null, reason: `No threshold gives ${bound}.` };
  const threshold = thresholdAt(rows, counts, best);
  const among = aim.bounded === aim.highest ? 'all thresholds' : `all thresholds with ${bound}`;
  return {
    threshold,
    reason: `${formatNumber(threshold)} gives the highest ${aim.highest} of ${among}: ${formatNumber(bestValue)}.`,
  };
}
