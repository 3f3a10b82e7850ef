import type { Answers, CheckOutcome } from './check';
import { formatMoment, microsecondsPerDay, parseMoment } from './moment';
import { type Bounds, describeBounds, isWithin } from './parameters';

type Given = number | string | null | undefined;

/** Bounds of which each is a number, or a date with or without a time. */
export interface MomentBounds extends Omit<Bounds, 'min_value' | 'max_value'> {
  readonly min_value?: Given;
  readonly max_value?: Given;
}

/** The bounds as they are written; a date as the microseconds of its start. A text that is none leaves its side open. */
export function asNumbers(given: MomentBounds): Bounds {
  return { ...given, min_value: startOf(given.min_value), max_value: startOf(given.max_value) };
}

/** The bounds in microseconds since 1970, a date alone as its whole day. */
export function inMicroseconds(given: MomentBounds): Bounds {
  const { strict_min = false, strict_max = false } = given;
  return {
    ...given,
    min_value: strict_min ? endOf(given.min_value) : startOf(given.min_value),
    max_value: strict_max ? startOf(given.max_value) : endOf(given.max_value),
  };
}

/** Judges `observed_value`, microseconds since 1970, by bounds of dates: a date alone is its whole day. */
export function judgeMoment(
  name: string,
  { aggregates }: Answers,
  given: MomentBounds,
  reference: Answers | null,
): CheckOutcome {
  const value = aggregates.observed_value ?? null;
  if (value === null) {
    const sentence = `${name} cannot be taken: the column has no values, or infinite ones`;
    return { status: 'fail', sentence, observed: { observed_value: null } };
  }
  const passed = isWithin(value, inMicroseconds(given));
  const referenceValue = reference?.aggregates.observed_value ?? null;
  const expected = `${name} is ${formatMoment(value)}; expected ${describeBounds(asNumbers(given), formatMoment)}`;
  return {
    status: passed ? 'pass' : 'fail',
    sentence:
      passed || referenceValue === null
        ? expected
        : `${expected}; the reference has ${formatMoment(referenceValue)}`,
    observed: {
      observed_value: formatMoment(value),
      ...(referenceValue === null ? {} : { reference_value: formatMoment(referenceValue) }),
    },
  };
}

function startOf(given: Given): number | null {
  return typeof given === 'string' ? microsecondsOf(given, false) : (given ?? null);
}

function endOf(given: Given): number | null {
  return typeof given === 'string' ? microsecondsOf(given, true) : (given ?? null);
}

function microsecondsOf(text: string, atEnd: boolean): number | null {
  const moment = parseMoment(text);
  if (moment === null) return null;
  return moment.microseconds + (atEnd && moment.wholeDay ? microsecondsPerDay - 1 : 0);
}
