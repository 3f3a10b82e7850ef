import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, holm } from './adjust-p-values';

interface Reference {
  readonly adjusted: readonly {
    readonly name: string;
    readonly p_values: readonly number[];
    readonly holm: readonly number[];
    readonly benjamini_hochberg: readonly number[];
  }[];
}

const reference: Reference = JSON.parse(
  readFileSync(new URL('./reference/testing.json', import.meta.url), 'utf8'),
);

function expectClose(found: readonly (number | null)[], expected: readonly number[]) {
  expect(found).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) {
    expect(Math.abs((found[index] ?? Number.NaN) - value)).toBeLessThanOrEqual(
      1e-14 * Math.max(value, 1e-300),
    );
  }
}

describe('adjusted p-values equal statsmodels', () => {
  it.each(reference.adjusted)('$name', ({ p_values, holm: byHolm, benjamini_hochberg }) => {
    expectClose(holm(p_values), byHolm);
    expectClose(benjaminiHochberg(p_values), benjamini_hochberg);
  });

  it('tests without a p-value are not counted', () => {
    expect(holm([null, 0.01, null, 0.04])).toEqual([null, 0.02, null, 0.04]);
    expect(benjaminiHochberg([null, 0.01, null, 0.04])).toEqual([null, 0.02, null, 0.04]);
    expect(holm([])).toEqual([]);
  });
});
