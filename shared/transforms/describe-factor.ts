import { formatNumber } from '../figures';
import { nameOfFactor } from './known-factors';

/** 'multiplied by 100 (dollars to cents?)', 'divided by 60 (seconds to minutes?)'. */
export function describeFactor(factor: number, column: string): string {
  const name = nameOfFactor(factor, column);
  const what =
    factor < 1 ? `divided by ${formatNumber(1 / factor)}` : `multiplied by ${formatNumber(factor)}`;
  return name === null ? what : `${what} (${name}?)`;
}
