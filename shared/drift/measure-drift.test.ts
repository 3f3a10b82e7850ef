import { describe, expect, it } from 'vitest';
import { uniform } from '../statistics/seeded-random';
import { driftMethodIds, driftMethods } from '.';
import type { DriftMethod } from './drift-method';
import { measureDrift } from './measure-drift';
import type { Sample } from './sample';

function numeric(reference: readonly number[], current: readonly number[]): Sample {
  return {
    kind: 'numeric',
    reference: Float64Array.from(reference).sort(),
    current: Float64Array.from(current).sort(),
  };
}

function categorical(reference: readonly number[], current: readonly number[]): Sample {
  return {
    kind: 'categorical',
    categories: reference.map((_, index) => `c${index}`),
    reference: Float64Array.from(reference),
    current: Float64Array.from(current),
  };
}

function values(seed: number, count: number, change: (value: number) => number = (value) => value) {
  return Array.from({ length: count }, (_, index) => change(uniform(seed, 0, index)));
}

function reasonOf(sample: Sample, method: (typeof driftMethodIds)[number]) {
  const result = measureDrift(sample, method, undefined);
  return result.status === 'not_measured' ? result.reason : undefined;
}

describe('equal data', () => {
  const equal = {
    continuous: numeric(values(1, 400), values(1, 400)),
    'continuous, many rows': numeric(values(1, 12_000), values(1, 12_000)),
    'few values': numeric(
      values(1, 400, (value) => Math.floor(3 * value)),
      values(1, 400, (value) => Math.floor(3 * value)),
    ),
    'two values': numeric([0, 0, 1], [0, 0, 1]),
    constant: numeric([4, 4, 4], [4, 4]),
    'one row': numeric([4], [4]),
    'greatest doubles': numeric([-Number.MAX_VALUE, Number.MAX_VALUE], [-Number.MAX_VALUE, Number.MAX_VALUE]),
    categories: categorical([5, 3, 2], [50, 30, 20]),
    'two categories, one empty in both': categorical([5, 0, 3], [10, 0, 6]),
  };
  it.each(Object.entries(equal))('has p = 1 or distance 0 and no drift: %s', (_, sample) => {
    const measured = driftMethodIds.flatMap((id) => {
      const result = measureDrift(sample, id, undefined);
      return result.status === 'measured' ? [result] : [];
    });
    expect(measured.length).toBeGreaterThanOrEqual(6);
    for (const { method, value, p_value, drifted } of measured) {
      expect(value, method).toBe(p_value === null ? 0 : 1);
      expect(drifted, method).toBe(false);
    }
  });
});

describe('what is not measured says why', () => {
  const three = numeric([1, 2, 3], [1, 2, 3]);

  it('an empty side', () => {
    for (const method of driftMethodIds) {
      expect(reasonOf(numeric([], [1]), method)).toBe('the reference has no values');
      expect(reasonOf(numeric([1], []), method)).toBe('the current data has no values');
      expect(reasonOf(categorical([0, 0], [1, 2]), method)).toBe('the reference has no values');
    }
    expect(measureDrift(numeric([], []), 'auto', undefined).status).toBe('not_measured');
    expect(measureDrift(categorical([], []), 'auto', undefined).status).toBe('not_measured');
  });

  it('a kind that the method is not for', () => {
    for (const { id, kinds } of driftMethods satisfies readonly DriftMethod[]) {
      const reason = reasonOf(categorical([5, 4], [4, 5]), id);
      if ((kinds as readonly string[]).includes('categorical')) expect(reason).toBeUndefined();
      else expect(reason).toBe('the method is for numeric columns, not categorical ones');
    }
  });

  it('values that the test is not for', () => {
    expect(reasonOf(three, 'z')).toBe('the test is for two values, and there are more');
    expect(reasonOf(categorical([1, 1, 1], [2, 2, 2]), 'z')).toContain('two values');
    expect(reasonOf(numeric([1], [1, 2]), 'cramer_von_mises')).toContain('two or more values on each side');
    const many = numeric(values(1, 21), values(1, 21));
    expect(reasonOf(many, 'chisquare')).toContain('more than 20');
    expect(reasonOf(numeric(values(1, 20), values(1, 20)), 'chisquare')).toBeUndefined();
  });
});

describe('the verdict', () => {
  const apart = categorical([50, 50], [50, 30]);

  it('compares a p-value from above and a distance from below', () => {
    expect(measureDrift(apart, 'l_infinity', undefined)).toMatchObject({ threshold: 0.1, drifted: true });
    expect(measureDrift(apart, 'l_infinity', 0.125)).toMatchObject({ value: 0.125, drifted: true });
    expect(measureDrift(apart, 'l_infinity', 0.126)).toMatchObject({ threshold: 0.126, drifted: false });
    const test = measureDrift(apart, 'z', undefined);
    if (test.status === 'not_measured') throw new Error(test.reason);
    expect(test.drifted).toBe(false);
    expect(measureDrift(apart, 'z', test.value)).toMatchObject({ drifted: false });
    expect(measureDrift(apart, 'z', test.value + 1e-9)).toMatchObject({ drifted: true });
  });

  it('is drift with an infinite statistic where a category is new to a chi-squared test', () => {
    const result = measureDrift(categorical([50, 50, 0], [50, 50, 1]), 'auto', undefined);
    expect(result).toMatchObject({ method: 'chisquare', value: 0, statistic: null, drifted: true });
  });

  it('counts rows with a value', () => {
    expect(measureDrift(apart, 'psi', undefined).rows).toEqual({ reference: 100, current: 80 });
    expect(measureDrift(numeric([1, 2], [3]), 'auto', undefined).rows).toEqual({ reference: 2, current: 1 });
  });
});

