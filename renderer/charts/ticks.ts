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

/** Powers of ten within [from, to], 0 < from, thinned out to about `wanted`; with 2 and 5 times them where there are few. */
export function logTicks(from: number, to: number, wanted = 6): number[] {
  if (!(from > 0 && to > from)) return [from];
  const first = Math.floor(Math.log10(from));
  const powers = Array.from({ length: Math.ceil(Math.log10(to)) - first + 1 }, (_, index) => first + index);
  const isWithin = (value: number) => value >= from * (1 - 1e-9) && value <= to * (1 + 1e-9);
  const whole = powers.map((power) => Number(`1e${power}`)).filter(isWithin);
  if (whole.length > 2) {
    const stride = Math.ceil(whole.length / wanted);
    return whole.filter((_, index) => index % stride === 0);
  }
  const between = powers.flatMap((power) => [1, 2, 5].map((factor) => Number(`${factor}e${power}`)));
  const ticks = between.filter(isWithin);
  return ticks.length > 1 ? ticks : linearTicks(from, to, wanted);
}
