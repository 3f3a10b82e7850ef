import { formatAgainst, formatNumber } from '../../../shared/figures';

/** Four decimals for a metric, so that a column of them lines up: `0.8538`, `0.9000`; other sizes as in sentences. */
export function aligned(value: number): string {
  const size = Math.abs(value);
  const hasItsPlace = Number.isFinite(value) && size < 10 && (size === 0 || size >= 1e-4);
  return hasItsPlace ? value.toFixed(4) : formatNumber(value);
}

/** As `aligned`, with as many digits as it takes to differ from `bound`. */
export function alignedAgainst(value: number, bound: number | null): string {
  const text = aligned(value);
  return bound === null || value === bound || text !== aligned(bound) ? text : formatAgainst(value, bound);
}
