import { meanOfRows } from './mean-of-rows';
import type { Metric, Rows } from './metric';

/** Of a metric that is the mean of one value for each row; as `Metric.rowValues`, which `valuesOf` becomes. */
export function meanMetric<R extends Rows>(valuesOf: (rows: R) => Float64Array | null) {
  return {
    rowValues: valuesOf,
    compute(rows) {
      const values = valuesOf(rows);
      return values && meanOfRows(values, rows.weights);
    },
  } as const satisfies Partial<Metric<R>>;
}
