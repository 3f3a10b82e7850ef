import { reliabilityCurve } from '../calibration/reliability-curve';
import { scoreHistograms } from '../calibration/score-histograms';
import { metricById, metricValues } from '../metrics';
import { precisionRecallCurve, rocCurve } from '../metrics/curves';
import type { BinaryRows, MulticlassRows, RegressionRows, SampleRows } from '../metrics/metric';
import { trivialValues } from '../metrics/trivial-model';
import type { EvaluationRecord, ModelRole } from '../run/schema';
import { histogramEdges } from '../statistics/histogram-edges';
import { quantileOfSorted } from '../statistics/quantile';
import { sweepThresholds } from '../thresholds/sweep-thresholds';

const curvePoints = 400;
const calibrationBins = 10;
const mostClasses = 50;
const residualBins = 50;

export interface ChosenThreshold {
  /** Null where none qualifies. */
  readonly threshold: number | null;
  readonly note: string | null;
}

/** All that is drawn and told of one model on the eval set. */
export function evaluationOf(
  role: ModelRole,
  rows: SampleRows,
  ids: readonly string[],
  threshold: ChosenThreshold | null,
  confidence: number,
): EvaluationRecord {
  return {
    role,
    n: rows.n,
    positives: null,
    gives: rows.gives,
    weighted: rows.weights !== null,
    metrics: metricValues(rows, ids),
    intervals: {},
    trivial: trivialValues(
      rows,
      ids.map((id) => metricById(rows.task, id)),
    ),
    threshold: threshold?.threshold ?? null,
    threshold_note: threshold?.note ?? null,
    confusion: null,
    confusion_classes: null,
    roc: [],
    precision_recall: [],
    sweep: [],
    calibration: [],
    score_histogram: null,
    residuals: null,
    ...picturesOf(rows, confidence),
  };
}

/** Of metric values that a script measured. */
export function evaluationOfResults(
  role: ModelRole,
  results: {
    readonly n: number | null;
    readonly metrics: Readonly<Record<string, number | null | undefined>>;
  },
  ids: readonly string[],
): EvaluationRecord {
  return {
    role,
    n: results.n,
    positives: null,
    gives: 'scores',
    weighted: false,
    metrics: Object.fromEntries(ids.map((id) => [id, results.metrics[id] ?? null])),
    intervals: {},
    trivial: {},
    threshold: null,
    threshold_note: null,
    confusion: null,
    confusion_classes: null,
    roc: [],
    precision_recall: [],
    sweep: [],
    calibration: [],
    score_histogram: null,
    residuals: null,
  };
}

function picturesOf(rows: SampleRows, confidence: number): Partial<EvaluationRecord> {
  switch (rows.task) {
    case 'binary':
      return binaryPictures(rows, confidence);
    case 'multiclass':
      return { confusion_classes: confusionOfClasses(rows) };
    case 'regression':
      return { residuals: residualsOf(rows) };
  }
}

function binaryPictures(rows: BinaryRows, confidence: number): Partial<EvaluationRecord> {
  const { positives } = rows;
  const confusion = Number.isNaN(rows.threshold) ? null : rows.confusion;
  if (rows.gives === 'labels') return { positives, confusion };
  return {
    positives,
    confusion,
    roc: rocCurve(rows, curvePoints),
    precision_recall: precisionRecallCurve(rows, curvePoints),
    sweep: [...sweepThresholds(rows)],
    calibration:
      rows.gives === 'probabilities'
        ? [...reliabilityCurve(rows, { bins: calibrationBins, strategy: 'uniform', level: confidence })]
        : [],
    score_histogram: histogramOf(rows),
  };
}

function histogramOf(rows: BinaryRows): EvaluationRecord['score_histogram'] {
  const { edges, negatives, positives } = scoreHistograms(rows);
  return { edges: [...edges], negatives: [...negatives], positives: [...positives] };
}

function confusionOfClasses({ classes, confusion }: MulticlassRows): EvaluationRecord['confusion_classes'] {
  const width = classes.length;
  const supports = classes.map((_, at) => {
    let sum = 0;
    for (let column = 0; column < width; column++) sum += confusion[at * width + column] as number;
    return { at, sum };
  });
  const kept = supports
    .sort((one, other) => other.sum - one.sum)
    .slice(0, mostClasses)
    .map(({ at }) => at)
    .sort((one, other) => one - other);
  return {
    classes: kept.map((at) => classes[at] as string),
    counts: kept.map((row) => kept.map((column) => confusion[row * width + column] as number)),
  };
}

function residualsOf({ truth, predicted }: RegressionRows): EvaluationRecord['residuals'] {
  const residuals = predicted.map((value, row) => value - (truth[row] as number)).sort();
  const [min, max] = [residuals[0], residuals.at(-1)];
  if (min === undefined || max === undefined) return null;
  const [p01, p50, p99] = [0.01, 0.5, 0.99].map((share) => quantileOfSorted(residuals, share)) as [
    number,
    number,
    number,
  ];
  const { edges } = histogramEdges([{ min, max, p01, p50, p99 }], residualBins, false);
  const counts = new Array<number>(Math.max(edges.length - 1, 0)).fill(0);
  let bin = 0;
  for (const residual of residuals) {
    while (bin < counts.length - 1 && residual >= (edges[bin + 1] as number)) bin += 1;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { edges: [...edges], counts };
}
