import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectableEffect, rowsNeeded, rowsToDetect } from './rows-needed';

interface Reference {
  readonly power: readonly {
    readonly level: number;
    readonly power: number;
    readonly standard_deviation: number;
    readonly effect: number;
    readonly rows: number;
  }[];
}

const reference: Reference = JSON.parse(
  readFileSync(new URL('../statistics/reference/testing.json', import.meta.url), 'utf8'),
);

describe('power of a normal estimate equals statsmodels', () => {
  it.each(reference.power)('$effect at $level, power $power', (one) => {
    const { level, power, standard_deviation, effect, rows } = one;
    const found = detectableEffect(standard_deviation / Math.sqrt(rows), level, power);
    expect(Math.abs(found / effect - 1)).toBeLessThan(1e-12);
    const given = { rows: 500, standardError: standard_deviation / Math.sqrt(500) };
    expect(rowsToDetect(effect, given, level, power)).toBe(Math.ceil(rows));
  });
});

describe('rows that settle an interval', () => {
  it('half the reach takes four times the rows', () => {
    expect(rowsNeeded(1000, 0.02, 0.01)).toBe(4000);
    expect(rowsNeeded(1000, 0.01, 0.02)).toBe(1001);
  });

  it('no number can be told on the bound, nor as good as on it', () => {
    expect(rowsNeeded(1000, 0.02, 0)).toBeNull();
    expect(rowsNeeded(1000, 0.02, 1e-6)).toBeNull();
    expect(rowsNeeded(1000, 0, 0)).toBeNull();
  });
});
