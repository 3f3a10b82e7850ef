import type { Interval } from '../run/interval-schema';

export function noInterval(level: number, reason: string): Interval {
  return {
    low: null,
    high: null,
    level,
    method: null,
    standard_error: null,
    p_value: null,
    replicates: null,
    reason,
  };
}

/** The interval of a difference the other way round. */
export function mirrored(interval: Interval): Interval {
  const { low, high } = interval;
  return { ...interval, low: high === null ? null : 0 - high, high: low === null ? null : 0 - low };
}

/** Of `scale` times the value plus `shift`; `scale` is above 0. */
export function rescaled(interval: Interval, scale: number, shift: number): Interval {
  const map = (end: number | null) => (end === null ? null : scale * end + shift);
  const { low, high, standard_error } = interval;
  return {
    ...interval,
    low: map(low),
    high: map(high),
    standard_error: standard_error === null ? null : scale * standard_error,
  };
}
