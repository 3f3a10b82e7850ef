import { expect, it } from 'vitest';
import { metricById, metricsOf } from '../metrics';
import type { BinarySource, MulticlassSource } from '../metrics/metric';
import { rowsOf } from '../metrics/rows-of';
import { uniform } from '../statistics/seeded-random';
import { pairedCounts } from './paired-counts';

const n = 300;
const column = (stream: number, below: number) =>
  Array.from({ length: n }, (_, row) => Math.floor(uniform(4, stream, row) * below));

const labels = column(0, 2);
const [ours, theirs] = [column(1, 2), column(2, 2)];

function binary(predicted: readonly number[], weights: Float64Array | null = null) {
  const source: BinarySource = {
    task: 'binary',
    gives: 'scores',
    labels: Uint8Array.from(labels),
    scores: Float64Array.from(predicted, (one, row) => one + uniform(4, 9, row) / 2),
    threshold: 0.75,
    weights,
    costs: null,
  };
  return { rows: rowsOf(source), classes: Array.from(source.scores, (score) => Number(score >= 0.75)) };
}

const first = binary(ours);
const second = binary(theirs);

function counted(whole: (row: number) => boolean, part: (label: number, predicted: number) => boolean) {
  const counts = { both: 0, first: 0, second: 0, neither: 0 };
  for (let row = 0; row < n; row++) {
    if (!whole(row)) continue;
    const label = labels[row] as number;
    const [one, other] = [
      part(label, first.classes[row] as number),
      part(label, second.classes[row] as number),
    ];
    counts[one && other ? 'both' : one ? 'first' : other ? 'second' : 'neither'] += 1;
  }
  return counts;
}

const positive = (row: number) => labels[row] === 1;
const negative = (row: number) => labels[row] === 0;
const all = () => true;

it.each([
  ['recall', positive, (_: number, predicted: number) => predicted === 1],
  ['false_negative_rate', positive, (_: number, predicted: number) => predicted === 0],
  ['specificity', negative, (_: number, predicted: number) => predicted === 0],
  ['false_positive_rate', negative, (_: number, predicted: number) => predicted === 1],
  ['accuracy', all, (label: number, predicted: number) => label === predicted],
] as const)('counts the pairs of %s', (id, whole, part) => {
  const expected = counted(whole, part);
  expect(pairedCounts(metricById('binary', id), first.rows, second.rows)).toEqual(expected);
  expect(Math.min(...Object.values(expected))).toBeGreaterThan(0);
});

it('knows no pairs of what is a share of other rows for each model, or no share', () => {
  const known = metricsOf('binary')
    .filter(({ parameter }) => parameter === undefined)
    .filter(({ id }) => pairedCounts(metricById('binary', id), first.rows, second.rows) !== null)
    .map(({ id }) => id);
  expect(known.toSorted()).toEqual(
    ['accuracy', 'false_negative_rate', 'false_positive_rate', 'recall', 'specificity'].toSorted(),
  );
});

it('knows none of weighted rows', () => {
  const weighted = binary(ours, new Float64Array(n).fill(1)).rows;
  expect(pairedCounts(metricById('binary', 'recall'), weighted, second.rows)).toBeNull();
});

it('counts the pairs of many classes, where both may be wrong in different ways', () => {
  const truth = column(5, 4);
  const [one, other] = [column(6, 4), column(7, 4)].map((drawn) =>
    drawn.map((value, row) => (uniform(4, 8, row) < 0.5 ? (truth[row] as number) : value)),
  ) as [number[], number[]];
  const rows = (predicted: readonly number[]) => {
    const source: MulticlassSource = {
      task: 'multiclass',
      classes: ['a', 'b', 'c', 'd'],
      labels: Uint16Array.from(truth),
      predicted: Uint16Array.from(predicted),
      probabilities: null,
      weights: null,
    };
    return rowsOf(source);
  };
  const counts = { both: 0, first: 0, second: 0, neither: 0 };
  truth.forEach((label, row) => {
    const [isFirst, isSecond] = [one[row] === label, other[row] === label];
    counts[isFirst && isSecond ? 'both' : isFirst ? 'first' : isSecond ? 'second' : 'neither'] += 1;
  });
  expect(pairedCounts(metricById('multiclass', 'accuracy'), rows(one), rows(other))).toEqual(counts);
});
