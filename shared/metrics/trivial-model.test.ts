import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { metricById } from '.';
import { binaryRows } from './binary-rows';
import { expectSame } from './reference/expect-same';
import { beatsTrivial, trivialRows, trivialValues } from './trivial-model';

interface Case {
  readonly name: string;
  readonly labels: readonly number[];
  readonly weights: readonly number[] | null;
  readonly metrics: Readonly<Record<string, number | null>>;
}

const { cases }: { readonly cases: readonly Case[] } = JSON.parse(
  readFileSync(new URL('./reference/trivial.json', import.meta.url), 'utf8'),
);

function sampleOf({ labels, weights }: Case, scores = labels.map((label) => (label + 0.5) / 3)) {
  return binaryRows({
    gives: 'scores',
    labels: Uint8Array.from(labels),
    scores: Float64Array.from(scores),
    threshold: 0.3,
    weights: weights && Float64Array.from(weights),
    costs: null,
  });
}

function trivialOf(given: Case, ...ids: string[]) {
  return trivialValues(
    sampleOf(given),
    ids.map((id) => metricById('binary', id)),
  );
}

describe("a model that knows nothing is scikit-learn's DummyClassifier", () => {
  it.each(cases)('$name', (given) => {
    const { kind, rows } = trivialRows(sampleOf(given));
    expect(kind).toBe('prior');
    for (const [id, value] of Object.entries(given.metrics)) {
      expectSame(metricById('binary', id).compute(rows), value, id, 1e-15);
    }
  });
});

const [mostlyNegative, mostlyPositive] = cases as readonly [Case, Case];

it('is no measure where it is as good as a perfect model', () => {
  const ids = [
    'recall',
    'specificity',
    'false_positive_rate',
    'expected_calibration_error',
    'roc_auc',
  ] as const;
  expect(trivialOf(mostlyNegative, ...ids)).toEqual({
    recall: 0,
    specificity: null,
    false_positive_rate: null,
    expected_calibration_error: null,
    roc_auc: 0.5,
  });
  expect(trivialOf(mostlyPositive, ...ids)).toMatchObject({ recall: null, specificity: 0 });
});

it('is beaten by what is better, whichever way the metric points', () => {
  const [auc, loss] = [metricById('binary', 'roc_auc'), metricById('binary', 'log_loss')];
  expect(beatsTrivial(auc, 0.6, 0.5)).toBe(true);
  expect(beatsTrivial(auc, 0.5, 0.5)).toBe(false);
  expect(beatsTrivial(loss, 0.6, 0.5)).toBe(false);
  expect(beatsTrivial(loss, 0.4, 0.5)).toBe(true);
  expect(beatsTrivial(loss, null, 0.5)).toBeNull();
  expect(beatsTrivial(loss, 0.4, null)).toBeNull();
});

it('costs what the cheaper of calling every row positive and none does', () => {
  const { source } = sampleOf(mostlyNegative);
  const costs = { true_negative: 0, false_positive: 1, false_negative: 10, true_positive: 0 };
  const rows = binaryRows({ ...source, costs });
  const share = rows.positives / rows.n;
  expect(trivialValues(rows, [metricById('binary', 'expected_cost')]).expected_cost).toBeCloseTo(
    Math.min(10 * share, 1 - share),
    12,
  );
  const rare = binaryRows({ ...source, costs: { ...costs, false_positive: 100 } });
  expect(trivialValues(rare, [metricById('binary', 'expected_cost')]).expected_cost).toBeCloseTo(
    10 * share,
    12,
  );
});
