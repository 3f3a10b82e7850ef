import type { Columns } from '../engines';

/**
 * A SELECT over `t` of what the divergence of the values' shares from `expected` takes. `value` is SQL of a value, NULL
 * when missing; `expected` a SELECT of values `v` and weights `w`. Its result has one row, however many values there are.
 */
export function selectValues(value: string, expected: string): string {
  return `SELECT CAST(coalesce(sum(n), 0) AS DOUBLE) AS observed,
  CAST(coalesce(sum(w), 0) AS DOUBLE) AS weight,
  CAST(count(*) FILTER (WHERE w IS NULL) AS DOUBLE) AS new_values,
  CAST(coalesce(sum(n) FILTER (WHERE w IS NULL), 0) AS DOUBLE) AS new_rows,
  CAST(coalesce(sum(n) FILTER (WHERE w = 0), 0) AS DOUBLE) AS zero_rows,
  coalesce(sum(p * ln(p)) FILTER (WHERE w IS NULL), 0) AS new_sum,
  coalesce(sum(CASE WHEN w > 0 AND p > 0 THEN p * ln(p / w) END), 0) AS known_sum
FROM (SELECT v, n, n / sum(n) OVER () AS p FROM (SELECT ${value} AS v, count(*) AS n FROM t GROUP BY 1) WHERE v IS NOT NULL) AS c
FULL JOIN (${expected}) AS e ON c.v = e.v`;
}

/**
 * The divergence, and how many values are not expected at all. Where there are such, the known ones have 1 - `tail` of
 * the weight and share it as expected, and the others share `tail` equally.
 */
export function divergenceFromValues({ columns }: Columns, tail: number) {
  const figure = (name: string) => Number(columns[name]?.[0] ?? 0);
  const [observed, weight, newValues] = [figure('observed'), figure('weight'), figure('new_values')];
  const stray = figure('new_rows') + figure('zero_rows');
  if (observed === 0 || weight === 0) return { divergence: null, stray };
  const newShare = figure('new_rows') / observed;
  const knownShare = 1 - newShare;
  const kept = newValues === 0 ? 1 : 1 - tail;
  const isInfinite =
    figure('zero_rows') > 0 || (newValues > 0 && tail === 0) || (kept === 0 && knownShare > 0);
  if (isInfinite) return { divergence: Number.POSITIVE_INFINITY, stray };
  const total = newValues === 0 ? weight : kept * weight + tail;
  const known = figure('known_sum') - (knownShare === 0 ? 0 : knownShare * Math.log(kept));
  const added = newValues === 0 ? 0 : figure('new_sum') - newShare * Math.log(tail / newValues);
  return { divergence: Math.max(0, known + added + Math.log(total)), stray };
}
