import type { DriftRecord } from '../run/schema';

/**
 * How far a measured column lies beyond its threshold, comparable over all methods: r / (1 + r), where r is value /
 * threshold for a distance and ln p / ln threshold for a p-value (the adjusted one where there is one). 0.5 is at the
 * threshold, above it is drift, 1 has no like. Null where nothing was measured.
 */
export function driftStrength(record: DriftRecord): number | null {
  const { status, value, threshold } = record;
  if (status !== 'measured' || value === null || threshold === null) return null;
  const ratio = isPValue(record)
    ? timesRarer(record.adjusted_p_value ?? value, threshold)
    : timesLarger(value, threshold);
  return ratio === Number.POSITIVE_INFINITY ? 1 : ratio / (1 + ratio);
}

/** Whether the value is a p-value, which drifts below its threshold; a distance drifts from its threshold on. */
export function isPValue({ value, p_value }: Pick<DriftRecord, 'value' | 'p_value'>): boolean {
  return p_value !== null && value === p_value;
}

function timesLarger(value: number, threshold: number): number {
  return threshold > 0 ? Math.max(0, value) / threshold : Number.POSITIVE_INFINITY;
}

function timesRarer(p: number, threshold: number): number {
  if (threshold <= 0) return 0;
  if (threshold >= 1 || p <= 0) return Number.POSITIVE_INFINITY;
  return Math.log(1 / Math.min(p, 1)) / Math.log(1 / threshold);
}
