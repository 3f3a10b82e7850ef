import { checkBinarySource } from './check-binary-source';
import { confusionOf } from './confusion';
import { fallingOrder } from './falling-order';
import { makeOnce } from './make-once';
import type { BinaryRows, BinarySource, ConfusionMatrix, Weights } from './metric';
import { takeRows, takeWeights } from './take-rows';

/**
 * Makes labels, scores and weights ready for every metric. No array is copied or changed, and all are checked here once.
 * Throws a RangeError for lengths that differ, labels other than 0 and 1, scores or costs that are not finite,
 * or weights that are negative or not finite.
 */
export function binaryRows(source: Omit<BinarySource, 'task'>): BinaryRows {
  checkBinarySource(source);
  return new Sample({ ...source, task: 'binary' }, source.weights, makeOnce());
}

/** The given rows, in their order. Throws a RangeError for a row that does not exist. */
export function selectBinaryRows({ source }: BinaryRows, rowNumbers: Uint32Array): BinaryRows {
  const { labels, scores, weights, costs } = source;
  const n = rowNumbers.length;
  return binaryRows({
    ...source,
    labels: takeRows(labels, rowNumbers, new Uint8Array(n)),
    scores: takeRows(scores, rowNumbers, new Float64Array(n)),
    weights: takeWeights(weights, rowNumbers),
    costs: costs && {
      true_negative: takeCosts(costs.true_negative, rowNumbers),
      false_positive: takeCosts(costs.false_positive, rowNumbers),
      false_negative: takeCosts(costs.false_negative, rowNumbers),
      true_positive: takeCosts(costs.true_positive, rowNumbers),
    },
  });
}

function takeCosts(costs: number | Float64Array, rowNumbers: Uint32Array): number | Float64Array {
  return typeof costs === 'number' ? costs : takeRows(costs, rowNumbers, new Float64Array(rowNumbers.length));
}

type Once = <T>(make: (rows: BinaryRows) => T, rows: BinaryRows) => T;

class Sample implements BinaryRows {
  readonly task = 'binary';
  readonly n: number;
  readonly labels: Uint8Array;
  readonly scores: Float64Array;
  readonly #given: BinarySource;
  readonly #shared: Once;
  #confusion: ConfusionMatrix | null = null;

  constructor(
    given: BinarySource,
    readonly weights: Weights,
    shared: Once,
  ) {
    this.n = given.labels.length;
    this.labels = given.labels;
    this.scores = given.scores;
    this.#given = given;
    this.#shared = shared;
  }

  get source(): BinarySource {
    return { ...this.#given, weights: this.weights };
  }

  get gives() {
    return this.#given.gives;
  }

  get threshold() {
    return this.#given.threshold;
  }

  get costs() {
    return this.#given.costs;
  }

  get positives() {
    return this.shared(countPositives);
  }

  get confusion(): ConfusionMatrix {
    this.#confusion ??= confusionOf(this);
    return this.#confusion;
  }

  descending(): Uint32Array {
    return this.shared(order);
  }

  reweighted(weights: Weights): BinaryRows {
    return new Sample(this.#given, weights, this.#shared);
  }

  shared<T>(make: (rows: BinaryRows) => T): T {
    return this.#shared(make, this);
  }
}

const order = ({ scores }: BinaryRows) => fallingOrder(scores);

function countPositives({ labels }: BinaryRows): number {
  let positives = 0;
  for (let row = 0; row < labels.length; row++) positives += labels[row] as number;
  return positives;
}
