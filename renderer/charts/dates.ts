const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
/** Of the mean Gregorian year. */
const year = 365.2425 * day;

/** A moment in milliseconds since 1970, in UTC: `2026-03-01`, with the time of day where it is not midnight. */
export function formatMoment(milliseconds: number): string {
  const text = isoText(milliseconds);
  if (text === null) return String(milliseconds);
  const [date = '', time = ''] = text.split('T');
  return milliseconds % day === 0 ? date : `${date} ${time.replace(/(:00)?\.000Z$|Z$/, '')}`;
}

/** Short enough for an axis that is `span` milliseconds long. */
export function formatMomentTick(milliseconds: number, span: number): string {
  const text = isoText(milliseconds);
  if (text === null) return String(milliseconds);
  const [date = '', time = ''] = text.split('T');
  if (span >= 4 * year) return date.slice(0, -6);
  if (span >= 120 * day) return date.slice(0, -3);
  if (span >= 3 * day) return date;
  return span >= 2 * minute ? `${date.slice(-5)} ${time.slice(0, 5)}` : time.slice(0, 8);
}

function isoText(milliseconds: number): string | null {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

const months = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000];
const spans = [1, 2, 5, 10, 30]
  .flatMap((count) => [count * second, count * minute])
  .concat([hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 7 * day, 14 * day])
  .sort((left, right) => left - right);

/** Moments at round times within [from, to], `most` of them at most; UTC. */
export function momentTicks(from: number, to: number, most = 7): number[] {
  const rough = (to - from) / most;
  if (!(rough > 0)) return [from];
  const span = spans.find((length) => length >= rough);
  if (span !== undefined) {
    const first = Math.ceil(from / span);
    const count = Math.floor(to / span) - first + 1;
    return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * span);
  }
  const step = months.find((count) => (count / 12) * year >= rough) ?? 12_000;
  const start = new Date(from);
  const firstMonth = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  return Array.from({ length: most + 2 }, (_, index) => startOfMonth(firstMonth + index * step)).filter(
    (moment) => moment >= from && moment <= to,
  );
}

/** `month` counts from the year 0; `Date.UTC` would take years below 100 for those of the last century. */
function startOfMonth(month: number): number {
  return new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1);
}
