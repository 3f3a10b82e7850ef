import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { normalQuantile } from './normal-quantile';
import { studentCdf, studentQuantile } from './student-t';

interface Case {
  readonly probability: number;
  readonly degrees: number;
  readonly quantile: number;
  readonly cdf: number;
}

const reference: { readonly student: readonly Case[] } = JSON.parse(
  readFileSync(new URL('../uncertainty/reference/reference.json', import.meta.url), 'utf8'),
);

it.each(reference.student)('is what scipy gives for $probability and $degrees degrees', (expected) => {
  const { probability, degrees } = expected;
  expect(studentQuantile(probability, degrees) / expected.quantile).toBeCloseTo(1, 9);
  expect(studentCdf(normalQuantile(probability), degrees) / expected.cdf).toBeCloseTo(1, 9);
});

it('has its median at 0 and its ends at infinity', () => {
  expect(studentQuantile(0.5, 3)).toBeCloseTo(0, 12);
  expect(studentQuantile(0, 3)).toBe(-Infinity);
  expect(studentQuantile(1, 3)).toBe(Infinity);
  expect(studentCdf(0, 5)).toBeCloseTo(0.5, 14);
});
