import type { BinaryRows } from '../metrics/metric';
import type { DrawnWeights } from './drawn-weights';
import type { SweepPlan } from './plan-sweep';
import { clearSweep, copySweep, newSweep, type Sweep, sweepRuns } from './score-sweep';
import type { Lane } from './weighted-lanes';

/**
 * Of a binary model whose rows all count once. One walk along the falling scores gives ROC-AUC, average precision and the
 * confusion matrix of all lanes; weights are unpacked only for a metric that reads them.
 */
export function sweptLanes(rows: BinaryRows, plan: SweepPlan) {
  const [reached, whole] = [newSweep(), newSweep()];
  return (drawn: DrawnWeights) => {
    clearSweep(reached);
    sweepRuns(plan, drawn.words, 0, plan.predicted, reached);
    copySweep(reached, whole);
    sweepRuns(plan, drawn.words, plan.predicted, plan.ends.length, whole);
    return (lane: number): Lane => ({
      rows: weightedRows(rows, drawn, lane, reached, whole),
      known: rows.gives === 'labels' ? {} : ofOrder(whole, lane),
    });
  };
}

function ofOrder(sweep: Sweep, lane: number): Record<string, number> {
  const [tp, fp] = [sweep.tp[lane] as number, sweep.fp[lane] as number];
  const pairs = tp * fp;
  const area = (pairs - (sweep.misranked[lane] as number)) / pairs;
  return {
    roc_auc: area,
    gini: 2 * area - 1,
    average_precision: tp === 0 ? 0 : (sweep.precisions[lane] as number) / tp,
  };
}

/** As `rows.reweighted`, with the confusion matrix known and the weights at hand when they are asked for. */
function weightedRows(
  rows: BinaryRows,
  drawn: DrawnWeights,
  lane: number,
  reached: Sweep,
  whole: Sweep,
): BinaryRows {
  const [tp, fp] = [reached.tp[lane] as number, reached.fp[lane] as number];
  const { task, n, labels, scores, threshold, costs, positives, gives } = rows;
  return {
    task,
    n,
    labels,
    scores,
    threshold,
    costs,
    positives,
    gives,
    confusion: { tn: (whole.fp[lane] as number) - fp, fp, fn: (whole.tp[lane] as number) - tp, tp },
    get weights() {
      return drawn.of(lane);
    },
    get source() {
      return { ...rows.source, weights: drawn.of(lane) };
    },
    descending: () => rows.descending(),
    reweighted: (weights) => rows.reweighted(weights),
    shared: (make) => rows.shared(make),
  };
}
