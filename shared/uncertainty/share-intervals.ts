import type { BoundMetric } from '../metrics/bound-metric';
import type { SampleRows } from '../metrics/metric';
import type { Interval } from '../run/interval-schema';
import { mcnemar } from '../statistics/mcnemar';
import { pairedScoreInterval, pairedStandardError } from '../statistics/paired-shares';
import { wilsonInterval } from '../statistics/wilson';
import { tooFewOfShare } from './enough-rows';
import { noInterval } from './interval-of';
import { pairedCounts } from './paired-counts';

/** Wilson's interval of a metric that is a share of rows; null where it is none. */
export function shareInterval(metric: BoundMetric, rows: SampleRows, level: number): Interval | null {
  const share = metric.proportion(rows);
  if (share === null || rows.weights !== null) return null;
  const { part, whole } = share;
  const reason = tooFewOfShare(whole, metric.id);
  if (reason !== null) return noInterval(level, reason);
  return {
    ...wilsonInterval(part, whole, level),
    level,
    method: 'wilson',
    standard_error: Math.sqrt((part * (whole - part)) / whole) / whole,
    p_value: null,
    replicates: null,
    reason: null,
  };
}

/** The interval of the difference, first less second; null where they are no shares of the same rows. */
export function shareDifferenceInterval(
  metric: BoundMetric,
  first: SampleRows,
  second: SampleRows,
  level: number,
): Interval | null {
  const counts = pairedCounts(metric, first, second);
  if (counts === null) return null;
  const whole = counts.both + counts.first + counts.second + counts.neither;
  const reason = tooFewOfShare(whole, metric.id);
  if (reason !== null) return noInterval(level, reason);
  return {
    ...pairedScoreInterval(counts, level),
    level,
    method: 'tango',
    standard_error: pairedStandardError(counts),
    p_value: mcnemar(counts.first, counts.second).p_value,
    replicates: null,
    reason: null,
  };
}
