import { expect } from 'vitest';

/** Equal within 1e-12 of `expected`, or within `absolute`; null only where null is expected. */
export function expectSame(actual: number | null, expected: number | null, what: string, absolute = 0) {
  if (actual === null || expected === null) return expect(actual, what).toBe(expected);
  expect(Math.abs(actual - expected), `${what}: ${actual}, expected ${expected}`).toBeLessThanOrEqual(
    Math.max(absolute, 1e-12 * Math.abs(expected)),
  );
}
