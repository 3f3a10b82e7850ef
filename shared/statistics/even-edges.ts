const mantissas = [1, 2, 2.5, 5];

/**
 * Bin edges at multiples of a round step (1, 2, 2.5 or 5 times a power of ten; a whole number where `areWhole`):
 * the smallest step with which at most `bins` bins cover `low` to `high`, low < high, both finite.
 * Strictly rising, two or more.
 */
export function evenEdges(low: number, high: number, bins: number, areWhole: boolean): number[] {
  const width = high / bins - low / bins;
  const lowest = Math.floor(Math.log10(areWhole ? Math.max(width, 1) : width));
  const steps = [lowest, lowest + 1].flatMap((exponent) =>
    mantissas.map((mantissa) => ({ mantissa, exponent, size: scaled(mantissa, exponent) })),
  );
  const step = steps.find(
    ({ size }) =>
      !(areWhole && !Number.isInteger(size)) && Math.ceil(high / size) - Math.floor(low / size) <= bins,
  );
  if (step === undefined) return [low, high];
  const first = Math.floor(low / step.size);
  const count = Math.ceil(high / step.size) - first;
  const inner = Array.from({ length: count - 1 }, (_, index) =>
    scaled((first + index + 1) * step.mantissa, step.exponent),
  ).filter((edge) => edge > low && edge < high);
  const ends = [first, first + count]
    .map((multiple) => scaled(multiple * step.mantissa, step.exponent))
    .filter(Number.isFinite);
  return rising([Math.min(low, ...ends), ...inner, Math.max(high, ...ends)]);
}

/** Without the edges that do not exceed the one before. */
export function rising(edges: readonly number[]): number[] {
  return edges.filter((edge, index) => index === 0 || edge > (edges[index - 1] as number));
}

/** Divides by a whole power of ten where it can, so that 3 tenths are 0.3 and not 0.30000000000000004. */
function scaled(value: number, exponent: number): number {
  return exponent < 0 ? value / 10 ** -exponent : value * 10 ** exponent;
}
