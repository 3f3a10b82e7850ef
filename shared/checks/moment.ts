import { z } from 'zod';
import type { ColumnInfo } from '../engines';
import { identifier } from '../sql';

/** A moment as ISO 8601 has it, without a zone in UTC; a date alone is its whole day. */
export interface Moment {
  /** Since 1970 in UTC; for a date, of its midnight. */
  readonly microseconds: number;
  readonly wholeDay: boolean;
}

export const microsecondsPerDay = 86_400_000_000;

/** Where a Date ends; the engine's calendar goes on. */
const latest = 8.64e18;

/** The greatest BIGINT, microseconds of an infinite time; as a double it is 2^63. */
const furthest = '9223372036854775807';

const pattern = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,6}))?)?\s?(Z|[+-]\d\d:?\d\d)?)?$/;

/** null for what is no date and no date with a time: `2024-02-30`, `yesterday`. */
export function parseMoment(text: string): Moment | null {
  const [, day, minute = '00:00', second = '00', fraction = '', zone = 'Z'] = pattern.exec(text) ?? [];
  if (day === undefined) return null;
  const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const milliseconds = Date.parse(`${day}T${minute}:${second}${offset}`);
  if (Number.isNaN(milliseconds) || !isOnCalendar(day)) return null;
  return {
    microseconds: milliseconds * 1000 + Number(fraction.padEnd(6, '0')),
    wholeDay: text.length === day.length,
  };
}

export function microsecondsOf(text: string): number | null {
  return parseMoment(text)?.microseconds ?? null;
}

/** False for the 30th of February, which a Date takes for the 1st of March. */
function isOnCalendar(day: string): boolean {
  const midnight = Date.parse(`${day}T00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
}

/** `2024-12-31`, or with its time where that is not midnight: `2024-12-31 23:59:59 UTC`. */
export function formatMoment(microseconds: number): string {
  if (Math.abs(microseconds) >= Number(furthest)) return microseconds > 0 ? 'infinity' : 'minus infinity';
  if (Math.abs(microseconds) > latest)
    return microseconds > 0 ? 'a date after the year 275760' : 'a date before the year 271821 BC';
  return new Date(microseconds / 1000)
    .toISOString()
    .replace('T00:00:00.000Z', '')
    .replace('T', ' ')
    .replace(/(\.000)?Z$/, ' UTC');
}

export const moment = z.string().refine((text) => parseMoment(text) !== null, {
  error: 'not a date, nor a date with a time',
  params: {
    mend: 'Write it as 2024-12-31 or 2024-12-31T23:59:59, with Z or +02:00 at the end if not in UTC.',
  },
});

export function holdsMoments({ type }: Pick<ColumnInfo, 'type'>): boolean {
  return type === 'date' || type === 'timestamp';
}

/** A column of dates or timestamps as microseconds since 1970, in UTC whatever the zone of the machine. */
export function microsecondsIn(column: string): string {
  return microsecondsOfValue(identifier(column));
}

/** The same of a value in SQL. Infinite ones are beyond all others: the ends of a BIGINT. */
export function microsecondsOfValue(value: string): string {
  const infinite = `CASE WHEN CAST(${value} AS VARCHAR) = 'infinity' THEN ${furthest} ELSE -${furthest} END`;
  return `CASE WHEN isfinite(${value}) THEN epoch_us(${value}) WHEN ${value} IS NOT NULL THEN ${infinite} END`;
}
