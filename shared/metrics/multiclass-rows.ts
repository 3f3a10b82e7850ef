import { makeOnce } from './make-once';
import type { MulticlassRows, MulticlassSource, Weights } from './metric';
import { rejectLength, rejectRows, rejectWeights } from './row-checks';
import { takeRows, takeWeights } from './take-rows';

/** Probabilities that float32 rounded are not refused. */
const rounding = 1e-6;

/**
 * Makes labels, predictions, probabilities and weights ready for every metric. No array is copied or changed, and all are
 * checked here once. Throws a RangeError for lengths that differ, class names that repeat, class numbers that have no
 * name, probabilities outside 0 to 1, weights that are negative or not finite, or neither predictions nor probabilities.
 */
export function multiclassRows(given: Omit<MulticlassSource, 'task'>): MulticlassRows {
  const { classes, labels, probabilities } = given;
  const n = labels.length;
  if (new Set(classes).size < classes.length) throw new RangeError('two classes have the same name');
  if (probabilities !== null) {
    rejectLength(probabilities, n * classes.length, 'probabilities');
    rejectRows(probabilities, (p) => !(p >= -rounding && p <= 1 + rounding), 'probabilities are not 0 to 1');
  }
  const predicted = given.predicted ?? likeliest(probabilities, n, classes.length);
  rejectLength(predicted, n, 'predictions');
  rejectRows(labels, (label) => label >= classes.length, 'labels are the number of no class');
  rejectRows(predicted, (label) => label >= classes.length, 'predictions are the number of no class');
  rejectWeights(given.weights, n);

  const present = new Uint8Array(classes.length);
  for (let row = 0; row < n; row++) {
    present[labels[row] as number] = 1;
    present[predicted[row] as number] = 1;
  }
  const shared = makeOnce<MulticlassRows>();
  const weigh = (weights: Weights): MulticlassRows => {
    const once = makeOnce<MulticlassRows>();
    return {
      task: 'multiclass',
      source: { ...given, task: 'multiclass', weights },
      n,
      weights,
      gives: probabilities === null ? 'labels' : (given.gives ?? 'probabilities'),
      classes,
      present,
      labels,
      predicted,
      probabilities,
      get confusion() {
        return once(confusionOf, this);
      },
      shared(make) {
        return shared(make, this);
      },
      once(make) {
        return once(make, this);
      },
      reweighted: weigh,
    };
  };
  return weigh(given.weights);
}

/** The given rows, in their order. Throws a RangeError for a row that does not exist. */
export function selectMulticlassRows({ source }: MulticlassRows, rowNumbers: Uint32Array): MulticlassRows {
  const { labels, predicted, probabilities, weights } = source;
  const n = rowNumbers.length;
  return multiclassRows({
    ...source,
    labels: takeRows(labels, rowNumbers, new Uint16Array(n)),
    predicted: predicted && takeRows(predicted, rowNumbers, new Uint16Array(n)),
    probabilities: probabilities && takeProbabilities(probabilities, rowNumbers, n * source.classes.length),
    weights: takeWeights(weights, rowNumbers),
  });
}

function takeProbabilities(values: Float32Array | Float64Array, rowNumbers: Uint32Array, length: number) {
  return values instanceof Float32Array
    ? takeRows(values, rowNumbers, new Float32Array(length))
    : takeRows(values, rowNumbers, new Float64Array(length));
}

/** The first class of the highest probability, [n]. */
function likeliest(
  probabilities: Float32Array | Float64Array | null,
  n: number,
  classes: number,
): Uint16Array {
  if (probabilities === null) throw new RangeError('neither predictions nor probabilities are given');
  const predicted = new Uint16Array(n);
  for (let row = 0; row < n; row++) {
    const start = row * classes;
    let best = 0;
    for (let index = 1; index < classes; index++) {
      if ((probabilities[start + index] as number) > (probabilities[start + best] as number)) best = index;
    }
    predicted[row] = best;
  }
  return predicted;
}

function confusionOf({ classes, labels, predicted, weights, n }: MulticlassRows): Float64Array {
  const confusion = new Float64Array(classes.length ** 2);
  for (let row = 0; row < n; row++) {
    const cell = (labels[row] as number) * classes.length + (predicted[row] as number);
    confusion[cell] = (confusion[cell] as number) + (weights === null ? 1 : (weights[row] as number));
  }
  return confusion;
}
