import { z } from 'zod';
import { formatNumber } from '../figures';
import { type Dataset, datasets, type Severity, severities } from './check';

/** What every expectation has. */
export interface Common {
  readonly type: string;
  readonly dataset: Dataset;
  readonly severity: Severity;
  readonly where?: string | undefined;
}

const dataset = z.enum(datasets).default('train').describe('The table that is checked; train when left out.');

const severity = z
  .enum(severities)
  .default('critical')
  .describe('What a failure means: critical fails the gate, warning and info are only told.');

const where = z
  .string()
  .min(1)
  .optional()
  .describe('An SQL condition on one row: only the rows that fulfil it are checked.');

/** The strict object of one expectation: its type, its own parameters and those that every expectation has. */
export function expectation<const Type extends string, Shape extends z.ZodRawShape>(
  type: Type,
  shape: Shape,
) {
  return z.strictObject({ type: z.literal(type), dataset, severity, where, ...shape });
}

export const column = z.string().min(1).describe('The name of a column.');

export const columnList = z.array(z.string().min(1)).min(2).describe('The names of two or more columns.');

export const columnNames = z.array(z.string().min(1)).min(1).describe('The names of one or more columns.');

export const other = z.enum(datasets).describe('The table that it is compared with, another than its own.');

export const count = z.int().min(0).describe('A whole number, 0 or more.');

export const mostly = z
  .number()
  .min(0)
  .max(1)
  .default(1)
  .describe('The share of the values that must be as expected, from 0 to 1.');

export const valueSet = z
  .array(z.union([z.string(), z.number(), z.boolean()]))
  .describe('Values: texts, numbers or booleans, as the column holds them.');

const bound = z.number().nullable().optional();
export const minimum = bound.describe('At least this; null or left out leaves the side open.');
export const maximum = bound.describe('At most this; null or left out leaves the side open.');

/** min_value, max_value and whether each is excluded. */
export const bounds = {
  min_value: minimum,
  max_value: maximum,
  strict_min: z.boolean().default(false).describe('Above min_value, not equal to it.'),
  strict_max: z.boolean().default(false).describe('Below max_value, not equal to it.'),
};

export interface Bounds<Value extends number | string = number> {
  readonly min_value?: Value | null | undefined;
  readonly max_value?: Value | null | undefined;
  readonly strict_min?: boolean;
  readonly strict_max?: boolean;
}

/** Adds what a schema of two bounds must hold: one is there, they are of one type, and they leave room. */
export function checkBounds({ value, issues }: z.core.ParsePayload<Bounds<number | string>>): void {
  const low = value.min_value ?? null;
  const high = value.max_value ?? null;
  if (low === null && high === null) {
    issues.push({
      code: 'custom',
      input: value,
      message: 'the check has no bound',
      params: { mend: 'Add min_value, max_value or both.' },
    });
  } else if (low !== null && high !== null && typeof low !== typeof high) {
    issues.push({
      code: 'custom',
      input: value,
      path: ['max_value'],
      message: `min_value is a ${typeof low === 'number' ? 'number and max_value a text' : 'text and max_value a number'}`,
      params: { mend: 'Write both as numbers, or both as dates.' },
    });
  } else if (low !== null && high !== null && isBelow(high, low)) {
    issues.push({
      code: 'custom',
      input: value,
      path: ['min_value'],
      message: `min_value ${formatBound(low)} is above max_value ${formatBound(high)}`,
      params: { mend: 'Exchange the two.' },
    });
  }
}

function isBelow(one: number | string, other: number | string): boolean {
  return typeof one === 'number' ? one < Number(other) : one < String(other);
}

function formatBound(bound: number | string): string {
  return typeof bound === 'number' ? formatNumber(bound) : bound;
}

/** Adds what a check of two tables must hold: they are two. */
export function checkOther({
  value,
  issues,
}: z.core.ParsePayload<{ dataset: Dataset; other: Dataset }>): void {
  if (value.dataset !== value.other) return;
  issues.push({
    code: 'custom',
    input: value,
    path: ['other'],
    message: `the check compares ${value.dataset} with itself`,
    params: { mend: 'Name another data set as "other", or as "dataset".' },
  });
}

/** The bounds that only one value is within. */
export function exactly(value: number): Bounds {
  return { min_value: value, max_value: value };
}

export function isWithin(value: number, bounds: Bounds): boolean {
  const low = bounds.min_value ?? Number.NEGATIVE_INFINITY;
  const high = bounds.max_value ?? Number.POSITIVE_INFINITY;
  const above = bounds.strict_min === true ? value > low : value >= low;
  const below = bounds.strict_max === true ? value < high : value <= high;
  return above && below;
}

/** `at least 10`, `at most 50,000`, `between 0.001 and 0.1`, `exactly 7`, `more than 0 and at most 1`. */
export function describeBounds<Value extends number | string>(
  bounds: Bounds<Value>,
  format: (bound: Value) => string = formatBound,
): string {
  const { strict_min = false, strict_max = false } = bounds;
  const low = bounds.min_value ?? null;
  const high = bounds.max_value ?? null;
  if (low !== null && high !== null && !strict_min && !strict_max) {
    return low === high ? `exactly ${format(low)}` : `between ${format(low)} and ${format(high)}`;
  }
  const lower = low === null ? [] : [`${strict_min ? 'more than' : 'at least'} ${format(low)}`];
  const upper = high === null ? [] : [`${strict_max ? 'less than' : 'at most'} ${format(high)}`];
  return [...lower, ...upper].join(' and ') || 'anything';
}

/** The violated bound, or the value itself when none is: what a figure must read differently from. */
export function violatedBound(value: number, bounds: Bounds): number {
  const low = bounds.min_value ?? null;
  if (low !== null && !isWithin(value, { min_value: low, strict_min: bounds.strict_min ?? false }))
    return low;
  return bounds.max_value ?? value;
}
