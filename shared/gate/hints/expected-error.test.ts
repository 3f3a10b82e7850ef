import { expect, test } from 'vitest';
import { expectedError } from './expected-error';
import type { KnownFigures } from './hint';

const of = (rows: number, positives: number | null): KnownFigures => ({
  rows,
  positives,
  labels: null,
  candidateMetadata: {},
});

test("roc_auc: the example of Hanley and McNeil's paper, 51 abnormal and 58 normal images, where it gives 0.032 as 0.0325 cut short", () => {
  expect(expectedError('roc_auc', 0.893, of(109, 51))).toBeCloseTo(0.0325, 4);
});

test('roc_auc of 0.5 has the error of the rank sum under no difference, within what the approximation leaves', () => {
  const exact = Math.sqrt((1000 + 1) / (12 * 500 * 500));
  expect(expectedError('roc_auc', 0.5, of(1000, 500))).toBeCloseTo(exact, 4);
});

test.each([
  ['recall', 0.8, 0.04],
  ['false_negative_rate', 0.2, 0.04],
  ['specificity', 0.9, 0.01],
  ['accuracy', 0.9, 0.3 / Math.sqrt(1000)],
  ['balanced_accuracy', 0.8, Math.hypot(0.04, 0.4 / 30) / 2],
])('%s near %d is binomial', (metric, value, expected) => {
  expect(expectedError(metric, value, of(1000, 100))).toBeCloseTo(expected, 12);
});

test.each([
  ['f1', 100],
  ['recall', 0],
  ['roc_auc', 1000],
  ['roc_auc', null],
])('%s of %s positives has none', (metric, positives) => {
  expect(expectedError(metric, 0.5, of(1000, positives))).toBeNull();
});
