import type { Columns } from '../engines';
import { klDivergence } from './divergence';

const deciles = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** One table's values, in SQL over `from`. */
interface Values {
  readonly from: string;
  readonly value: string;
}

/**
 * A SELECT of counts of both tables by the deciles of the reference: bins reach from above one decile to the next,
 * the outer ones are open, and no bin starts at the reference's maximum, so that it has values in every bin.
 */
export function selectReferenceBins(current: Values, reference: Values): string {
  const edges = deciles.map((share, index) => `quantile_disc(v, ${share}) AS e${index}`).join(', ');
  const bin = deciles.map((_, index) => `coalesce(CAST(v > e${index} AND e${index} < top AS INTEGER), 0)`);
  const valuesOf = ({ from, value }: Values) =>
    `SELECT v FROM (SELECT CAST(${value} AS DOUBLE) AS v FROM ${from}) WHERE v IS NOT NULL`;
  const binned = (values: Values, isReference: boolean) =>
    `SELECT ${isReference} AS is_reference, ${bin.join(' + ')} AS bin FROM (${valuesOf(values)}), edges`;
  return `SELECT CAST(count(*) FILTER (WHERE NOT is_reference) AS DOUBLE) AS observed, CAST(count(*) FILTER (WHERE is_reference) AS DOUBLE) AS expected FROM (
  WITH edges AS (SELECT ${edges}, max(v) AS top FROM (${valuesOf(reference)}))
  ${binned(current, false)} UNION ALL ${binned(reference, true)}
) GROUP BY bin`;
}

/** Of the answer to `selectReferenceBins`. */
export function divergenceFromReferenceBins({ rows, columns }: Columns) {
  const at = (name: string, index: number) => Number(columns[name]?.[index] ?? 0);
  const shares = Array.from({ length: rows }, (_, index) => ({
    observed: at('observed', index),
    expected: at('expected', index),
  }));
  return { divergence: klDivergence(shares), stray: 0 };
}
