const pi2 = Math.PI ** 2;

/**
 * P(D <= x), approximate, for the two-sided Kolmogorov-Smirnov statistic D of `n` values, 0 < x < 1: the expansion in
 * 1 / sqrt(n) up to the third order of Pelz and Good (Journal of the Royal Statistical Society B 38, 1976), in the form
 * that converges quickly for small z = sqrt(n) x. Within 4e-6 of the exact chance from 140 values on, within 1e-7 from 1,000 on.
 */
export function pelzGood(n: number, x: number): number {
  const z = Math.sqrt(n) * x;
  const z2 = z * z;
  const z4 = z2 * z2;
  const z6 = z4 * z2;
  const sums = [0, 0, 0, 0] as [number, number, number, number];
  const terms = Math.ceil((16 * z) / Math.PI);
  for (let k = 1; k <= terms; k++) {
    const odd2 = pi2 * (k - 0.5) ** 2;
    const oddWeight = Math.exp(-odd2 / (2 * z2));
    const even2 = pi2 * k * k;
    const evenWeight = Math.exp(-even2 / (2 * z2));
    sums[0] += oddWeight;
    sums[1] += (odd2 - z2) * oddWeight;
    sums[2] +=
      (6 * z6 + 2 * z4 + (2 * z4 - 5 * z2) * odd2 + (1 - 2 * z2) * odd2 * odd2) * oddWeight -
      2 * z4 * even2 * evenWeight;
    sums[3] +=
      (-30 * z6 -
        90 * z4 * z4 +
        (135 * z4 - 96 * z6) * odd2 +
        (212 * z4 - 60 * z2) * odd2 * odd2 +
        (5 - 30 * z2) * odd2 ** 3) *
        oddWeight +
      30 * z4 * (3 * z2 - even2) * even2 * evenWeight;
  }
  const root = Math.sqrt(n);
  const total =
    sums[0] / z +
    sums[1] / (6 * z4 * root) +
    sums[2] / (72 * z6 * z * n) +
    sums[3] / (6480 * z6 * z4 * n * root);
  return Math.sqrt(2 * Math.PI) * total;
}
