import { expect, it } from 'vitest';
import { uniform } from '../statistics/seeded-random';
import { fallingOrder } from './falling-order';

const special = [
  0,
  -0,
  1,
  -1,
  5e-324,
  -5e-324,
  1e-310,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  0.1,
  1 + 2 ** -52,
];

function expectFalling(scores: Float64Array) {
  const expected = Uint32Array.from(scores.keys()).sort(
    (a, b) => (scores[b] as number) - (scores[a] as number) || a - b,
  );
  expect(fallingOrder(scores)).toEqual(expected);
}

it.each([0, 1, 2, 17, 5000])('sorts %i scores as a stable comparison does', (count) => {
  expectFalling(Float64Array.from({ length: count }, (_, index) => uniform(1, 0, index) * 8 - 4));
  expectFalling(Float64Array.from({ length: count }, (_, index) => Math.floor(uniform(2, 0, index) * 5)));
});

it.each([90, 5000])('sorts %i doubles whose upper halves are equal', (count) => {
  expectFalling(
    Float64Array.from(
      { length: count },
      (_, index) => 0.5 + Math.floor(uniform(4, 0, index) * 900) * 2 ** -52,
    ),
  );
});

it('sorts doubles of every kind', () => {
  expectFalling(
    Float64Array.from({ length: 3000 }, (_, index) => special[Math.floor(uniform(3, 0, index) * 11)] ?? 0),
  );
});
