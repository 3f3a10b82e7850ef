import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../statistics/adjust-p-values';
import { chooseMethod } from './auto';
import { type DriftMethodId, driftMethod } from './index';
import { measureDrift } from './measure-drift';
import { type GeneratedValues, generatedValues } from './reference/generated-values';
import type { CategoricalSample, NumericSample, Sample } from './sample';

type Given = readonly number[] | GeneratedValues;

interface Test {
  readonly statistic: number | null;
  readonly scipy_statistic?: number;
  readonly p_value: number;
}
interface Evidently {
  readonly auto: DriftMethodId;
  readonly results: Readonly<Record<string, { readonly value: number | null; readonly drifted: boolean }>>;
}
interface NumericCase {
  readonly name: string;
  readonly reference: Given;
  readonly current: Given;
  readonly ks: Test;
  readonly cramer_von_mises?: Test;
  readonly wasserstein: number;
  readonly deciles?: Readonly<Record<string, number>>;
  readonly evidently: Evidently;
}
interface CategoricalCase {
  readonly name: string;
  readonly categories: readonly string[];
  readonly reference: readonly number[];
  readonly current: readonly number[];
  readonly chisquare: Test;
  readonly z?: Test;
  readonly distances: Readonly<Record<string, number>>;
  readonly evidently: Evidently;
}
interface Adjustment {
  readonly p_values: readonly (number | null)[];
  readonly adjusted: readonly (number | null)[];
}
interface Reference {
  readonly numeric: readonly NumericCase[];
  readonly categorical: readonly CategoricalCase[];
  readonly adjustments: readonly Adjustment[];
}

const reference: Reference = JSON.parse(
  readFileSync(new URL('./reference/drift-reference.json', import.meta.url), 'utf8'),
);

/** Distances of Evidently 0.7.23 that differ from a formula by rounding alone, such as sqrt(1 - 0.9999999999999998). */
const evidentlyRounding = 3e-8;

function numericSample(given: NumericCase): NumericSample {
  return { kind: 'numeric', reference: sorted(given.reference), current: sorted(given.current) };
}

function sorted(given: Given): Float64Array {
  return ('seed' in given ? generatedValues(given) : Float64Array.from(given)).sort();
}

function categoricalSample({ categories, reference, current }: CategoricalCase): CategoricalSample {
  return {
    kind: 'categorical',
    categories,
    reference: Float64Array.from(reference),
    current: Float64Array.from(current),
  };
}

function expectClose(actual: number, expected: number, relative: number, what: string, absolute = 1e-14) {
  if (actual === expected) return;
  const limit = Math.max(absolute, relative * Math.abs(expected));
  expect(Math.abs(actual - expected), `${what}: ${actual}, expected ${expected}`).toBeLessThanOrEqual(limit);
}

/** Within 1e-6; within a millionth of the p-value too while it exceeds 1e-12. */
function expectSameP(actual: number | null, expected: number, what: string) {
  expect(actual, what).not.toBeNull();
  const limit = expected > 1e-12 ? 1e-6 * expected : 1e-12;
  expect(Math.abs((actual ?? NaN) - expected), `${what}: ${actual}, expected ${expected}`).toBeLessThan(
    limit,
  );
}

function expectTest(sample: Sample, id: DriftMethodId, expected: Test) {
  const { statistic, p_value, value } = driftMethod(id).measure(sample);
  expect(value).toBe(p_value);
  expectClose(statistic, expected.statistic ?? Infinity, 1e-9, `${id}, statistic`);
  expectSameP(p_value, expected.p_value, `${id}, p-value`);
}

function expectDistances(sample: Sample, expected: Readonly<Record<string, number>>) {
  for (const [id, distance] of Object.entries(expected)) {
    expectClose(driftMethod(id).measure(sample).value, distance, 1e-9, id);
  }
}

function expectEvidently(sample: Sample, { auto, results }: Evidently) {
  expect(chooseMethod(sample)).toBe(auto);
  for (const [id, expected] of Object.entries(results)) {
    if (expected.value === null) continue;
    const result = measureDrift(sample, id === auto ? 'auto' : (id as DriftMethodId), undefined);
    if (result.status === 'not_measured') throw new Error(`${id}: ${result.reason}`);
    expectClose(result.value, expected.value, 1e-6, `Evidently's ${id}`, evidentlyRounding);
    expect(result.drifted, `Evidently's verdict by ${id}`).toBe(expected.drifted);
    expect(result.method).toBe(id);
  }
}

describe('numeric columns equal scipy, and Evidently where definitions agree', () => {
  it.each(reference.numeric)('$name', (given) => {
    const sample = numericSample(given);
    expectTest(sample, 'ks', given.ks);
    expectDistances(sample, { wasserstein: given.wasserstein, ...given.deciles });
    expectEvidently(sample, given.evidently);
    if (given.cramer_von_mises === undefined) return;
    const { statistic, p_value } = driftMethod('cramer_von_mises').measure(sample);
    const expected = given.cramer_von_mises;
    expectClose(statistic, expected.statistic ?? NaN, 1e-9, 'cramer_von_mises, statistic');
    expectClose(p_value ?? NaN, expected.p_value, 0, 'cramer_von_mises, p-value', 1e-6);
    if (expected.scipy_statistic === undefined) return;
    expectClose(statistic, expected.scipy_statistic, 1e-9, "scipy's statistic, which cancels", 1e-9);
  });
});

describe('categorical columns equal scipy and Evidently', () => {
  it.each(reference.categorical)('$name', (given) => {
    const sample = categoricalSample(given);
    expectTest(sample, 'chisquare', given.chisquare);
    if (given.z !== undefined) expectTest(sample, 'z', given.z);
    expectDistances(sample, given.distances);
    expectEvidently(sample, given.evidently);
  });
});

describe('adjusted p-values equal scipy', () => {
  it.each(reference.adjustments)('$p_values', ({ p_values, adjusted }) => {
    const actual = benjaminiHochberg(p_values);
    expect(actual.length).toBe(adjusted.length);
    for (const [index, expected] of adjusted.entries()) {
      if (expected === null) expect(actual[index]).toBeNull();
      else expectClose(actual[index] ?? NaN, expected, 1e-12, `number ${index}`, 0);
    }
  });
});
