/** Decimal places beyond which numbers count as continuous. */
const mostDecimals = 6;
/** Share of the values that have to lie on a grid, for it to be theirs. */
const most = 0.995;

/** Whether `value` is a multiple of `step`, up to the rounding of binary fractions. */
export function isOnStep(value: number, step: number): boolean {
  const multiple = value / step;
  return Math.abs(multiple - Math.round(multiple)) <= 1e-11 * Math.max(1, Math.abs(multiple)) + 1e-9;
}

export function shareOnStep(values: Float64Array, step: number): number {
  let count = 0;
  for (const value of values) if (isOnStep(value, step)) count++;
  return count / values.length;
}

/** The coarsest of 1, 0.1, ... 1e-6 of which nearly all values are multiples, null for continuous values. */
export function decimalStep(values: Float64Array): number | null {
  for (let decimals = 0; decimals <= mostDecimals; decimals++) {
    const step = 1 / 10 ** decimals;
    if (shareOnStep(values, step) >= most) return step;
  }
  return null;
}

/**
 * Whether dividing by `factor` puts `current` back on the reference's decimal grid, as dividing by a factor 0.03% beside
 * it, or by a multiple of it, does not. Chance does not do that, and it tells neighbouring factors apart.
 */
export function returnsToGrid(current: Float64Array, factor: number, step: number | null): boolean {
  if (step === null) return false;
  const undone = current.filter((value) => value !== 0).map((value) => value / factor);
  if (undone.length === 0 || shareOnStep(undone, step) < most) return false;
  const others = [1.000317, 1 / 2, 1 / 3, 1 / 5];
  return others.every(
    (other) =>
      shareOnStep(
        undone.map((value) => value * other),
        step,
      ) < most,
  );
}
