import { formatAgainst, formatNumber } from '../figures';
import { identifier, literal } from '../sql';
import { type Bounds, describeBounds, isWithin, violatedBound } from './parameters';

/** A column as doubles, booleans as 0 and 1, for use in SQL over `t`. */
export function numberOf(column: string): string {
  return `CAST(${identifier(column)} AS DOUBLE)`;
}

/** Keeps NULL and NaN out of an aggregate. */
export function presentOnly(column: string): string {
  return `FILTER (WHERE NOT isnan(${numberOf(column)}))`;
}

/** How many different values a column has besides the missing ones. */
export function distinctCountOf(column: string, missing: string): string {
  return `count(DISTINCT ${identifier(column)}) FILTER (WHERE NOT (${missing}))`;
}

/** The SQL condition that `value` breaks the bounds, which `constant` writes in SQL; NULL for NULL. */
export function outsideOf<Value extends number | string>(
  value: string,
  bounds: Bounds<Value>,
  constant: (bound: Value) => string = literal,
): string {
  const { min_value = null, max_value = null, strict_min = false, strict_max = false } = bounds;
  const broken = [
    ...(min_value === null ? [] : [`${value} ${strict_min ? '<=' : '<'} ${constant(min_value)}`]),
    ...(max_value === null ? [] : [`${value} ${strict_max ? '>=' : '>'} ${constant(max_value)}`]),
  ];
  return broken.length === 0 ? 'FALSE' : `(${broken.join(' OR ')})`;
}

/** One statistic judged: `Mean of is_fraud is 0.21; expected between 0.001 and 0.1; about 10 times the reference`. */
export function judge(
  name: string,
  value: number | null,
  bounds: Bounds,
  reference: number | null,
  whyNone = 'the column has no values, or infinite ones of both signs',
) {
  if (value === null) return { passed: false, sentence: `${name} cannot be taken: ${whyNone}` };
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
