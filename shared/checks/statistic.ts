import { formatAgainst, formatNumber } from '../figures';
import { identifier } from '../sql';
import type { CheckedTable } from './check';
import { isNumeric } from './column';
import { type Bounds, describeBounds, isWithin, violatedBound } from './parameters';

/** A column as doubles, booleans as 0 and 1, for use in SQL over `t`. */
export function numberOf(column: string): string {
  return `CAST(${identifier(column)} AS DOUBLE)`;
}

/** Keeps NULL and NaN out of an aggregate. */
export function presentOnly(column: string): string {
  return `FILTER (WHERE NOT isnan(${numberOf(column)}))`;
}

/** The one number that `expression` yields over all rows of the table; null for NULL. */
export async function statistic(table: CheckedTable, expression: string): Promise<number | null> {
  const { columns } = await table.query(`SELECT CAST(${expression} AS DOUBLE) AS value FROM t`);
  const value = columns.value?.[0];
  return typeof value === 'number' && !Number.isNaN(value) ? value : null;
}

/** The same statistic of the reference, where there is another table to compare with and it has the column as numbers. */
export async function referenceStatistic(
  table: CheckedTable,
  reference: CheckedTable | null,
  column: string,
  expression: string,
): Promise<number | null> {
  if (reference === null || table.dataset === 'reference') return null;
  const found = reference.info.columns.find(({ name }) => name === column);
  return found !== undefined && isNumeric(found) ? statistic(reference, expression) : null;
}

/** One statistic judged: `Mean of is_fraud is 0.21; expected between 0.001 and 0.1; about 10 times the reference`. */
export function judge(name: string, value: number | null, bounds: Bounds, reference: number | null) {
  if (value === null) {
    return {
      passed: false,
      sentence: `${name} cannot be taken: the column has no values, or infinite ones of both signs`,
    };
  }
  const passed = isWithin(value, bounds);
  const shown = passed ? formatNumber(value) : formatAgainst(value, violatedBound(value, bounds));
  const expected = `${name} is ${shown}; expected ${describeBounds(bounds)}`;
  return {
    passed,
    sentence: passed || reference === null ? expected : `${expected}; ${compare(value, reference)}`,
  };
}

/** `about 100 times the reference`, `about 1/100 of the reference`, `close to the reference (48,000)`. */
export function compare(value: number, reference: number): string {
  const ratio = value / reference;
  if (!Number.isFinite(ratio) || ratio <= 0) return `the reference has ${formatNumber(reference)}`;
  if (ratio >= 1.5) return `about ${formatNumber(roundest(ratio))} times the reference`;
  if (ratio <= 1 / 1.5) return `about 1/${formatNumber(roundest(1 / ratio))} of the reference`;
  const shown = formatAgainst(reference, value);
  return ratio > 0.9 && ratio < 1.1 ? `close to the reference (${shown})` : `the reference has ${shown}`;
}

/** The number with the fewest digits within 5% of `ratio`. */
function roundest(ratio: number): number {
  const short = Number(ratio.toPrecision(1));
  return Math.abs(short - ratio) <= 0.05 * ratio ? short : Number(ratio.toPrecision(2));
}
