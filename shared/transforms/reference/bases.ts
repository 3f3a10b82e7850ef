/** Distributions that columns have, to draw seeded snapshots from. */

export type Random = () => number;

/** What of a column may change from one month to the next without a mistake. */
export type DriftOf = 'amounts' | 'counts' | 'places' | 'weights' | 'window';

export interface Base {
  readonly id: string;
  /** amounts: scale, location, shape; counts: the same, kept whole; places: a little location; weights: only how often. */
  readonly drift: DriftOf;
  draw(random: Random): number;
}

/** Snapshots are drawn from real values with replacement. */
export function resampled(id: string, drift: DriftOf, values: ArrayLike<number>): Base {
  return { id, drift, draw: (random) => values[Math.floor(random() * values.length)] as number };
}

export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function lognormal(random: Random, median: number, sigma: number): number {
  return median * Math.exp(sigma * normal(random));
}

/** Sum of `shape` exponentials. */
function gamma(random: Random, shape: number, scale: number): number {
  let sum = 0;
  for (let index = 0; index < shape; index++) sum -= Math.log(1 - random());
  return sum * scale;
}

function poisson(random: Random, mean: number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const least = Math.exp(-mean);
  let product = random();
  let count = 0;
  while (product > least) {
    product *= random();
    count++;
  }
  return count;
}

function decimals(value: number, places: number): number {
  return Math.round(value * 10 ** places) / 10 ** places;
}

const hourWeights = [2, 1, 1, 1, 1, 2, 4, 7, 10, 12, 13, 14, 15, 14, 13, 13, 14, 16, 18, 17, 14, 10, 6, 3];
const hourTotal = hourWeights.reduce((sum, weight) => sum + weight, 0);

function hour(random: Random): number {
  let rest = random() * hourTotal;
  return hourWeights.findIndex((weight) => {
    rest -= weight;
    return rest < 0;
  });
}

export const bases: readonly Base[] = [
  { id: 'lognormal', drift: 'amounts', draw: (r) => lognormal(r, 35, 1) },
  { id: 'lognormal, narrow', drift: 'amounts', draw: (r) => lognormal(r, 8, 0.3) },
  { id: 'lognormal, heavy', drift: 'amounts', draw: (r) => lognormal(r, 20, 2) },
  { id: 'amounts with cents', drift: 'amounts', draw: (r) => decimals(lognormal(r, 48, 1.1), 2) },
  { id: 'prices in .99', drift: 'weights', draw: (r) => Math.floor(lognormal(r, 20, 0.8)) + 0.99 },
  { id: 'normal', drift: 'amounts', draw: (r) => 100 + 15 * normal(r) },
  { id: 'normal around 0', drift: 'places', draw: (r) => normal(r) },
  { id: 'normal, narrow', drift: 'places', draw: (r) => 1000 + 5 * normal(r) },
  { id: 'logarithms', drift: 'places', draw: (r) => 3 + 1.1 * normal(r) },
  { id: 'gamma', drift: 'amounts', draw: (r) => gamma(r, 2, 10) },
  { id: 'exponential', drift: 'amounts', draw: (r) => gamma(r, 1, 200) },
  { id: 'uniform', drift: 'amounts', draw: (r) => r() },
  { id: 'uniform, signed', drift: 'places', draw: (r) => 200 * r() - 50 },
  { id: 'counts', drift: 'counts', draw: (r) => poisson(r, 4) },
  { id: 'counts, large', drift: 'counts', draw: (r) => poisson(r, 60) },
  { id: 'counts, over-dispersed', drift: 'counts', draw: (r) => poisson(r, gamma(r, 1, 8)) },
  { id: 'zero-inflated amounts', drift: 'amounts', draw: (r) => (r() < 0.6 ? 0 : lognormal(r, 30, 0.9)) },
  { id: 'zero-inflated counts', drift: 'counts', draw: (r) => (r() < 0.5 ? 0 : 1 + poisson(r, 3)) },
  { id: 'bimodal', drift: 'amounts', draw: (r) => (r() < 0.6 ? 20 + 3 * normal(r) : 60 + 5 * normal(r)) },
  { id: 'bimodal amounts', drift: 'amounts', draw: (r) => lognormal(r, r() < 0.7 ? 12 : 400, 0.5) },
  { id: 'Pareto tail', drift: 'amounts', draw: (r) => 10 * (1 - r()) ** (-1 / 1.5) },
  { id: 'heavy on both sides', drift: 'places', draw: (r) => (5 * normal(r)) / Math.sqrt(gamma(r, 1, 1)) },
  { id: 'ages', drift: 'weights', draw: (r) => Math.floor(18 + 72 * (0.5 * r() + 0.5 * r() * r())) },
  { id: 'hours', drift: 'weights', draw: hour },
  { id: 'weekdays', drift: 'weights', draw: (r) => Math.floor(7 * r() ** 1.2) },
  { id: 'ratings', drift: 'weights', draw: (r) => 1 + Math.floor(5 * r() ** 0.6) },
  { id: 'flags', drift: 'weights', draw: (r) => Number(r() < 0.3) },
  { id: 'codes', drift: 'weights', draw: (r) => 100 * Math.floor(1 + 8 * r() * r()) + Math.floor(3 * r()) },
  { id: 'constant', drift: 'weights', draw: () => 5 },
  { id: 'probabilities', drift: 'weights', draw: (r) => r() ** 3 },
  {
    id: 'scores in two heaps',
    drift: 'weights',
    draw: (r) => 1 / (1 + Math.exp(-(r() < 0.8 ? -3 : 2) - normal(r))),
  },
  { id: 'percent', drift: 'weights', draw: (r) => decimals(100 * r() ** 1.5, 1) },
  { id: 'latitudes', drift: 'weights', draw: (r) => (r() < 0.7 ? 44 + 6 * normal(r) : -24 + 5 * normal(r)) },
  {
    id: 'longitudes',
    drift: 'weights',
    draw: (r) => (r() < 0.5 ? -95 + 15 * normal(r) : 10 + 9 * normal(r)),
  },
  {
    id: 'timestamps',
    drift: 'window',
    draw: (r) => 1_756_684_800 + 86_400 * Math.floor(30 * r()) + 3600 * hour(r) + Math.floor(3600 * r()),
  },
  { id: 'celsius', drift: 'places', draw: (r) => decimals(14 + 7 * normal(r), 1) },
  { id: 'fahrenheit', drift: 'places', draw: (r) => 58 + 13 * normal(r) },
  { id: 'kelvin', drift: 'places', draw: (r) => 287 + 8 * normal(r) },
  { id: 'body temperature', drift: 'places', draw: (r) => 36.7 + 0.5 * normal(r) },
  { id: 'kilometres', drift: 'amounts', draw: (r) => decimals(gamma(r, 2, 6), 1) },
  { id: 'kilograms', drift: 'amounts', draw: (r) => decimals(74 + 13 * normal(r), 1) },
  { id: 'seconds', drift: 'counts', draw: (r) => Math.ceil(lognormal(r, 90, 1)) },
  { id: 'bytes', drift: 'counts', draw: (r) => Math.round(lognormal(r, 20_000, 1.8)) },
  {
    id: 'balances',
    drift: 'amounts',
    draw: (r) => (r() < 0.15 ? -1 : 1) * decimals(lognormal(r, 300, 1.2), 2),
  },
];
