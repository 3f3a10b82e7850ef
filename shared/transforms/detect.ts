import { compare, type NumericSamples } from './comparison';
import { transformKinds } from './index';
import { countUpTo } from './sorted-values';
import type { Finding } from './transform-kind';

export type { NumericSamples } from './comparison';

export interface DetectedTransform {
  /** The kind's id, such as 'factor', 'affine' or 'mixed_factor'. */
  readonly transform: string;
  /** 'dollars to cents', 'Celsius to Fahrenheit'; null where no known conversion fits. */
  readonly name: string | null;
  /** `{ factor: 100 }`, `{ slope, intercept }`, `{ value: 999, share: 0.03 }`. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Share of current values that carry it, 0 to 1. */
  readonly share: number;
  /**
   * How much of the difference it explains, 0 to 1: 1 - (KS distance when undone) / (KS distance as it is). Kinds that
   * touch few values (sentinel, clip) or only digits (round) measure against at least their share; mixed_factor measures
   * the outlying values alone, cyclic_shift the total variation distance, timestamps of other days the logarithm.
   */
  readonly fit: number;
  readonly confidence: 'high' | 'medium';
  /** 'looks multiplied by 100 (dollars to cents?)', to go on after the column's name. */
  readonly claim: string;
  /** The column, the claim and its evidence. */
  readonly sentence: string;
}

/** Kolmogorov's lambda up to which no other kind can explain more, 1e-3. */
const agrees = 1.95;
const leastRows = 20;
/** With fewer rows only what no chance brings is reported: samples that do not overlap, and agree when undone. */
const enoughRows = 50;

/**
 * The transform that best explains how a numeric column differs between two data sets, or null. Both samples ascending,
 * present values only; infinities and NaN at their ends are left out. The column's name decides nothing but which of
 * several known conversions is named.
 */
export function detectTransform(column: string, samples: NumericSamples): DetectedTransform | null {
  const reference = finite(samples.reference);
  const current = finite(samples.current);
  const rows = Math.min(reference.length, current.length);
  if (rows < leastRows) return null;
  const comparison = compare(column, { reference, current });
  const found = transformKinds.flatMap((kind) => {
    const finding: Finding | null = kind.find(comparison);
    return finding === null ? [] : [{ ...finding, transform: kind.id }];
  });
  const least = Math.min(...found.map(({ after }) => after));
  const best = found.find(({ after }) => after <= 1.5 * least || comparison.lambda(after) <= agrees);
  if (best === undefined) return null;
  if (rows < enoughRows && (comparison.before < 0.95 || best.confidence !== 'high')) return null;
  const { transform, name, parameters, share, fit, confidence, claim, evidence } = best;
  return {
    transform,
    name,
    parameters,
    share,
    fit,
    confidence,
    claim,
    sentence: `${column} ${claim}: ${evidence}`,
  };
}

function finite(sorted: Float64Array): Float64Array {
  return sorted.subarray(countUpTo(sorted, Number.NEGATIVE_INFINITY), countUpTo(sorted, Number.MAX_VALUE));
}
