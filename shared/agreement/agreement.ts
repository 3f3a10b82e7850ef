import type { McNemarTest } from '../statistics/mcnemar';

/** How a candidate and a baseline differ on the same rows. Numbers of rows are sums of weights where rows have weights. */
export interface Agreement {
  readonly n: number;
  /**
   * The share of rows with different predictions, 0 to 1, also called churn. Of a regression: predictions that differ by
   * more than 1% of the greater of both.
   */
  readonly disagreement: number | null;
  /** The share of rows that the baseline calls negative and the candidate positive; null but for two classes. */
  readonly to_positive: number | null;
  readonly to_negative: number | null;
  /** Null for a regression, as the other three. */
  readonly both_right: number | null;
  readonly both_wrong: number | null;
  readonly only_candidate_right: number | null;
  readonly only_baseline_right: number | null;
  /**
   * Spearman's, of the scores of two classes, of the probabilities of the true one of several, or of the predictions of a
   * regression; null where a model gives labels alone or the same score for all rows.
   */
  readonly score_correlation: number | null;
  /**
   * The mean distance of the probabilities, 0 to 1: of several classes half of the sum over them. Of a regression, the
   * mean of |candidate - baseline|. Null where a model gives no probabilities.
   */
  readonly mean_absolute_score_difference: number | null;
  /** Null for a regression and where rows have weights: the test counts rows. */
  readonly mcnemar: McNemarTest | null;
}
