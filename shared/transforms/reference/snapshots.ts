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
  const change = driftOf(base, random);
  const current = change.apply(base, drawn, random);
  return {
    what: `${base.id}, ${reference.length} and ${drawn.length} rows, ${change.name}`,
    reference,
    current,
  };
}

interface Drift {
  readonly name: string;
  apply(base: Base, values: Float64Array, random: Random): Float64Array;
}

/** Whole numbers stay whole. */
const kept = ({ drift }: Base) => (drift === 'counts' ? Math.round : (value: number) => value);

const none: Drift = { name: 'as it was', apply: (_, values) => values };

/** The next days, more or fewer of them. */
const window: Drift = {
  name: 'later days',
  apply(_, values, random) {
    const by = 86_400 * Math.floor(120 * random());
    const share = 0.2 + 0.8 * random();
    const first = values.reduce((least, value) => Math.min(least, value), Infinity);
    return values.map((value) => Math.round(first + by + (value - first) * share));
  },
};

/** Values on one side of a cut become rarer, down to a tenth: a season, another mixture. */
const weights: Drift = {
  name: 'another mixture',
  apply({ draw }, values, random) {
    const cut = values.toSorted()[Math.floor(random() * values.length)] as number;
    const isAbove = random() < 0.5;
    const rest = 0.1 ** random();
    return values.map((value) => {
      let drawn = value;
      while (drawn < cut === isAbove && random() > rest) drawn = draw(random);
      return drawn;
    });
  },
};

/** The mean moves by up to 5%. */
const mean: Drift = {
  name: 'the mean moved',
  apply(base, values, random) {
    const by = ((0.1 * random() - 0.05) * values.reduce((sum, value) => sum + value, 0)) / values.length;
    return values.map((value) => kept(base)(value + by));
  },
};

const scale: Drift = {
  name: 'scaled by 0.5 to 2',
  apply(base, values, random) {
    const by = 0.5 * 4 ** random();
    return values.map((value) => kept(base)(value * by));
  },
};

const shape: Drift = {
  name: 'to a power of 0.85 to 1.15',
  apply(base, values, random) {
    const power = 0.85 + 0.3 * random();
    return values.map((value) => kept(base)(Math.sign(value) * Math.abs(value) ** power));
  },
};

/** Up to a fifth of the rows are of a new kind, two to six times as large. */
const segment: Drift = {
  name: 'a new segment',
  apply(base, values, random) {
    const share = 0.2 * random();
    const by = 2 + 4 * random();
    return values.map((value) => (random() < share ? kept(base)(value * by) : value));
  },
};

function driftOf({ drift }: Base, random: Random): Drift {
  const which = random();
  if (drift === 'window') return window;
  if (which < 0.3) return none;
  if (which < 0.5) return weights;
  if (drift === 'weights') return which < 0.8 ? weights : none;
  if (which < 0.65 || drift === 'places') return mean;
  if (which < 0.85) return scale;
  return which < 0.93 ? shape : segment;
}

/** Drift that may lie beside a mistake: later days, amounts up to 3% higher or lower, places moved a little. */
export function slightDrift(base: Base, values: Float64Array, random: Random): Float64Array {
  const part = 2 * random() - 1;
  if (base.drift === 'window') return window.apply(base, values, random);
  if (base.drift === 'weights') return values;
  if (base.drift === 'counts' || base.drift === 'amounts') {
    return values.map((value) => kept(base)(value * (1 + 0.03 * part)));
  }
  const sorted = values.toSorted();
  const [low = 0, high = 0] = [0.16, 0.84].map((share) => sorted[Math.floor(share * sorted.length)]);
  return values.map((value) => value + (0.1 * part * (high - low)) / 2);
}
