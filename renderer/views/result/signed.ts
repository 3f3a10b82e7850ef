import { formatNumber } from '../../../shared/figures';

/** With its sign, and a true minus: `+0.012`, `−0.04`, `0`. */
export function signed(value: number): string {
  if (value === 0) return '0';
  return `${value > 0 ? '+' : '−'}${formatNumber(Math.abs(value))}`;
}
