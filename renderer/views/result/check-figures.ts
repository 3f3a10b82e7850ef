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
  if ('quantile_ranges' in expectation) {
    const { quantiles, value_ranges } = expectation.quantile_ranges;
    const judged = quantiles.map((quantile, index) => {
      const [low = null, high = null] = value_ranges[index] ?? [];
      return { value: observed[`quantile_${quantile}`], range: { low, high } };
    });
    const told = judged.find(({ value, range }) => !isWithin(value, range)) ?? judged[0];
    return told === undefined ? null : figures(told.value, told.range);
  }
  if ('unexpected_percent' in observed) {
    const mostly = 'mostly' in expectation ? expectation.mostly : 1;
    return figures(observed.unexpected_percent, { low: null, high: (1 - mostly) * 100 }, '%');
  }
  if (!('min_value' in expectation || 'max_value' in expectation)) return null;
  const { min_value: low, max_value: high } = expectation;
  return figures(observed.observed_value, { low: numberOr(low), high: numberOr(high) });
}

function numberOr(bound: unknown): number | null {
  return typeof bound === 'number' ? bound : null;
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
