import { metricById } from '../../metrics';
import { rowsOf } from '../../metrics/rows-of';
import type { Interval } from '../../run/interval-schema';
import { inProcessCompute } from '../in-process-compute';
import { type IntervalOptions, measureIntervals } from '../intervals';
import { type Binormal, bestThreshold, drawRows, trueMetrics } from './binormal';

const metricIds = ['roc_auc', 'average_precision', 'recall', 'f1'] as const;

export interface CoverageCell {
  readonly n: number;
  readonly prevalence: number;
  readonly draws: number;
  readonly replicates: number;
  readonly method: IntervalOptions['method'];
  readonly seed: number;
}

export interface Coverage {
  /** `f1`, `f1 difference`. */
  readonly figure: string;
  readonly truth: number;
  /** Draws in which there was an interval. */
  given: number;
  /** Draws in which it held the truth. */
  covered: number;
  /** One of the reasons why there was none. */
  reason: string | null;
}

/**
 * How often 95% intervals of the second of two models, and of its difference from the first, hold the value of an endless
 * sample. The models' ROC-AUC are 0.921 and 0.940, their scores correlate by 0.7, the threshold is that of the best F1.
 */
export async function coverageOf(cell: CoverageCell): Promise<readonly Coverage[]> {
  const { n, prevalence, draws, replicates, method, seed } = cell;
  const means: Binormal['means'] = [2, 2.2];
  const threshold = bestThreshold(prevalence, means[0]);
  const population: Binormal = { prevalence, means, correlation: 0.7, threshold };
  const [first, second] = means.map((mean) => trueMetrics(population, mean)) as [Truth, Truth];
  const metrics = metricIds.map((id) => metricById('binary', id));
  const found = metricIds.flatMap((id) => [
    newCoverage(id, second[id]),
    newCoverage(`${id} difference`, second[id] - first[id]),
  ]);
  for (let draw = 0; draw < draws; draw++) {
    const [baseline, candidate] = drawRows(population, n, seed, draw).map(rowsOf);
    if (baseline === undefined || candidate === undefined) throw new Error('two models were drawn');
    const { own, differences } = await measureIntervals(
      [
        { role: 'baseline', rows: baseline },
        { role: 'candidate', rows: candidate },
      ],
      'baseline',
      metrics,
      { confidence: 0.95, replicates, method, seed: draw, clusters: null },
      inProcessCompute,
      { signal: { aborted: false }, onProgress: () => {} },
    );
    metricIds.forEach((id, index) => {
      count(found[2 * index] as Coverage, own.candidate?.[id] as Interval);
      count(found[2 * index + 1] as Coverage, differences.candidate?.[id] as Interval);
    });
  }
  return found;
}

type Truth = ReturnType<typeof trueMetrics>;

function newCoverage(figure: string, truth: number): Coverage {
  return { figure, truth, given: 0, covered: 0, reason: null };
}

function count(coverage: Coverage, { low, high, reason }: Interval): void {
  coverage.reason ??= reason;
  if (low === null || high === null) return;
  coverage.given += 1;
  if (low <= coverage.truth && coverage.truth <= high) coverage.covered += 1;
}
