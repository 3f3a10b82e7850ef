import { evenEdges, rising } from './even-edges';

/** What is known of one column in one data set. All finite. */
export interface ColumnSpread {
  readonly min: number;
  readonly max: number;
  /** The minimum stands in for it where it is left out. */
  readonly p01?: number;
  readonly p50: number;
  readonly p99: number;
}

export interface HistogramEdges {
  readonly scale: 'linear' | 'log';
  /**
   * Strictly rising, k + 1 for k bins; a bin holds its lower edge and not its upper one, save the last, which holds both.
   * They cover every minimum and maximum. None where there are no values.
   */
  readonly edges: readonly number[];
}

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** From this ratio of the greatest p99 to the least median, a linear axis would press the smaller values into one bin. */
const logRatio = 20;

/**
 * At most `bins` (4 or more) bins that suit all of `spreads`, the data sets to be overlaid. Edges are round numbers at
 * even steps: of the logarithm where all values are positive and reach far, else of the value itself.
 * A tail longer than the body (p01 to p99) goes into one wide bin at its end.
 * `areWhole` says that the values are whole numbers, as is otherwise judged by the figures of `spreads`: bins then
 * begin at whole numbers, one bin for each value where there are at most `bins` of them.
 */
export function histogramEdges(
  spreads: readonly ColumnSpread[],
  bins: number,
  areWhole: boolean = spreads.every(isWhole),
): HistogramEdges {
  if (spreads.length === 0) return { scale: 'linear', edges: [] };
  const low = Math.min(...spreads.map(({ min }) => min));
  const greatest = Math.max(...spreads.map(({ max }) => max));
  const all = { low, high: areWhole ? greatest + 1 : greatest };
  if (all.low === all.high) return { scale: 'linear', edges: edgesAround(low) };
  if (areWhole && all.high - all.low <= bins)
    return { scale: 'linear', edges: evenEdges(low, all.high, bins, true) };

  const body = {
    low: Math.min(...spreads.map(({ min, p01 }) => p01 ?? min)),
    high: Math.max(...spreads.map(({ p99 }) => p99)),
  };
  const isLog = low > 0 && body.high / Math.min(...spreads.map(({ p50 }) => p50)) > logRatio;
  if (!isLog) return { scale: 'linear', edges: edgesWithTails(all, body, bins, areWhole) };
  const powers = edgesWithTails(mapped(all, Math.log10), mapped(body, Math.log10), bins, false);
  return { scale: 'log', edges: powersOfTen(powers, all) };
}

function isWhole(spread: ColumnSpread): boolean {
  return Object.values(spread).every(Number.isInteger);
}

function mapped({ low, high }: Interval, change: (value: number) => number): Interval {
  return { low: change(low), high: change(high) };
}

/** One bin in whose middle a constant lies. */
function edgesAround(value: number): number[] {
  const half = value === 0 ? 0.5 : Math.max(Math.abs(value) / 2, Number.MIN_VALUE);
  return [Math.max(value - half, -Number.MAX_VALUE), Math.min(value + half, Number.MAX_VALUE)];
}

function edgesWithTails(all: Interval, body: Interval, bins: number, areWhole: boolean): number[] {
  const length = body.high - body.low;
  const cutsLow = length > 0 && body.low - all.low > length;
  const cutsHigh = length > 0 && all.high - body.high > length;
  const edges = evenEdges(
    cutsLow ? body.low : all.low,
    cutsHigh ? body.high : all.high,
    bins - Number(cutsLow) - Number(cutsHigh),
    areWhole,
  );
  return rising([...(cutsLow ? [all.low] : []), ...edges, ...(cutsHigh ? [all.high] : [])]);
}

/** Six digits are enough for an edge; the outer two give way where rounding would leave out an end of `all`. */
function powersOfTen(powers: readonly number[], all: Interval): number[] {
  const edges = powers.map((power) => Number((10 ** power).toPrecision(6)));
  const inner = edges.slice(1, -1).filter((edge) => edge > all.low && edge < all.high);
  const outer = edges.filter((edge) => edge > 0 && edge < Infinity);
  return rising([Math.min(all.low, ...outer), ...inner, Math.max(all.high, ...outer)]);
}
