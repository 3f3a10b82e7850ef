import { expect, it } from 'vitest';
import { sortNumbers } from './sort-numbers';

const awkward = [
  -0,
  0,
  1,
  -1,
  Number.MIN_VALUE,
  -Number.MIN_VALUE,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  1e-300,
  2 ** 53,
  0.1,
];

function mixed(n: number): Float64Array {
  return Float64Array.from({ length: n }, (_, index) => {
    const turn = (index * 2_654_435_761) % 4_294_967_296;
    if (index % 7 === 0) return awkward[index % awkward.length] ?? 0;
    return index % 2 === 0 ? (turn - 2 ** 31) / 977 : Math.floor(turn / 1e7) - 200;
  });
}

it.each([0, 1, 2, 4095, 4096, 50_000])('%i values come out as comparing sorts them', (n) => {
  const values = mixed(n);
  const expected = values.toSorted();
  const sorted = sortNumbers(values.slice());
  expect(sorted.length).toBe(n);
  expect(sorted.every((value, index) => Object.is(value, expected[index]))).toBe(true);
});

it('sorts a part of a longer buffer without touching the rest', () => {
  const whole = mixed(10_001);
  const part = sortNumbers(whole.subarray(1));
  expect(part).toEqual(mixed(10_001).subarray(1).toSorted());
  expect(whole[0]).toBe(mixed(1)[0]);
});
