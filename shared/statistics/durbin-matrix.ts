const scale = 2 ** 128;

/** A square matrix [size, size] in rows, times 2 to the power of `exponent`. */
interface Matrix {
  readonly size: number;
  readonly values: Float64Array;
  readonly exponent: number;
}

/**
 * P(D <= x), exact, for the two-sided Kolmogorov-Smirnov statistic D of `n` values (a whole number > 0), 0 < x < 1:
 * n! / n^n times the middle element of the n-th power of Durbin's matrix, as Marsaglia, Tsang and Wang compute it
 * (Journal of Statistical Software 8(18), 2003). Takes time in (n x)^3 log n; meant for n x up to about 60.
 */
export function durbinDistribution(n: number, x: number): number {
  const k = Math.ceil(n * x);
  const { size, values, exponent } = power(durbinMatrix(k, k - n * x), n);
  let result = values[(k - 1) * size + k - 1] as number;
  let binaryExponent = exponent;
  for (let i = 1; i <= n; i++) {
    result *= i / n;
    if (result < 1 / scale) {
      result *= scale;
      binaryExponent -= 128;
    }
  }
  return result * 2 ** binaryExponent;
}

function durbinMatrix(k: number, h: number): Matrix {
  const size = 2 * k - 1;
  const values = new Float64Array(size * size);
  const inverseFactorials = new Float64Array(size + 1);
  inverseFactorials[0] = 1;
  for (let i = 1; i <= size; i++) inverseFactorials[i] = (inverseFactorials[i - 1] as number) / i;
  for (let row = 0; row < size; row++) {
    for (let column = 1; column <= Math.min(row + 1, size - 1); column++) {
      values[row * size + column] = inverseFactorials[row + 1 - column] as number;
    }
  }
  for (let i = 1; i <= size; i++) {
    const corner = i === size ? Math.max(0, 2 * h - 1) ** size - h ** size : 0;
    const edge = (1 - h ** i + corner) * (inverseFactorials[i] as number);
    values[(i - 1) * size] = edge;
    values[(size - 1) * size + size - i] = edge;
  }
  return { size, values, exponent: 0 };
}

function power(base: Matrix, exponent: number): Matrix {
  if (exponent === 1) return base;
  const half = power(base, Math.floor(exponent / 2));
  const square = product(half, half);
  return exponent % 2 === 0 ? square : product(square, base);
}

function product(left: Matrix, right: Matrix): Matrix {
  const { size } = left;
  const values = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let inner = 0; inner < size; inner++) {
      const factor = left.values[row * size + inner] as number;
      if (factor === 0) continue;
      for (let column = 0; column < size; column++) {
        const at = row * size + column;
        values[at] = (values[at] as number) + factor * (right.values[inner * size + column] as number);
      }
    }
  }
  const exponent = left.exponent + right.exponent;
  const middle = values[Math.floor((size * size) / 2)] as number;
  if (middle <= scale) return { size, values, exponent };
  return { size, values: values.map((value) => value / scale), exponent: exponent + 128 };
}
