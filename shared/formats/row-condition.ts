import { identifier, literal } from '../sql';

export type ConditionValue = string | number | boolean;

export const comparisons = ['==', '!=', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof comparisons)[number];

/** Which rows an expectation of a suite is about. */
export type RowCondition =
  | {
      readonly kind: 'compare';
      readonly column: string;
      readonly operator: Comparison;
      readonly value: ConditionValue;
    }
  | { readonly kind: 'in'; readonly column: string; readonly values: readonly ConditionValue[] }
  | { readonly kind: 'missing'; readonly column: string }
  | { readonly kind: 'not'; readonly condition: RowCondition }
  | { readonly kind: 'and' | 'or'; readonly conditions: readonly RowCondition[] };

/** Why a condition of a suite cannot be used, in words that go on after it. */
export class UnsupportedCondition extends Error {
  override readonly name = 'UnsupportedCondition';
}

/** What a comparison with a missing value is: as in SQL neither true nor false, or as in pandas false, and != true. */
export type MissingValues = 'sql' | 'pandas';

/** A condition on one row in DuckDB's SQL, which is true for the rows that the suite's own engine would keep. */
export function conditionSql(condition: RowCondition, missing: MissingValues): string {
  switch (condition.kind) {
    case 'compare':
      return comparisonSql(condition, missing);
    case 'in':
      return condition.values.length === 0
        ? 'FALSE'
        : `${identifier(condition.column)} IN (${condition.values.map(constant).join(', ')})`;
    case 'missing':
      return missingSql(condition.column);
    case 'not':
      return negationSql(condition.condition, missing);
    default:
      if (condition.conditions.length === 0)
        throw new UnsupportedCondition('it has an empty list of conditions');
      return `(${condition.conditions.map((part) => conditionSql(part, missing)).join(condition.kind === 'and' ? ' AND ' : ' OR ')})`;
  }
}

/** DuckDB takes NaN for larger than every number. */
function comparisonSql(
  { column, operator, value }: Extract<RowCondition, { kind: 'compare' }>,
  missing: MissingValues,
): string {
  const name = identifier(column);
  const sql = `${name} ${operator === '==' ? '=' : operator === '!=' ? '<>' : operator} ${constant(value)}`;
  if (operator === '!=' && missing === 'pandas') return `(${sql} OR ${name} IS NULL)`;
  const holdsForNaN = typeof value === 'number' && ['!=', '>', '>='].includes(operator);
  return holdsForNaN ? `(${sql} AND NOT isnan(CAST(${name} AS DOUBLE)))` : sql;
}

function negationSql(condition: RowCondition, missing: MissingValues): string {
  const sql = conditionSql(condition, missing);
  return missing === 'pandas' ? `NOT coalesce(${sql}, FALSE)` : `NOT (${sql})`;
}

function missingSql(column: string): string {
  const name = identifier(column);
  return `(${name} IS NULL OR (typeof(${name}) IN ('DOUBLE', 'FLOAT') AND CAST(${name} AS VARCHAR) = 'nan'))`;
}

function constant(value: ConditionValue): string {
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : literal(value);
}
