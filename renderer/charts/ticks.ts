const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 });
const tiny = new Intl.NumberFormat('en-US', { notation: 'scientific', maximumSignificantDigits: 2 });

/** Short enough for an axis: `50K`, `1.2M`, `0.05`, `2E-6`. */
export function formatTick(value: number): string {
  return value !== 0 && Math.abs(value) < 1e-4 ? tiny.format(value) : compact.format(value);
}

/** Round numbers within [from, to], `wanted` of them or a few more or less. */
export function linearTicks(from: number, to: number, wanted = 5): number[] {
  const span = to - from;
  if (!(span > 0) || !Number.isFinite(span)) return [from];
  const rough = span / wanted;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((factor) => factor * magnitude >= rough) ?? 10) * magnitude;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  // Dividing by a whole number keeps 0.3 from becoming 0.30000000000000004.
  const inverse = Math.round(1 / step);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    step < 1 ? (first + index) / inverse : (first + index) * step,
  );
}
