import type { BinaryRows } from '../metrics/metric';
import { rocArea } from '../metrics/roc-area';
import { thresholdCounts } from '../metrics/threshold-counts';
import { type Placements, placementsOf } from './placements';

/** An area, or a difference of two, with its variance and how many degrees of freedom the variance has. */
export interface AreaEstimate {
  readonly value: number;
  readonly variance: number;
  readonly degrees: number;
}

/**
 * ROC-AUC of one model, with its variance (E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson, Comparing the areas under
 * two or more correlated receiver operating characteristic curves, Biometrics 44, 1988), by mid-ranks in O(n log n)
 * (X. Sun and W. Xu, Fast implementation of DeLong's algorithm, IEEE Signal Processing Letters 21, 2014), and with no
 * further sort where `descending` is known. One model's placements are read off the counts at each distinct score. Sample weights are not heeded: the method does not hold for them. Throws a
 * RangeError for fewer than 2 rows of a class.
 */
export function delongArea(rows: BinaryRows): AreaEstimate {
  refuseFew(rows);
  const { positives, weights } = rows;
  const negatives = rows.n - positives;
  const plain = weights === null ? rows : rows.reweighted(null);
  const value = rocArea(plain, 1) ?? Number.NaN;
  const counts = thresholdCounts(plain);
  let [squares0, squares1, fourths0, fourths1, passedTp, passedFp] = [0, 0, 0, 0, 0, 0];
  for (let k = 0; k < counts.length; k++) {
    const tp = counts.tp[k] as number;
    const fp = counts.fp[k] as number;
    const square1 = ((negatives - (passedFp + fp) / 2) / negatives - value) ** 2;
    const square0 = ((passedTp + tp) / 2 / positives - value) ** 2;
    squares1 += (tp - passedTp) * square1;
    fourths1 += (tp - passedTp) * square1 * square1;
    squares0 += (fp - passedFp) * square0;
    fourths0 += (fp - passedFp) * square0 * square0;
    passedTp = tp;
    passedFp = fp;
  }
  const spread = spreadOf(
    varianceOfMean(squares1, fourths1, positives),
    varianceOfMean(squares0, fourths0, negatives),
  );
  return { value, ...spread };
}

/** ROC-AUC of `one` less that of `other`, two models of the same rows; as `delongArea`. */
export function delongDifference(one: BinaryRows, other: BinaryRows): AreaEstimate {
  return differenceOf(one, placementsOf(one), placementsOf(other));
}

function differenceOf(one: BinaryRows, ours: Placements, theirs: Placements): AreaEstimate {
  const value = ours.area - theirs.area;
  return { value, ...spreadOfDifference(one, ours.placements, theirs.placements, value) };
}

/** The areas of k models of the same rows, [k], and their covariance, row-major [k, k]; as `delongArea`. */
export function delongCovariance(models: readonly BinaryRows[]): {
  readonly areas: Float64Array;
  readonly covariance: Float64Array;
} {
  const placed = models.map((rows) => ({ rows, own: placementsOf(rows) }));
  const areas = Float64Array.from(placed, ({ own }) => own.area);
  const variances = models.map((rows) => delongArea(rows).variance);
  const covariance = placed.flatMap(({ rows, own }, i) =>
    placed.map((other, j) => {
      const sum = (variances[i] as number) + (variances[j] as number);
      return i === j ? sum / 2 : (sum - differenceOf(rows, own, other.own).variance) / 2;
    }),
  );
  return { areas, covariance: Float64Array.from(covariance) };
}

/** The sample variance over the rows of each class of the placements, less those of the other model. */
function spreadOfDifference(
  rows: BinaryRows,
  ours: Float64Array,
  theirs: Float64Array,
  centre: number,
): Omit<AreaEstimate, 'value'> {
  refuseFew(rows);
  const { labels, n, positives } = rows;
  let [squares0, squares1, fourths0, fourths1] = [0, 0, 0, 0];
  for (let row = 0; row < n; row++) {
    const deviation = (ours[row] as number) - (theirs[row] as number) - centre;
    const square = deviation * deviation;
    const label = labels[row] as number;
    squares1 += square * label;
    fourths1 += square * square * label;
    squares0 += square * (1 - label);
    fourths0 += square * square * (1 - label);
  }
  return spreadOf(
    varianceOfMean(squares1, fourths1, positives),
    varianceOfMean(squares0, fourths0, n - positives),
  );
}

function refuseFew({ n, positives }: BinaryRows): void {
  if (positives < 2 || n - positives < 2) {
    throw new RangeError(`${positives} of ${n} rows are positive: no variance`);
  }
}

type Variance = ReturnType<typeof varianceOfMean>;

/**
 * The degrees of freedom are Satterthwaite's, from the fourth moments: where few rows carry the variance, such as the few
 * positives among the negatives, it is itself uncertain, and a normal quantile makes too short an interval.
 */
function spreadOf(ofPositives: Variance, ofNegatives: Variance): Omit<AreaEstimate, 'value'> {
  const variance = ofPositives.variance + ofNegatives.variance;
  return {
    variance,
    degrees: (2 * variance ** 2) / (ofPositives.uncertainty + ofNegatives.uncertainty),
  };
}

/** From sums over m values of their deviations' squares and fourth powers; `uncertainty` is the variance of `variance`. */
function varianceOfMean(squares: number, fourths: number, m: number) {
  const variance = squares / ((m - 1) * m);
  const kurtosis = squares === 0 ? 0 : (m * fourths) / squares ** 2;
  return { variance, uncertainty: (variance ** 2 * Math.max(kurtosis - 1, 2)) / m };
}
