import { binGaps, binsParameter } from '../calibration-bins';
import type { BinaryRows, Metric } from '../metric';
import { areProbabilities } from '../probabilities';

/**
 * The greatest |share of positives - mean score| of any bin that has rows, 0 to 1: 10 bins of equal width, or `bins`, as of
 * expected_calibration_error (Naeini, Cooper and Hauskrecht, AAAI 2015). Null where scores lie outside 0 to 1 or no row
 * has weight.
 */
export const maxCalibrationError = {
  id: 'max_calibration_error',
  title: 'Maximum calibration error',
  greaterIsBetter: false,
  range: [0, 1],
  usesThreshold: false,
  needs: 'probabilities',
  parameter: binsParameter,
  compute(rows, bins) {
    if (!areProbabilities(rows)) return null;
    const { gaps, weights } = binGaps(rows, Number(bins));
    let greatest: number | null = null;
    for (const [bin, weight] of weights.entries()) {
      if (weight > 0) greatest = Math.max(greatest ?? 0, (gaps[bin] as number) / weight);
    }
    return greatest;
  },
} as const satisfies Metric<BinaryRows>;
