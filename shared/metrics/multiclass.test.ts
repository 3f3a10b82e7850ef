import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { metricById } from '.';
import type { MulticlassRows, SampleRows } from './metric';
import { multiclassMetrics } from './multiclass';
import { multiclassRows, selectMulticlassRows } from './multiclass-rows';
import { expectSame } from './reference/expect-same';
import { mulberry32 } from './reference/generated-rows';
import { rowsOf } from './rows-of';
import { beatsTrivial, trivialRows, trivialValues } from './trivial-model';

type Values = Readonly<Record<string, number | null>>;

interface Case {
  readonly name: string;
  readonly classes: readonly string[];
  readonly labels: readonly number[];
  readonly predicted: readonly number[] | null;
  readonly probabilities: readonly number[] | null;
  readonly weights: readonly number[] | null;
  readonly metrics: Values;
  readonly trivial: Values;
}
interface LargeCase {
  readonly seed: number;
  readonly rows: number;
  readonly classes: number;
  readonly weighted: boolean;
  readonly metrics: Values;
}

const reference: { readonly cases: readonly Case[]; readonly large: readonly LargeCase[] } = JSON.parse(
  readFileSync(new URL('./reference/multiclass.json', import.meta.url), 'utf8'),
);

function sampleOf({ classes, labels, predicted, probabilities, weights }: Case) {
  return multiclassRows({
    classes,
    labels: Uint16Array.from(labels),
    predicted: predicted && Uint16Array.from(predicted),
    probabilities: probabilities && Float64Array.from(probabilities),
    weights: weights && Float64Array.from(weights),
  });
}

function expectMetrics(rows: SampleRows, expected: Values) {
  for (const [id, value] of Object.entries(expected)) {
    expectSame(metricById('multiclass', id).compute(rows), value, id, 1e-15);
  }
}

function generated({ seed, rows, classes, weighted }: LargeCase): MulticlassRows {
  const raw = Array.from({ length: classes }, (_, index) => mulberry32(seed + index, rows));
  const probabilities = new Float64Array(rows * classes);
  const likeliest = new Uint16Array(rows);
  for (let row = 0; row < rows; row++) {
    let total = 0;
    for (const column of raw) total += column[row] as number;
    raw.forEach((column, index) => {
      const probability = (column[row] as number) / total;
      probabilities[row * classes + index] = probability;
      if (probability > (probabilities[row * classes + (likeliest[row] as number)] as number)) {
        likeliest[row] = index;
      }
    });
  }
  const labels = Uint16Array.from(mulberry32(seed + classes, rows), (even, row) =>
    row % 2 === 0 ? (likeliest[row] as number) : Math.floor(even * classes),
  );
  return multiclassRows({
    classes: raw.map((_, index) => `c${index}`),
    labels,
    predicted: null,
    probabilities,
    weights: weighted ? mulberry32(seed + classes + 1, rows).map((even) => Math.floor(even * 5) / 4) : null,
  });
}

describe('agrees with scikit-learn', () => {
  it('in a case for every metric', () => {
    const names = new Set(reference.cases.flatMap(({ metrics }) => Object.keys(metrics)));
    const ids = new Set([...names].map((name) => name.replace(/@.*/, '')));
    expect([...ids].sort()).toEqual(multiclassMetrics.map(({ id }) => id).sort());
  });

  it.each(reference.cases)('$name', (given) => {
    const rows = sampleOf(given);
    for (const [id, value] of Object.entries(given.metrics)) {
      const [least, greatest] = metricById('multiclass', id).range ?? [-Infinity, Infinity];
      expect(value === null || (value >= least && value <= greatest), id).toBe(true);
    }
    expectMetrics(rows, given.metrics);
    expectMetrics(rowsOf(rows.source), given.metrics);
  });

  it.each(reference.cases.filter(({ weights }) => weights !== null))('$name, reweighted', (given) => {
    const plain = sampleOf({ ...given, weights: null });
    const before = metricById('multiclass', 'f1_macro').compute(plain);
    expectMetrics(plain.reweighted(Float64Array.from(given.weights ?? [])), given.metrics);
    expect(metricById('multiclass', 'f1_macro').compute(plain)).toBe(before);
  });

  it.each(reference.cases)('$name, of a model that knows nothing', (given) => {
    const trivial = trivialRows(sampleOf(given));
    expect(trivial.kind).toBe('prior');
    expectMetrics(trivial.rows, given.trivial);
  });

  it.each(reference.large)('$rows rows of $classes classes', (given) => {
    expectMetrics(generated(given), given.metrics);
  });
});

