import type { DistributionRecord } from '../../shared/run/schema';
import type { Axis } from './value-format';

export interface DrawnBins {
  /** Where each edge stands on the axis; an outer bin that reaches far is drawn cut short. */
  readonly edges: readonly number[];
  /** The true lower and upper end where that end is drawn cut short; null where it is not. */
  readonly cutLow: number | null;
  readonly cutHigh: number | null;
}

type Bins = Pick<DistributionRecord, 'kind' | 'edges' | 'tables'>;

/** An outer bin that is wider than this many of its neighbour... */
const farReaching = 6;
/** ...is drawn as wide as this many. */
const drawnAs = 2;

/** Whether the values of a column can stand on a logarithmic axis: numbers above 0. */
export function allowsLog({ kind, tables }: Pick<Bins, 'kind' | 'tables'>): boolean {
  const least = tables.flatMap(({ min }) => min ?? []);
  return kind === 'numeric' && least.length > 0 && least.every((value) => value > 0);
}

/** The edges of a histogram on an axis; one bin out of proportion at an end does not press the others together. */
export function drawnBins(bins: Bins, axis: Axis): DrawnBins {
  const edges = edgesOn(bins, axis);
  const places = edges.map(placeOn(axis));
  const valueAt = axis === 'log' ? (place: number) => 10 ** place : (place: number) => place;
  const cut = (outer: number, inner: number, next: number): number | null => {
    const [end, start, after] = [places.at(outer), places.at(inner), places.at(next)];
    if (end === undefined || start === undefined || after === undefined || edges.length < 4) return null;
    const neighbour = Math.abs(after - start);
    if (Math.abs(end - start) <= farReaching * neighbour) return null;
    return valueAt(start + Math.sign(end - start) * drawnAs * neighbour);
  };
  const [low, high] = [cut(0, 1, 2), cut(-1, -2, -3)];
  const last = edges.length - 1;
  return {
    edges: edges.map((edge, index) => (index === 0 ? (low ?? edge) : index === last ? (high ?? edge) : edge)),
    cutLow: low === null ? null : (edges[0] ?? null),
    cutHigh: high === null ? null : (edges[last] ?? null),
  };
}

/** The width of each bin on the axis: in units of the value, or in powers of ten. */
export function binWidths(bins: Bins, axis: Axis): number[] {
  const places = edgesOn(bins, axis).map(placeOn(axis));
  return places.slice(1).map((place, index) => place - (places[index] ?? place));
}

/** The first edge may be 0 where all values are above; a logarithmic axis begins at the least of them. */
function edgesOn({ edges, tables }: Bins, axis: Axis): readonly number[] {
  const [first, ...others] = edges;
  if (axis === 'linear' || first === undefined || first > 0) return edges;
  return [Math.min(...tables.flatMap(({ min }) => min ?? []), ...others), ...others];
}

function placeOn(axis: Axis): (value: number) => number {
  return axis === 'log' ? Math.log10 : (value) => value;
}
