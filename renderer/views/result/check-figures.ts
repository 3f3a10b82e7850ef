import type { Expectation } from '../../../shared/checks';
import { formatNumber } from '../../../shared/figures';
import type { CheckRecord, RunDocument } from '../../../shared/run/schema';

/** What a check saw and what it allows, as a table shows them. */
export interface CheckFigures {
  readonly value: string;
  readonly bound: string;
}

interface Range {
  readonly low: number | null;
  readonly high: number | null;
}

/** The figures of each check that judges a number, by its sentence. */
export function checkFigures({
  checks,
  gate,
}: Pick<RunDocument, 'checks' | 'gate'>): Map<string, CheckFigures> {
  const entries = checks.flatMap((check, index): [string, CheckFigures][] => {
    // A run has one check for each expectation, in the order of the gate.
    const expectation = gate.spec.expectations[index];
    if (expectation === undefined || expectation.type !== check.type) return [];
    const figures = figuresOf(expectation, check.observed);
    return figures === null ? [] : [[check.sentence, figures]];
  });
  return new Map(entries);
}

function figuresOf(expectation: Expectation, observed: CheckRecord['observed']): CheckFigures | null {
  switch (expectation.type) {
    case 'expect_table_row_count_to_be_between':
    case 'expect_column_mean_to_be_between': {
      const { min_value: low = null, max_value: high = null } = expectation;
      return figures(observed.observed_value, { low, high });
    }
    case 'expect_column_quantile_values_to_be_between': {
      const { quantiles, value_ranges } = expectation.quantile_ranges;
      const judged = quantiles.map((quantile, index) => {
        const [low = null, high = null] = value_ranges[index] ?? [];
        return { value: observed[`quantile_${quantile}`], range: { low, high } };
      });
      const told = judged.find(({ value, range }) => !isWithin(value, range)) ?? judged[0];
      return told === undefined ? null : figures(told.value, told.range);
    }
    case 'expect_column_values_to_not_be_null':
      return figures(observed.unexpected_percent, { low: null, high: 0 }, '%');
    default:
      return null;
  }
}

function figures(value: unknown, { low, high }: Range, unit = ''): CheckFigures | null {
  if (typeof value !== 'number') return null;
  const figure = (number: number) => `${formatNumber(number)}${unit}`;
  if (low !== null && high !== null)
    return { value: figure(value), bound: `${figure(low)} – ${figure(high)}` };
  if (high !== null) return { value: figure(value), bound: `≤ ${figure(high)}` };
  return { value: figure(value), bound: low === null ? '–' : `≥ ${figure(low)}` };
}

function isWithin(value: unknown, { low, high }: Range): boolean {
  return typeof value === 'number' && value >= (low ?? value) && value <= (high ?? value);
}
