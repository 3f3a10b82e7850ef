import type { BoundMetric } from '../metrics/bound-metric';
import type { BinaryRows, SampleRows } from '../metrics/metric';
import type { Interval } from '../run/interval-schema';
import { areaDifferenceInterval, areaInterval } from './area-intervals';
import { type Scarcest, tooFewUnits } from './enough-rows';
import { noInterval, rescaled } from './interval-of';
import { shareDifferenceInterval, shareInterval } from './share-intervals';

/** Metrics that are ROC-AUC times `scale` plus `shift`. */
const areas: Readonly<Record<string, { readonly scale: number; readonly shift: number }>> = {
  roc_auc: { scale: 1, shift: 0 },
  gini: { scale: 2, shift: -1 },
};

/** An interval by a formula, without replicates; null where there is none for this metric of these rows. */
export function closedInterval(
  metric: BoundMetric,
  rows: SampleRows,
  scarcest: Scarcest,
  level: number,
): Interval | null {
  const area = areas[metric.id];
  if (area === undefined || !isRanked(rows)) return shareInterval(metric, rows, level);
  const reason = tooFewUnits(scarcest, metric.id);
  if (reason !== null) return noInterval(level, reason);
  return rescaled(areaInterval(rows, level), area.scale, area.shift);
}

/** The same for the difference of two models of the same rows, first less second. */
export function closedDifferenceInterval(
  metric: BoundMetric,
  first: SampleRows,
  second: SampleRows,
  scarcest: Scarcest,
  level: number,
): Interval | null {
  const area = areas[metric.id];
  if (area === undefined || !isRanked(first) || !isRanked(second)) {
    return shareDifferenceInterval(metric, first, second, level);
  }
  const reason = tooFewUnits(scarcest, metric.id);
  if (reason !== null) return noInterval(level, reason);
  return rescaled(areaDifferenceInterval(first, second, level), area.scale, 0);
}

function isRanked(rows: SampleRows): rows is BinaryRows {
  return rows.task === 'binary' && rows.weights === null;
}
