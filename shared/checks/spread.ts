import { literal } from '../sql';

/** An aggregate over the finite values of the whole table, as one figure that each row can be compared with. */
export function overTable(value: string, aggregate: (finite: string) => string): string {
  return `(SELECT ${aggregate('x')} FROM (SELECT CAST(${value} AS DOUBLE) AS x FROM t) WHERE isfinite(x))`;
}

/** Of the sample: divided by n - 1. NULL for fewer than two values. */
export function standardDeviation(value: string): string {
  return overTable(value, (x) => `stddev_samp(${x})`);
}

export function distanceFromMean(value: string): string {
  return `(CAST(${value} AS DOUBLE) - ${overTable(value, (x) => `avg(${x})`)})`;
}

/** The SQL condition that a value is infinite: farther out than any that is not, however little those spread. */
export function isInfinite(value: string, side: 'both' | 'above' = 'both'): string {
  const number = `CAST(${value} AS DOUBLE)`;
  return side === 'both' ? `isinf(${number})` : `${number} = ${literal(Infinity)}`;
}
