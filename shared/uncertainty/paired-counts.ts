import type { BoundMetric } from '../metrics/bound-metric';
import type { BinaryRows, MulticlassRows, SampleRows } from '../metrics/metric';
import { rowsOf } from '../metrics/rows-of';
import type { PairedCounts } from '../statistics/paired-shares';

type Classified = BinaryRows | MulticlassRows;

/**
 * For a metric that is a share of rows: how many of them count for both models, for one alone, and for neither. Null where
 * the models' shares are not of the same rows, as those of precision are not, or where it is no share of rows by class.
 *
 * The metric itself tells, from two models that are made up: where exactly one of the two models is right, the one is
 * wrong and the other right; elsewhere both give the class that the models give. Of these, one has the rows that count
 * for both models, the other those that count for either, and together they count as often as the two models do.
 */
export function pairedCounts(
  metric: BoundMetric,
  first: SampleRows,
  second: SampleRows,
): PairedCounts | null {
  if (!isClassified(first) || !isClassified(second)) return null;
  const shares = [first, second, mixture(first, second, false), mixture(first, second, true)].map((rows) =>
    metric.proportion(rows),
  );
  const [ours, theirs, one, other] = shares;
  if (!ours || !theirs || !one || !other) return null;
  const { whole } = ours;
  if (whole !== theirs.whole || whole !== one.whole || whole !== other.whole) return null;
  if (one.part + other.part !== ours.part + theirs.part) return null;
  const both = Math.min(one.part, other.part);
  const counts = { both, first: ours.part - both, second: theirs.part - both };
  return { ...counts, neither: whole - both - counts.first - counts.second };
}

function isClassified(rows: SampleRows): rows is Classified {
  return rows.task !== 'regression' && rows.weights === null;
}

function mixture(first: Classified, second: Classified, isRight: boolean): SampleRows {
  const classes = first.task === 'binary' ? 2 : first.classes.length;
  const [ours, theirs] = [classesOf(first), classesOf(second)];
  const mixed = new Uint16Array(first.n);
  for (let row = 0; row < first.n; row++) {
    const label = first.labels[row] as number;
    const areBothRight = ours[row] === label && theirs[row] === label;
    const areBothWrong = ours[row] !== label && theirs[row] !== label;
    const given = isRight ? label : (label + 1) % classes;
    mixed[row] = areBothRight || areBothWrong ? (ours[row] as number) : given;
  }
  return first.task === 'binary'
    ? rowsOf({ ...first.source, gives: 'labels', scores: Float64Array.from(mixed), threshold: 0.5 })
    : rowsOf({ ...first.source, predicted: mixed, probabilities: null });
}

function classesOf(rows: Classified): Uint8Array | Uint16Array {
  if (rows.task === 'multiclass') return rows.predicted;
  const { scores, threshold } = rows;
  const classes = new Uint8Array(scores.length);
  for (let row = 0; row < scores.length; row++) classes[row] = Number((scores[row] as number) >= threshold);
  return classes;
}
