/** Milliseconds on either side of 1970 for which there is a date. */
const furthest = 8.64e15;

/** `2024-12-31`; null where the calendar ends, or the year has not four digits. */
export function dayOf(milliseconds: number): string | null {
  const day = isoOf(milliseconds)?.split('T')[0] ?? null;
  return day === null || day.length !== 10 ? null : day;
}

/** `2024-12-31 23:59:59`, in UTC; the day alone at midnight. */
export function momentText(milliseconds: number): string {
  const text = isoOf(milliseconds);
  if (text === null) return milliseconds < 0 ? 'before all dates' : 'beyond all dates';
  return text
    .replace('T00:00:00.000Z', '')
    .replace('T', ' ')
    .replace(/([.]000)?Z$/, '');
}

function isoOf(milliseconds: number): string | null {
  return Math.abs(milliseconds) <= furthest ? new Date(milliseconds).toISOString() : null;
}
