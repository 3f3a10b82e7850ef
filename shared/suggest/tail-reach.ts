/** Fewer values show no tail. */
const leastForTail = 100;

/** Among few values, one so many times farther away than a tenth of them tells of a long tail. */
const mostSkewed = 2.2;

/** The rarest share of the values whose place is known well enough, and how many values lie beyond it at least. */
const rarest = 0.001;
const leastBeyond = 10;

/** By how much the distance between values ten times rarer may shrink or grow from each to the next. */
const growthBounds = { least: 0.8, most: 5 };

/** How many times rarer a value may be than the ones seen, in powers of ten. */
const decadesBeyond = 4;

/** A bound farther out than this many times the farthest value would say nothing. */
const widest = 100;

/**
 * How far beyond the farthest value those may lie that are ten thousand times rarer; null where that says nothing.
 * `distanceAt(rarity)` is the distance from the median that this share of the values goes beyond. From the distances
 * that values ten times rarer lie apart, and the factor by which these grow, those are told that were not seen: the
 * factor is below 1 for a normal distribution, 1 for an exponential one, above for heavy tails.
 */
export function tailReach(
  distanceAt: (rarity: number) => number,
  count: number,
  range: number,
): number | null {
  const farthest = distanceAt(0);
  if (count < leastForTail) return range > 0 && farthest <= mostSkewed * distanceAt(0.1) ? range : null;
  const far = Math.max(rarest, leastBeyond / count);
  const near = Math.min(0.5, 100 * far);
  const middle = Math.sqrt(near * far);
  const decades = Math.log10(middle / far);
  const inner = distanceAt(middle) - distanceAt(near);
  const outer = distanceAt(far) - distanceAt(middle);
  const growth = inBounds((outer / inner) ** (1 / decades));
  const decadesToEnd = Math.log10(far * count);
  const step = Math.max(
    (outer / decades) * growth ** decadesToEnd,
    (farthest - distanceAt(far)) / decadesToEnd,
  );
  let reach = 0;
  for (let decade = 1; decade <= decadesBeyond; decade += 1) reach += step * growth ** decade;
  return farthest + reach <= widest * farthest ? reach : null;
}

/** Where nothing lies between, there is no factor to be told. */
function inBounds(growth: number): number {
  const { least, most } = growthBounds;
  return Number.isNaN(growth) ? 1 : Math.min(most, Math.max(least, growth));
}
