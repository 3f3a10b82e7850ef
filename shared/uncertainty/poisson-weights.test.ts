import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drawPoissonWeights, lanes } from './poisson-weights';

interface Drawn {
  readonly seed: number;
  readonly replicate: number;
  readonly weights: readonly number[];
}

const reference: { readonly weights: readonly Drawn[] } = JSON.parse(
  readFileSync(new URL('./reference/reference.json', import.meta.url), 'utf8'),
);
const n = 100_003;

function draw(seed: number, replicate: number, lane = 0, rows = n): number[] {
  const words = new Int32Array(rows);
  drawPoissonWeights(seed, replicate, rows, words, lane);
  return Array.from(words, (word) => (word >>> (8 * lane)) & 255);
}

function moment(values: readonly number[], power: number, centre: number): number {
  return values.reduce((sum, value) => sum + (value - centre) ** power, 0) / values.length;
}

it('draws mean 1, variance 1 and nearly the third moment of Poisson', () => {
  const values = Array.from({ length: 20 }, (_, replicate) => draw(5, replicate)).flat();
  expect(moment(values, 1, 0)).toBeCloseTo(1, 2);
  expect(moment(values, 2, 1)).toBeCloseTo(1, 2);
  expect(moment(values, 3, 1)).toBeCloseTo(0.984, 1);
  expect(Math.max(...draw(5, 0))).toBe(5);
});

it.each(reference.weights)('draws for seed $seed and replicate $replicate what Python does', (expected) => {
  for (let lane = 0; lane < lanes; lane++) {
    expect(draw(expected.seed, expected.replicate, lane, 30)).toEqual(expected.weights);
  }
});

it('gives other weights for another seed, another replicate and a neighbouring row', () => {
  const one = draw(7, 3);
  for (const other of [draw(8, 3), draw(7, 4), draw(3, 7), [...one.slice(1), 0]]) {
    const product = one.reduce((sum, value, row) => sum + (value - 1) * ((other[row] as number) - 1), 0);
    expect(Math.abs(product / n)).toBeLessThan(0.02);
  }
});
