import { literal } from '../../shared/sql';

/** Random values of row `i` of one snapshot, as SQL expressions. Each stream is drawn independently of the others. */
export interface Draws {
  /** In [0, 1). */
  uniform(stream: string): string;
  /** True for the share `probability` of the rows; it may be an SQL expression. */
  chance(stream: string, probability: number | string): string;
  /** A whole number from `least` to `greatest`, both included. */
  whole(stream: string, least: number, greatest: number): string;
  normal(stream: string, mean: number | string, deviation: number): string;
  /** Skewed to the right: `sigma` is the standard deviation of the logarithm. */
  lognormal(stream: string, median: number | string, sigma: number): string;
  /** Counts from 0 on, each by the same factor rarer than the one before (geometric), with this mean. */
  count(stream: string, mean: number): string;
  /** One of the texts, each as often as its weight says. */
  pick(stream: string, weights: Readonly<Record<string, number>>): string;
  /** A whole number that no other row of any snapshot has. */
  readonly serial: string;
}

/** Snapshots of other numbers are fresh samples. The first 8 bytes of an MD5 are the same in every build of the engine. */
export function drawsOf(snapshot: number): Draws {
  const uniform = (stream: string) =>
    `(CAST(md5_number_lower(concat(${literal(`${snapshot} ${stream} `)}, i)) >> 11 AS DOUBLE) / 9007199254740992)`;
  const normal = (stream: string, mean: number | string, deviation: number) =>
    `(${mean} + ${deviation} * sqrt(-2 * ln(1 - ${uniform(stream)})) * cos(2 * pi() * ${uniform(`${stream} angle`)}))`;
  return {
    uniform,
    chance: (stream, probability) => `(${uniform(stream)} < ${probability})`,
    whole: (stream, least, greatest) =>
      `CAST(${least} + floor(${uniform(stream)} * ${greatest - least + 1}) AS INTEGER)`,
    normal,
    lognormal: (stream, median, sigma) => `(${median} * exp(${normal(stream, 0, sigma)}))`,
    count: (stream, mean) =>
      `CAST(floor(ln(1 - ${uniform(stream)}) / ${Math.log(mean / (1 + mean))}) AS INTEGER)`,
    pick(stream, weights) {
      const entries = Object.entries(weights);
      const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
      let below = 0;
      const cases = entries.map(([value, weight]) => {
        below += weight / total;
        return `WHEN ${uniform(stream)} < ${below} THEN ${literal(value)}`;
      });
      const last = literal(entries.at(-1)?.[0] ?? null);
      return `(CASE ${cases.join(' ')} ELSE ${last} END)`;
    },
    serial: `(${snapshot} * 10000 + i)`,
  };
}