describe('distances', () => {
  it('do not move with the scale of the values, whatever it is', () => {
    const [one, other] = [values(1, 300), values(2, 200, (value) => value * 0.9 - 0.2)];
    const plain = measureDrift(numeric(one, other), 'wasserstein', undefined);
    if (plain.status === 'not_measured') throw new Error(plain.reason);
    for (const scale of [1e10, 1e150, 1e200, 1.7e308]) {
      const sample = numeric(
        one.map((value) => (value - 0.5) * scale),
        other.map((value) => (value - 0.5) * scale),
      );
      const scaled = measureDrift(sample, 'wasserstein', undefined);
      if (scaled.status === 'not_measured') throw new Error(scaled.reason);
      expect(scaled.value / plain.value).toBeCloseTo(1, 9);
    }
  });

  it('of deciles do not move with how far the current values lie outside', () => {
    const near = numeric(values(1, 1000), [...values(2, 900), ...values(3, 100, () => 2)]);
    const far = numeric(values(1, 1000), [...values(2, 900), ...values(3, 100, () => 2e9)]);
    for (const method of ['psi', 'jensenshannon', 'hellinger', 'kl_div', 'l_infinity'] as const) {
      const result = measureDrift(near, method, undefined);
      expect(result).toEqual(measureDrift(far, method, undefined));
      expect(result).not.toMatchObject({ value: 0 });
    }
  });

  it('see a continuous column where the reference is constant', () => {
    for (const method of [
      'psi',
      'jensenshannon',
      'hellinger',
      'kl_div',
      'l_infinity',
      'wasserstein',
    ] as const) {
      const sample = numeric(
        values(1, 1000, () => 0.5),
        values(2, 1000),
      );
      if (method !== 'l_infinity')
        expect(measureDrift(sample, method, undefined)).toMatchObject({ drifted: true });
      expect(measureDrift(sample, method, 0.9)).toMatchObject({ drifted: method !== 'jensenshannon' });
    }
  });
});

describe('whatever the sample', () => {
  it('gives finite numbers in their ranges, the same with both sides exchanged where symmetric', () => {
    const sizes = [1, 2, 3, 7, 20, 21, 50, 160];
    const makers = [
      (value: number) => value,
      (value: number) => Math.floor(value * 2),
      (value: number) => Math.floor(value * 30),
      (value: number) => (value - 0.5) * 1.7e308,
      (value: number) => value * 1e-310,
      (value: number) => (value < 0.9 ? 0 : value),
      () => -3,
    ];
    for (let trial = 0; trial < 600; trial++) {
      const pick = <T>(from: readonly T[], stream: number) =>
        from[Math.floor(uniform(9, stream, trial) * from.length)] as T;
      const one = values(2 * trial, pick(sizes, 0), pick(makers, 1));
      const other = values(2 * trial + 1, pick(sizes, 2), pick(makers, 3));
      for (const method of driftMethodIds) {
        const result = measureDrift(numeric(one, other), method, undefined);
        if (result.status === 'not_measured') continue;
        const { value, p_value, statistic } = result;
        const what = JSON.stringify({ method, one, other, value });
        expect(Number.isFinite(value) && value >= 0, what).toBe(true);
        expect(statistic === null || Number.isFinite(statistic), what).toBe(true);
        if (p_value !== null) expect(p_value, what).toBeLessThanOrEqual(1);
        if (!['ks', 'cramer_von_mises', 'z'].includes(method)) continue;
        const exchanged = measureDrift(numeric(other, one), method, undefined);
        const same = exchanged.status === 'measured' && Math.abs(exchanged.value - value) <= 1e-9 * value;
        expect(same, what).toBe(true);
      }
    }
  });

  it('rarely finds drift between samples of one distribution', () => {
    const trials = 400;
    for (const method of ['ks', 'cramer_von_mises'] as const) {
      for (const levels of [0, 5]) {
        let drifted = 0;
        for (let trial = 0; trial < trials; trial++) {
          const change = (value: number) => (levels === 0 ? value : Math.floor(value * levels));
          const sample = numeric(values(5000 + trial, 300, change), values(9000 + trial, 90, change));
          const result = measureDrift(sample, method, 0.05);
          if (result.status === 'measured' && result.drifted) drifted++;
        }
        expect(drifted, `${method}, ${levels} levels`).toBeLessThan(0.085 * trials);
        if (levels === 0) expect(drifted, method).toBeGreaterThan(0.02 * trials);
      }
    }
  });
});
