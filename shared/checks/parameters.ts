import { z } from 'zod';
import { formatNumber } from '../figures';
import { datasets } from './check';

/** Parameters that several checks share. */
export const dataset = z
  .enum(datasets)
  .default('train')
  .describe('The table that is checked; train when left out.');

export const column = z.string().min(1).describe('The name of a column.');

const bound = z.number().nullable().optional();
export const minimum = bound.describe('At least this; null or left out leaves the side open.');
export const maximum = bound.describe('At most this; null or left out leaves the side open.');

export interface Bounds {
  readonly min_value?: number | null | undefined;
  readonly max_value?: number | null | undefined;
  readonly strict_min?: boolean;
  readonly strict_max?: boolean;
}

/** Adds what a schema of two bounds must hold: one is there, and they leave room. */
export function checkBounds({ value, issues }: z.core.ParsePayload<Bounds>): void {
  const low = value.min_value ?? null;
  const high = value.max_value ?? null;
  if (low === null && high === null) {
    issues.push({
      code: 'custom',
      input: value,
      message: 'the check has no bound',
      params: { mend: 'Add min_value, max_value or both.' },
    });
  } else if (low !== null && high !== null && low > high) {
    issues.push({
      code: 'custom',
      input: value,
      path: ['min_value'],
      message: `min_value ${formatNumber(low)} is above max_value ${formatNumber(high)}`,
      params: { mend: 'Exchange the two.' },
    });
  }
}

export function isWithin(value: number, bounds: Bounds): boolean {
  const low = bounds.min_value ?? Number.NEGATIVE_INFINITY;
  const high = bounds.max_value ?? Number.POSITIVE_INFINITY;
  const above = bounds.strict_min === true ? value > low : value >= low;
  const below = bounds.strict_max === true ? value < high : value <= high;
  return above && below;
}

/** `at least 10`, `at most 50,000`, `between 0.001 and 0.1`, `more than 0 and at most 1`. */
export function describeBounds(bounds: Bounds): string {
  const { strict_min = false, strict_max = false } = bounds;
  const low = bounds.min_value ?? null;
  const high = bounds.max_value ?? null;
  if (low !== null && high !== null && !strict_min && !strict_max) {
    return `between ${formatNumber(low)} and ${formatNumber(high)}`;
  }
  const lower = low === null ? [] : [`${strict_min ? 'more than' : 'at least'} ${formatNumber(low)}`];
  const upper = high === null ? [] : [`${strict_max ? 'less than' : 'at most'} ${formatNumber(high)}`];
  return [...lower, ...upper].join(' and ') || 'anything';
}

/** The violated bound, or the value itself when none is: what a figure must read differently from. */
export function violatedBound(value: number, bounds: Bounds): number {
  const low = bounds.min_value ?? null;
  if (low !== null && !isWithin(value, { min_value: low, strict_min: bounds.strict_min ?? false }))
    return low;
  return bounds.max_value ?? value;
}
