import { uniform } from '../../statistics/seeded-random';
import type { Base, Random } from './bases';

export function seededRandom(seed: number, stream: number): Random {
  let index = 0;
  return () => uniform(seed, stream, index++);
}

export function snapshot({ draw }: Base, rows: number, random: Random): Float64Array {
  return Float64Array.from({ length: rows }, () => draw(random));
}

/** From 200 to `most`, each order of magnitude as often. */
export function someRows(random: Random, most: number): number {
  return Math.round(200 * (most / 200) ** random());
}

/** A pair of snapshots between which nothing went wrong: `what` says how the second drifted. Not sorted. */
export interface Pair {
  readonly what: string;
  readonly reference: Float64Array;
  readonly current: Float64Array;
}

export function benignPair(base: Base, random: Random, mostRows: number): Pair {
  const reference = snapshot(base, someRows(random, mostRows), random);
  const drawn = snapshot(base, someRows(random, mostRows), random);
  const { what, values } = drift(base, drawn, random);
  return { what: `${base.id}, ${reference.length} and ${drawn.length} rows, ${what}`, reference, current: values };
}

function drift(base: Base, values: Float64Array, random: Random): { what: string; values: Float64Array } {
  const which = random();
  if (base.drift === 'window') return advance(values, random);
  if (which < 0.3) return { what: 'as it was', values };
  if (which < 0.5) return reweight(base, values, random);
  if (base.drift === 'weights') return which < 0.75 ? reweight(base, values, random) : { what: 'as it was', values };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const keep = base.drift === 'counts' ? Math.round : (value: number) => value;
  if (which < 0.65 || base.drift === 'places') {
    const by = (0.1 * random() - 0.05) * mean;
    return { what: `mean moved by ${by}`, values: values.map((value) => keep(value + by)) };
  }
  if (which < 0.9) {
    const scale = 0.5 * 4 ** random();
    return { what: `scale ${scale}`, values: values.map((value) => keep(value * scale)) };
  }
  const power = 0.85 + 0.3 * random();
  return {
    what: `power ${power}`,
    values: values.map((value) => keep(Math.sign(value) * Math.abs(value) ** power)),
  };
}

/** The next days, more or fewer of them. */
function advance(values: Float64Array, random: Random) {
  const by = 86_400 * Math.floor(120 * random());
  const share = 0.2 + 0.8 * random();
  const first = values.reduce((least, value) => Math.min(least, value), Infinity);
  return {
    what: `${by} later`,
    values: values.map((value) => Math.round(first + by + (value - first) * share)),
  };
}

/** Small values, or those in the middle, become more or less frequent: a season, another mixture. */
function reweight({ draw }: Base, values: Float64Array, random: Random) {
  const sorted = values.toSorted();
  const cut = sorted[Math.floor(random() * sorted.length)] as number;
  const keepBelow = random() < 0.5;
  const rest = 0.3 + 0.7 * random();
  return {
    what: `mixture: values ${keepBelow ? 'above' : 'below'} ${cut} kept at ${rest}`,
    values: values.map((value) => {
      let drawn = value;
      while (drawn < cut !== keepBelow && random() > rest) drawn = draw(random);
      return drawn;
    }),
  };
}
