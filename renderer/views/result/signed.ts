import { aligned } from './aligned';

/** With its sign, and a true minus: `+0.0120`, `−0.0400`, `0.0000`. */
export function signed(value: number): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return `${sign}${aligned(Math.abs(value))}`;
}

/** A change as a share of where it began: `−10.9%`; null where it began at nothing. */
export function signedPercent(change: number, from: number): string | null {
  if (from === 0) return null;
  const share = (change / Math.abs(from)) * 100;
  return `${share < 0 ? '−' : '+'}${Math.abs(share).toFixed(1)}%`;
}
