/** Numbers as sentences and tables show them: English, at most four significant digits, never a lie by rounding alone. */

const LOCALE = 'en-US';
const SIGNIFICANT = 4;

function plain(digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat(LOCALE, {
    maximumSignificantDigits: digits,
    maximumFractionDigits: 0,
    roundingPriority: 'morePrecision',
    signDisplay: 'negative',
  });
}

const standard = plain(SIGNIFICANT);
const three = plain(3);
const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0, signDisplay: 'negative' });
const large = new Intl.NumberFormat(LOCALE, {
  notation: 'compact',
  compactDisplay: 'long',
  maximumFractionDigits: 1,
});
const scientific = new Intl.NumberFormat(LOCALE, { notation: 'scientific', maximumSignificantDigits: 3 });
const ordinalRules = new Intl.PluralRules(LOCALE, { type: 'ordinal' });
const ordinalSuffixes: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** `1.2 million`, `50,000`, `0.9412`, `1.2e-7`; integers below a million keep all their digits. */
export function formatNumber(value: number): string {
  if (Number.isNaN(value)) return 'not a number';
  if (!Number.isFinite(value)) return value > 0 ? 'infinity' : 'minus infinity';
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-4)) return scientific.format(value).toLowerCase();
  return size >= 1e6 ? large.format(value) : standard.format(value);
}

/** `value` with as many digits as it takes to read differently from `bound`, so that no sentence says '0.95 is below 0.95'. */
export function formatAgainst(value: number, bound: number): string {
  const text = formatNumber(value);
  if (value === bound || text !== formatNumber(bound)) return text;
  for (let digits = SIGNIFICANT + 1; digits <= 15; digits += 1) {
    const format = plain(digits);
    if (format.format(value) !== format.format(bound)) return format.format(value);
  }
  return String(value);
}

/** A share of 1: 0.0213 is `2.13%`. */
export function formatPercent(share: number): string {
  return `${formatNumber(share * 100)}%`;
}

/** All digits, grouped; with a noun, `1 row` and `1,204,311 rows`. */
export function formatCount(count: number, noun?: string, plural = `${noun}s`): string {
  const text = whole.format(count);
  if (noun === undefined) return text;
  return `${text} ${count === 1 ? noun : plural}`;
}

/** Decimal units, as disks and networks use them: `3.2 MB` is 3,200,000 bytes. */
export function formatBytes(bytes: number): string {
  const units = ['kB', 'MB', 'GB', 'TB'];
  if (Math.abs(bytes) < 1000) return formatCount(bytes, 'byte');
  let size = bytes / 1000;
  let unit = 0;
  while (Math.abs(size) >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${three.format(size)} ${units[unit]}`;
}

/** A duration: `0.0123 ms`, `12.3 ms`, `1.23 s`, `1 min 15 s`. */
export function formatMilliseconds(milliseconds: number): string {
  if (milliseconds < 999.5) return `${three.format(milliseconds)} ms`;
  if (milliseconds < 59_950) return `${three.format(milliseconds / 1000)} s`;
  const seconds = Math.round(milliseconds / 1000);
  const rest = seconds % 60;
  return `${whole.format(Math.floor(seconds / 60))} min${rest === 0 ? '' : ` ${rest} s`}`;
}

/** `1st`, `22nd`, `99th`, `99.9th`; rounded to 1e-9, so that 0.29 * 100 is `29th`. */
export function ordinal(position: number): string {
  const rounded = Math.round(position * 1e9) / 1e9;
  const suffix = ordinalSuffixes[ordinalRules.select(rounded)] ?? 'th';
  return `${new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 9 }).format(rounded)}${suffix}`;
}

/** The next number of two significant digits that is no less, for a forecast of which no more is sure; above 0. */
export function roundedUp(value: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Number((Math.ceil(value / unit - 1e-9) * unit).toPrecision(12));
}
