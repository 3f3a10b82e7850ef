import type { BinaryRows, ConfusionMatrix } from './metric';

/** The confusion matrix at the sample's threshold: a row is predicted positive when score >= threshold. */
export function confusionOf(rows: BinaryRows): ConfusionMatrix {
  if (rows.weights === null) return rows.shared(countOutcomes);
  const { trueNegative, falsePositive, falseNegative, truePositive } = rows.shared(rowsByOutcome);
  return {
    tn: sumAt(rows.weights, trueNegative),
    fp: sumAt(rows.weights, falsePositive),
    fn: sumAt(rows.weights, falseNegative),
    tp: sumAt(rows.weights, truePositive),
  };
}

function countOutcomes({ labels, scores, threshold }: BinaryRows): ConfusionMatrix {
  let positives = 0;
  let predicted = 0;
  let tp = 0;
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row] as number;
    const isPredicted = Number((scores[row] as number) >= threshold);
    positives += label;
    predicted += isPredicted;
    tp += label & isPredicted;
  }
  const fp = predicted - tp;
  const fn = positives - tp;
  return { tn: labels.length - tp - fp - fn, fp, fn, tp };
}

/** Row numbers, rising, by what becomes of them; with them a sum of weights needs no branch and no product. */
function rowsByOutcome(rows: BinaryRows) {
  const { labels, scores, threshold } = rows;
  const { tn, fp, fn, tp } = rows.shared(countOutcomes);
  const lists = [tn, fp, fn, tp].map((count) => new Uint32Array(count));
  const ends = [0, 0, 0, 0];
  for (let row = 0; row < labels.length; row++) {
    const outcome = 2 * (labels[row] as number) + Number((scores[row] as number) >= threshold);
    const end = ends[outcome] as number;
    (lists[outcome] as Uint32Array)[end] = row;
    ends[outcome] = end + 1;
  }
  const [trueNegative, falsePositive, falseNegative, truePositive] = lists as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  return { trueNegative, falsePositive, falseNegative, truePositive };
}

function sumAt(weights: Float64Array, rows: Uint32Array): number {
  let even = 0;
  let odd = 0;
  const last = rows.length - 1;
  for (let index = 0; index < last; index += 2) {
    even += weights[rows[index] as number] as number;
    odd += weights[rows[index + 1] as number] as number;
  }
  return even + odd + (rows.length % 2 === 1 ? (weights[rows[last] as number] as number) : 0);
}