describe('samples of several classes', () => {
  const first = reference.cases[0] as Case;

  it('count weights as repeated rows', () => {
    const whole = reference.cases.find(({ name }) => name.startsWith('whole weights')) as Case;
    const repeated = whole.labels.flatMap((_, row) => Array(whole.weights?.[row] ?? 0).fill(row));
    const plain = sampleOf({ ...whole, weights: null });
    const rows = selectMulticlassRows(plain, Uint32Array.from(repeated));
    expect(rows.n).toBe(repeated.length);
    expectMetrics(rows, whole.metrics);
  });

  it('know nothing of probabilities where a model gives labels', () => {
    const rows = sampleOf({ ...first, predicted: first.labels, probabilities: null });
    for (const id of ['log_loss', 'roc_auc_ovr', 'top_k_accuracy', 'brier_score']) {
      expect(metricById('multiclass', id).compute(rows), id).toBeNull();
    }
    expect(metricById('multiclass', 'accuracy').compute(rows)).toBe(1);
  });

  it('have no metric without rows or weight', () => {
    const none = selectMulticlassRows(sampleOf(first), new Uint32Array());
    const weightless = sampleOf(first).reweighted(new Float64Array(first.labels.length));
    for (const id of Object.keys(first.metrics)) {
      expect(metricById('multiclass', id).compute(none), id).toBeNull();
      expect(metricById('multiclass', id).compute(weightless), id).toBeNull();
    }
  });

  it('have no precision of a class that they do not know', () => {
    const rows = sampleOf(first);
    expect(metricById('multiclass', 'precision_of@eel').compute(rows)).toBeNull();
    expect(metricById('multiclass', 'precision_of@eel').proportion(rows)).toBeNull();
  });

  it('give shares as so many of so many', () => {
    const rows = sampleOf(first);
    for (const id of ['accuracy', 'recall_of@bee', 'precision_of@bee', 'top_k_accuracy@2']) {
      const metric = metricById('multiclass', id);
      const { part, whole } = metric.proportion(rows) ?? { part: 0, whole: 0 };
      expect(part / whole, id).toBe(metric.compute(rows));
      expect(whole, id).toBeGreaterThan(1);
    }
    expect(metricById('multiclass', 'f1_of@bee').proportion(rows)).toBeNull();
  });

  it('take the first class of the highest probability', () => {
    const rows = multiclassRows({
      classes: ['a', 'b', 'c'],
      labels: Uint16Array.of(0, 0),
      predicted: null,
      probabilities: Float32Array.of(0.25, 0.375, 0.375, 0.5, 0, 0.5),
      weights: null,
    });
    expect([...rows.predicted]).toEqual([1, 0]);
  });

  const wrong: readonly [string, Partial<Parameters<typeof multiclassRows>[0]>][] = [
    ['two classes have the same name', { classes: ['a', 'a'] }],
    ['1 of 2 labels are the number of no class; the first is 2', { labels: Uint16Array.of(0, 2) }],
    ['1 of 2 predictions are the number of no class', { predicted: Uint16Array.of(5, 0) }],
    [
      '1 of 4 probabilities are not 0 to 1; the first is NaN at 2',
      { probabilities: Float64Array.of(0, 1, Number.NaN, 1) },
    ],
    ['2 of 4 probabilities are not 0 to 1', { probabilities: Float64Array.of(-0.5, 1.5, 0, 1) }],
    ['3 probabilities where there must be 4', { probabilities: new Float64Array(3) }],
    ['neither predictions nor probabilities', { predicted: null }],
    ['1 of 2 weights are negative or not finite', { weights: Float64Array.of(1, -1) }],
    ['1 of 2 weights are negative or not finite', { weights: Float64Array.of(Infinity, 1) }],
    ['1 weights where there must be 2', { weights: Float64Array.of(1) }],
  ];

  it.each(wrong)('refuse that %s', (message, change) => {
    const right = {
      classes: ['a', 'b'],
      labels: Uint16Array.of(0, 1),
      predicted: Uint16Array.of(0, 1),
      probabilities: null,
      weights: null,
    };
    expect(() => multiclassRows({ ...right, ...change })).toThrow(message);
    expect(() => multiclassRows({ ...right, ...change })).toThrow(RangeError);
  });
});

it('says whether a model beats one that knows nothing', () => {
  const rows = sampleOf(reference.cases[0] as Case);
  const metrics = ['accuracy', 'log_loss', 'recall_of@ant'].map((id) => metricById('multiclass', id));
  const trivial = trivialValues(rows, metrics);
  const verdicts = metrics.map((metric) =>
    beatsTrivial(metric, metric.compute(rows), trivial[metric.id] ?? null),
  );
  expect(verdicts).toEqual([true, true, null]);
});
