import { kolmogorovLambda, ksDistance } from './ks-distance';
import { type Magnitudes, magnitudesOf } from './magnitudes';
import { decimalStep } from './number-grid';
import { plausibleDriftDistance } from './plausible-drift';
import { distinctUpTo, quantileOf, thinned } from './sorted-values';

/** One numeric column in two data sets: present, finite values only, ascending. */
export interface NumericSamples {
  readonly reference: Float64Array;
  readonly current: Float64Array;
}

/** What every kind of transform looks at. Distances are those of Kolmogorov and Smirnov, of thinned samples. */
export interface Comparison {
  readonly column: string;
  /** All values. */
  readonly full: NumericSamples;
  /** At most `thinSize` values of each, evenly spaced in rank. */
  readonly thin: NumericSamples;
  /** Distance of the samples as they are. */
  readonly before: number;
  /** Distance that is left when the nearest drift that might well happen is taken back; at most `before`. */
  readonly drift: number;
  readonly magnitudes: Magnitudes;
  /** Distance of the 5th to the 95th percentile of the reference. */
  readonly spread: number;
  /** Kolmogorov's lambda of a distance, at the numbers of rows there are. */
  lambda(distance: number): number;
  /** The coarsest decimal step whose multiples the reference's values are; null for continuous values. */
  readonly step: number | null;
  /** Fewer different values have no shape to recognise. */
  readonly hasShape: boolean;
  /** Both samples number the rows: whole numbers, each once, closely spaced. */
  readonly isSequence: boolean;
}

const thinSize = 8192;
const leastDistinct = 3;

/** Both samples non-empty. */
export function compare(column: string, full: NumericSamples): Comparison {
  const thin = {
    reference: thinned(full.reference, thinSize),
    current: thinned(full.current, thinSize),
  };
  const before = ksDistance(thin.current, thin.reference);
  return {
    column,
    full,
    thin,
    before,
    drift: Math.min(before, plausibleDriftDistance(thin)),
    magnitudes: magnitudesOf(thin, full),
    spread: quantileOf(thin.reference, 0.95) - quantileOf(thin.reference, 0.05),
    step: decimalStep(thin.reference),
    lambda: (distance) => kolmogorovLambda(distance, full.reference.length, full.current.length),
    hasShape: [thin.reference, thin.current].every(
      (values) => distinctUpTo(values, leastDistinct) === leastDistinct,
    ),
    isSequence: isSequence(full.reference) && isSequence(full.current),
  };
}

function isSequence(sorted: Float64Array): boolean {
  const reach = (sorted[sorted.length - 1] as number) - (sorted[0] as number);
  if (reach > 20 * sorted.length) return false;
  return sorted.every(
    (value, index) => Number.isInteger(value) && (index === 0 || value > (sorted[index - 1] as number)),
  );
}
