import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type McNemarTest, mcnemar } from './mcnemar';

interface Case extends McNemarTest {
  readonly b: number;
  readonly c: number;
}

const reference: { readonly cases: readonly Case[] } = JSON.parse(
  readFileSync(new URL('./reference/mcnemar.json', import.meta.url), 'utf8'),
);

describe("McNemar's test equals statsmodels'", () => {
  it.each(reference.cases)('$b and $c', ({ b, c, statistic, p_value, exact }) => {
    const found = mcnemar(b, c);
    expect(found.exact).toBe(exact);
    expect(Math.abs(found.statistic - statistic)).toBeLessThanOrEqual(1e-12 * statistic);
    expect(Math.abs(found.p_value - p_value)).toBeLessThanOrEqual(1e-12 * p_value);
    expect(mcnemar(c, b)).toEqual(found);
  });
});
