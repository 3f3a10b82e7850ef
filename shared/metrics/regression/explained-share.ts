/**
 * 1 - unexplained / whole, both not negative; 1 where nothing is unexplained, else 0 where there is nothing to explain
 * (scikit-learn's force_finite=True).
 */
export function explainedShare(unexplained: number, whole: number): number {
  if (unexplained === 0) return 1;
  return whole === 0 ? 0 : 1 - unexplained / whole;
}
