import { formatNumber } from '../figures';
import type { BinaryRows, Costs } from '../metrics/metric';
import { thresholdAt, thresholdCounts } from '../metrics/threshold-counts';
import type { ChosenThreshold } from './choose-threshold';

/**
 * The threshold with the lowest mean cost of a row, the highest of several; no threshold where rows have no costs or no
 * weight. Where it would cost still less to call no row positive, which no score as threshold does, the sentence says so.
 */
export function lowestCost(rows: BinaryRows): ChosenThreshold {
  const { costs, weights, n } = rows;
  if (costs === null)
    return { threshold: null, reason: 'No costs are given, so no threshold is the cheapest.' };
  const counts = thresholdCounts(rows);
  const weight = counts.positives + counts.negatives;
  if (weight === 0) return { threshold: null, reason: 'No row counts, so no threshold is the cheapest.' };

  const costOf = (row: number, isPredicted: boolean) =>
    (weights === null ? 1 : (weights[row] as number)) *
    costAt(costs, row, rows.labels[row] === 1, isPredicted);
  let cost = 0;
  for (let row = 0; row < n; row++) cost += costOf(row, false);
  const ofNone = cost;

  const order = rows.descending();
  let place = 0;
  let best = 0;
  let lowest = Infinity;
  for (let k = 0; k < counts.length; k++) {
    for (const end = counts.ends[k] as number; place < end; place++) {
      const row = order[place] as number;
      cost += costOf(row, true) - costOf(row, false);
    }
    if (cost >= lowest) continue;
    lowest = cost;
    best = k;
  }
  const threshold = thresholdAt(rows, counts, best);
  const sentence = `${formatNumber(threshold)} gives the lowest mean cost of all thresholds: ${formatNumber(lowest / weight)}.`;
  if (ofNone >= lowest) return { threshold, reason: sentence };
  return {
    threshold,
    reason: `${sentence} To call no row positive would cost less: ${formatNumber(ofNone / weight)}.`,
  };
}

function costAt(costs: Costs, row: number, isPositive: boolean, isPredicted: boolean): number {
  const cost = isPositive
    ? costs[isPredicted ? 'true_positive' : 'false_negative']
    : costs[isPredicted ? 'false_positive' : 'true_negative'];
  return typeof cost === 'number' ? cost : (cost[row] as number);
}
