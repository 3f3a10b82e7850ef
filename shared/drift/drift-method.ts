import type { Sample } from './sample';

export interface DriftMeasure {
  /** What is judged: the p-value or the distance. */
  readonly value: number;
  /** The test's statistic; the distance itself where there is no test. Infinite for a chi-squared of a new category. */
  readonly statistic: number;
  /** 0 to 1; null where the method is a distance. */
  readonly p_value: number | null;
}

export interface DriftMethod {
  /** Evidently's name (TFDV's for l_infinity), and the file's. */
  readonly id: string;
  readonly title: string;
  readonly kinds: readonly Sample['kind'][];
  /** p_value: drifted when value < threshold; distance: drifted when value >= threshold. */
  readonly judges: 'p_value' | 'distance';
  /** The default. */
  readonly threshold: number;
  /** Why this sample, with rows on both sides and of a kind in `kinds`, cannot be measured; undefined where it can. */
  obstacle?(sample: Sample): string | undefined;
  /** For a sample with rows on both sides, of a kind in `kinds`, without an obstacle. */
  measure(sample: Sample): DriftMeasure;
}
