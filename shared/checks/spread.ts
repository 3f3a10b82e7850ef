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
