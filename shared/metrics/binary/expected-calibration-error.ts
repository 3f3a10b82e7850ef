import { binGaps, binsParameter } from '../calibration-bins';
import type { BinaryRows, Metric } from '../metric';
import { areProbabilities } from '../probabilities';

/**
 * Mean, weighed by the bins' rows, of |share of positives - mean score| over bins of equal width, 0 to 1 (Naeini, Cooper
 * and Hauskrecht, AAAI 2015, with the bins of scikit-learn's calibration_curve: 10 of them, or `bins`). It depends on the
 * number of bins, and is above 0 by chance even for a calibrated model. Null where scores lie outside 0 to 1 or no row has
 * weight.
 */
export const expectedCalibrationError = {
  id: 'expected_calibration_error',
  title: 'Expected calibration error',
  greaterIsBetter: false,
  range: [0, 1],
  usesThreshold: false,
  needs: 'probabilities',
  parameter: binsParameter,
  compute(rows, bins) {
    if (!areProbabilities(rows)) return null;
    const { gaps, weights } = binGaps(rows, Number(bins));
    const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
    const weight = sum(weights);
    return weight === 0 ? null : sum(gaps) / weight;
  },
} as const satisfies Metric<BinaryRows>;
