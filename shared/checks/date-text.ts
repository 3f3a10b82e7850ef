import { literal } from '../sql';

const inDigits = ['%Y/%m/%d', '%m/%d/%Y', '%d/%m/%Y', '%d.%m.%Y', '%m-%d-%Y', '%d-%m-%Y', '%Y%m%d'];
const withNames = [
  ...['%d %b %Y', '%d-%b-%Y', '%b %d %Y', '%b %d, %Y', '%d %B %Y', '%B %d %Y', '%B %d, %Y'],
  ...['%a, %d %b %Y', '%A, %d %B %Y', '%a %b %d %H:%M:%S %Y'],
];
const time = '(?i)\\s+([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,6})?)?( ?[ap]m)?$';

/** A text in ISO 8601 as microseconds since 1970 in UTC, which it is in where it names no zone; NULL for another text. */
export function isoMoment(text: string): string {
  const bare = `trim(${text})`;
  const hasZone = `regexp_matches(${bare}, ':[0-9.]+ *[+-][0-9][0-9](:?[0-9][0-9])?$')`;
  const read = (type: string) => `epoch_us(TRY_CAST(${bare} AS ${type}))`;
  return `CASE WHEN NOT ${looksIso(text)} THEN NULL WHEN ${hasZone} THEN ${read('TIMESTAMPTZ')} ELSE ${read('TIMESTAMP')} END`;
}

/** The SQL condition that a text is a date in ISO 8601 or one of the common forms, its year in four digits. */
export function isDate(text: string): string {
  const day = `regexp_replace(trim(${text}), ${literal(time)}, '')`;
  const isOneOf = (formats: readonly string[]) =>
    `try_strptime(${day}, [${formats.map(literal).join(', ')}]) IS NOT NULL`;
  return `CASE WHEN ${looksIso(text)} THEN ${isoMoment(text)} IS NOT NULL
    WHEN NOT regexp_matches(${text}, '\\b[0-9]{4}\\b|^\\s*[0-9]{8}\\b') THEN FALSE
    WHEN regexp_matches(${text}, '[A-Za-z]{3}') THEN ${isOneOf(withNames)}
    ELSE ${isOneOf(inDigits)} END`;
}

function looksIso(text: string): string {
  return `regexp_matches(${text}, '^\\s*[0-9]{4}-[0-9]')`;
}
