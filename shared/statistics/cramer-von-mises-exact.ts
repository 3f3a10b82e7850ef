import { greatestCommonDivisor } from './greatest-common-divisor';

/** How many lattice paths reach a point with each sum of squares; sums rise strictly. */
interface Frequencies {
  readonly sums: Float64Array;
  readonly counts: Float64Array;
}

const none: Frequencies = { sums: new Float64Array(), counts: new Float64Array() };

/**
 * P(T >= statistic), 0 to 1, exact, for the two-sample Cramer-von Mises statistic T of m and n values, up to 20 each, from
 * one continuous distribution: all lattice paths are counted by their sum of squared distances from the diagonal
 * (Xiao, Gordon and Yakovlev, Journal of Statistical Software 17(8), 2006). Sums at or above the statistic's are one.
 */
export function cramerVonMisesExact(m: number, n: number, statistic: number): number {
  const divisor = greatestCommonDivisor(m, n);
  const [perX, perY] = [n / divisor, m / divisor];
  const bound = Math.floor((statistic * m * n * (m + n) ** 2) / divisor ** 2 + 1e-6);
  let column: Frequencies[] = [];
  for (let x = 0; x <= m; x++) {
    const next: Frequencies[] = [];
    for (let y = 0; y <= n; y++) {
      const start = x === 0 && y === 0 ? { sums: Float64Array.of(0), counts: Float64Array.of(1) } : none;
      const arriving = merged(merged(next[y - 1] ?? none, column[y] ?? none), start);
      next.push(raised(arriving, (perX * x - perY * y) ** 2, bound));
    }
    column = next;
  }
  const { sums, counts } = column[n] ?? none;
  const total = counts.reduce((sum, count) => sum + count, 0);
  return (
    counts.reduce((sum, count, index) => ((sums[index] as number) >= bound ? sum + count : sum), 0) / total
  );
}

function merged(left: Frequencies, right: Frequencies): Frequencies {
  if (left.sums.length === 0) return right;
  if (right.sums.length === 0) return left;
  const sums = new Float64Array(left.sums.length + right.sums.length);
  const counts = new Float64Array(sums.length);
  let size = 0;
  for (let i = 0, j = 0; i < left.sums.length || j < right.sums.length; size++) {
    const sum = Math.min(left.sums[i] ?? Infinity, right.sums[j] ?? Infinity);
    sums[size] = sum;
    if (left.sums[i] === sum) counts[size] = (counts[size] as number) + (left.counts[i++] as number);
    if (right.sums[j] === sum) counts[size] = (counts[size] as number) + (right.counts[j++] as number);
  }
  return { sums: sums.subarray(0, size), counts: counts.subarray(0, size) };
}

function raised({ sums, counts }: Frequencies, amount: number, bound: number): Frequencies {
  const below = sums.findIndex((sum) => sum + amount >= bound);
  if (below === -1) return { sums: sums.map((sum) => sum + amount), counts };
  const reached = counts.subarray(below).reduce((total, count) => total + count, 0);
  return {
    sums: Float64Array.from({ length: below + 1 }, (_, i) =>
      i < below ? (sums[i] as number) + amount : bound,
    ),
    counts: Float64Array.from({ length: below + 1 }, (_, i) => (i < below ? (counts[i] as number) : reached)),
  };
}
