import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SampleRows, Weights } from '../metrics/metric';
import { expectSame } from '../metrics/reference/expect-same';
import { rowsOf } from '../metrics/rows-of';
import type { Agreement } from './agreement';
import { agreementOf } from './agreement-of';

type Pair<T> = readonly [T, T];
type Case = {
  readonly name: string;
  readonly weights: readonly number[] | null;
  readonly expected: Agreement;
} & (
  | {
      readonly task: 'binary';
      readonly labels: readonly number[];
      readonly scores: Pair<readonly number[]>;
      readonly thresholds: Pair<number>;
    }
  | {
      readonly task: 'multiclass';
      readonly labels: readonly number[];
      readonly probabilities: Pair<readonly number[]>;
    }
  | {
      readonly task: 'regression';
      readonly truth: readonly number[];
      readonly predicted: Pair<readonly number[]>;
    }
);

const { cases }: { readonly cases: readonly Case[] } = JSON.parse(
  readFileSync(new URL('./reference/reference.json', import.meta.url), 'utf8'),
);

function sampleOf(given: Case, model: 0 | 1): SampleRows {
  const weights: Weights = given.weights && Float64Array.from(given.weights);
  switch (given.task) {
    case 'binary':
      return rowsOf({
        task: 'binary',
        gives: 'probabilities',
        labels: Uint8Array.from(given.labels),
        scores: Float64Array.from(given.scores[model]),
        threshold: given.thresholds[model],
        weights,
        costs: null,
      });
    case 'multiclass':
      return rowsOf({
        task: 'multiclass',
        classes: ['a', 'b', 'c'],
        labels: Uint16Array.from(given.labels),
        predicted: null,
        probabilities: Float64Array.from(given.probabilities[model]),
        weights,
      });
    case 'regression':
      return rowsOf({
        task: 'regression',
        truth: Float64Array.from(given.truth),
        predicted: Float64Array.from(given.predicted[model]),
        interval: null,
        weights,
      });
  }
}

describe('two models differ as NumPy, SciPy and statsmodels say', () => {
  it.each(cases)('$name', (given) => {
    const found = agreementOf(sampleOf(given, 0), sampleOf(given, 1));
    const { mcnemar, ...figures } = given.expected;
    for (const [name, value] of Object.entries(figures)) {
      expectSame(found[name as keyof typeof figures], value, name);
    }
    expect(Object.keys(found).sort()).toEqual(Object.keys(given.expected).sort());
    expect(found.mcnemar?.exact).toBe(mcnemar?.exact);
    expectSame(found.mcnemar?.statistic ?? null, mcnemar?.statistic ?? null, 'statistic');
    expectSame(found.mcnemar?.p_value ?? null, mcnemar?.p_value ?? null, 'p');
  });
});

const [binary, , , multiclass, , , regression] = cases as readonly [Case, Case, Case, Case, Case, Case, Case];

it.each([binary, multiclass, regression])('a model agrees with itself: $name', (given) => {
  const rows = sampleOf(given, 0);
  expect(agreementOf(rows, rows)).toMatchObject({
    disagreement: 0,
    score_correlation: 1,
    mean_absolute_score_difference: 0,
  });
});

it('says nothing of the scores of a model that gives labels', () => {
  const rows = sampleOf(binary, 0);
  if (rows.task !== 'binary') throw new Error('the first case is of two classes');
  const labels = rowsOf({ ...rows.source, gives: 'labels', scores: Float64Array.from(rows.labels) });
  const found = agreementOf(labels, rows);
  expect(found.score_correlation).toBeNull();
  expect(found.mean_absolute_score_difference).toBeNull();
  expect(found.both_right).toBeGreaterThan(0);
});

it('refuses rows that are not the same', () => {
  expect(() => agreementOf(sampleOf(binary, 0), sampleOf(cases[1] as Case, 0))).toThrow(
    'different true values',
  );
  expect(() => agreementOf(sampleOf(binary, 0), sampleOf(regression, 0))).toThrow(
    'a binary and a regression sample cannot be compared',
  );
});
