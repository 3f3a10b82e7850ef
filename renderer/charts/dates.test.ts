import { expect, it } from 'vitest';
import { formatMoment, formatMomentTick, momentTicks } from './dates';

const at = (text: string) => Date.parse(text);
const day = 86_400_000;

it('writes a moment in UTC, without the time where it is midnight', () => {
  expect(formatMoment(at('2026-03-01T00:00:00Z'))).toBe('2026-03-01');
  expect(formatMoment(at('2026-03-01T07:05:00Z'))).toBe('2026-03-01 07:05');
  expect(formatMoment(at('2026-03-01T07:05:09.250Z'))).toBe('2026-03-01 07:05:09.250');
  expect(formatMoment(at('1905-01-02T00:00:00Z'))).toBe('1905-01-02');
  expect(formatMoment(9e15)).toBe('9000000000000000');
});

it('writes less the longer the axis is', () => {
  const moment = at('2026-03-01T07:05:09Z');
  const spans = [5000 * day, 400 * day, 10 * day, day, 60_000];
  expect(spans.map((span) => formatMomentTick(moment, span))).toEqual([
    '2026',
    '2026-03',
    '2026-03-01',
    '03-01 07:05',
    '07:05:09',
  ]);
});

it('puts ticks at round times, a few of them', () => {
  const dates = (from: string, to: string) => momentTicks(at(from), at(to)).map(formatMoment);
  expect(dates('2025-01-15T00:00:00Z', '2025-06-02T00:00:00Z')).toEqual([
    '2025-02-01',
    '2025-03-01',
    '2025-04-01',
    '2025-05-01',
    '2025-06-01',
  ]);
  expect(dates('2025-01-01T05:30:00Z', '2025-01-01T20:00:00Z')).toEqual([
    '2025-01-01 06:00',
    '2025-01-01 09:00',
    '2025-01-01 12:00',
    '2025-01-01 15:00',
    '2025-01-01 18:00',
  ]);
  expect(dates('1950-01-01T00:00:00Z', '2024-01-01T00:00:00Z')).toEqual([
    '1960-01-01',
    '1980-01-01',
    '2000-01-01',
    '2020-01-01',
  ]);
  expect(momentTicks(5, 5)).toEqual([5]);
});

it('never has more than a dozen ticks, however long the axis', () => {
  for (const span of [1, 999, 1e4, 1e6, 1e8, 1e10, 1e12, 1e14]) {
    const ticks = momentTicks(0, span);
    expect(ticks.length, String(span)).toBeLessThanOrEqual(12);
    expect(ticks.every((tick) => tick >= 0 && tick <= span)).toBe(true);
  }
});
