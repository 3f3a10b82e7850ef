import { expect, it } from 'vitest';
import { sampleRun } from '../session/sample-run';
import { curves, nearestPoint } from './curves';
import { distributionRows, edgeTicks, highestShare } from './distribution-rows';

const [age, plan] = sampleRun.distributions;

it('gives the share of the values that are there, bin by bin', () => {
  expect(age && distributionRows(age)).toEqual([
    { bin: 0, label: '0 to 50', counts: { train: 600 }, train: 0.75 },
    { bin: 1, label: '50 to 100', counts: { train: 200 }, train: 0.25 },
  ]);
});

it('names a bin by its value where it holds only one', () => {
  const [table] = age?.tables ?? [];
  const hours = table && { ...table, counts: [1, 2, 3], min: 4, max: 6 };
  const distribution = age && hours && { ...age, edges: [4, 5, 6, 7], tables: [hours] };
  expect(distribution && distributionRows(distribution).map(({ label }) => label)).toEqual(['4', '5', '6']);
  const real = distribution && { ...distribution, tables: [{ ...hours, max: 6.5 }] };
  expect(real && distributionRows(real)[0]?.label).toBe('4 to 5');
});

it('names categories', () => {
  expect(plan && distributionRows(plan).map(({ label, train }) => [label, train])).toEqual([
    ['free', 0.9],
    ['paid', 0.1],
  ]);
});

it('has shares of nothing where a data set has no values', () => {
  const empty = age && { ...age, tables: age.tables.map((table) => ({ ...table, counts: [0, 0] })) };
  const rows = empty ? distributionRows(empty) : [];
  expect(rows.map(({ train }) => train)).toEqual([0, 0]);
  expect(highestShare(rows)).toBe(1);
});

it('has no rows without edges', () => {
  expect(age && distributionRows({ ...age, edges: [] })).toEqual([]);
});

it('writes powers of ten on a logarithmic axis and every few edges on another', () => {
  const edges = Array.from({ length: 41 }, (_, index) => Number((10 ** (index / 10)).toPrecision(6)));
  expect(edgeTicks({ edges, scale: 'log' }).map((index) => edges[index])).toEqual([1, 10, 100, 1000, 10_000]);
  expect(edgeTicks({ edges: [0, 1, 2, 3, 4, 5, 6, 7, 8], scale: 'linear' })).toEqual([0, 2, 4, 6, 8]);
});

it('finds the point under the pointer', () => {
  const roc = sampleRun.evaluations[0]?.roc ?? [];
  expect(nearestPoint(roc, 0.2)).toEqual([0.1, 0.8, 0.5]);
  expect(nearestPoint(roc, 0.9)).toEqual([1, 1, 0]);
  expect(nearestPoint([], 0.5)).toBeUndefined();
});

it('places the threshold on the curves', () => {
  const [evaluation] = sampleRun.evaluations;
  expect(evaluation && curves.map((curve) => curve.at(evaluation))).toEqual([
    { x: 100 / 900, y: 0.8 },
    { x: 0.8, y: 80 / 180 },
  ]);
  expect(evaluation && curves[0]?.at({ ...evaluation, confusion: null })).toBeNull();
});
