import type { Columns } from '../engines';
import { literal } from '../sql';
import { klDivergence } from './divergence';

/** A distribution over bins: `[from, to)`, the last with its end; null as an end opens that side. */
interface Bins {
  readonly bins: readonly (number | null)[];
  readonly weights: readonly number[];
  readonly tail_weights?: readonly [number, number] | undefined;
}

interface Holdouts {
  readonly tail_weight_holdout: number;
  readonly internal_weight_holdout: number;
}

/** A SELECT over `t` of counts by bin: 0 below them, from 1 in each, and one more above. `value` is SQL of one number. */
export function selectBins(value: string, { bins }: Bins): string {
  const edges = bins.filter((edge) => edge !== null);
  const closedEnd = bins.at(-1) === null ? null : edges.length - 1;
  const first = bins[0] === null ? 1 : 0;
  /** The bin of a value from edge `from` up to edge `to`, by halving. */
  const binBetween = (from: number, to: number): string => {
    const middle = Math.floor((from + to) / 2);
    const edge = edges[middle];
    if (from === to || edge === undefined) return String(from + first);
    const sign = middle === closedEnd ? '<=' : '<';
    return `CASE WHEN v ${sign} ${literal(edge)} THEN ${binBetween(from, middle)} ELSE ${binBetween(middle + 1, to)} END`;
  };
  const values = `SELECT v FROM (SELECT CAST(${value} AS DOUBLE) AS v FROM t) WHERE v IS NOT NULL`;
  return `SELECT CAST(bin AS DOUBLE) AS bin, CAST(count(*) AS DOUBLE) AS n FROM (SELECT ${binBetween(0, edges.length)} AS bin FROM (${values})) GROUP BY bin`;
}

/** The divergence of the counts from the weights, and how many values are where none are expected. */
export function divergenceFromBins({ columns }: Columns, partition: Bins, holdouts: Holdouts) {
  const places = Array.from(columns.bin ?? [], Number);
  const counts = Array.from(columns.n ?? [], Number);
  const shares = expectedShares(partition, holdouts).map((expected, place) => ({
    observed: counts[places.indexOf(place)] ?? 0,
    expected,
  }));
  const stray = shares
    .filter(({ expected }) => expected === 0)
    .reduce((sum, { observed }) => sum + observed, 0);
  return { divergence: klDivergence(shares), stray };
}

/** Weights of the tail below, of each bin and of the tail above, after both holdouts; an open side has no tail. */
function expectedShares({ bins, weights, tail_weights }: Bins, holdouts: Holdouts): number[] {
  const { tail_weight_holdout: tail, internal_weight_holdout: internal } = holdouts;
  const empty = weights.filter((weight) => weight === 0).length;
  const inner = weights.map((weight) =>
    weight === 0 && internal > 0 ? internal / empty : weight * (1 - tail - internal),
  );
  const closed = [bins[0], bins.at(-1)].map((edge) => edge !== null);
  const sides = closed.filter(Boolean).length;
  const [below, above] = tail_weights ?? closed.map((isClosed) => (isClosed ? tail / sides : 0));
  return [below ?? 0, ...inner, above ?? 0];
}
