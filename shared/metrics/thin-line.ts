/** The points between two kept ones, and the one of them that a straight line would miss by most. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly farthest: number;
  /** Twice the area of the triangle of from, farthest and to; 0 on a straight line. */
  readonly area: number;
}

/**
 * Numbers, rising, of at most `limit` (2 or more) of the points (x, y) [n], both ends among them; of all of them where
 * they are no more. They are kept one by one: each time the point that spans the largest triangle over the line between
 * its kept neighbours, so that the curve's shape and the area under it stay (the method of Douglas and Peucker,
 * Cartographica 10, 1973, with the triangle's area in place of the distance).
 */
export function thinLine(x: Float64Array, y: Float64Array, limit: number): number[] {
  if (x.length <= limit) return Array.from(x.keys());
  const stretches = [stretchBetween(x, y, 0, x.length - 1)];
  while (stretches.length < limit - 1) {
    const index = indexOfLargest(stretches);
    const { from, to, farthest, area } = stretches[index] as Stretch;
    if (area === 0) break;
    stretches.splice(index, 1, stretchBetween(x, y, from, farthest), stretchBetween(x, y, farthest, to));
  }
  return [0, ...stretches.map(({ to }) => to)];
}

function indexOfLargest(stretches: readonly Stretch[]): number {
  const areas = stretches.map(({ area }) => area);
  return areas.indexOf(Math.max(...areas));
}

function stretchBetween(x: Float64Array, y: Float64Array, from: number, to: number): Stretch {
  const x0 = x[from] as number;
  const y0 = y[from] as number;
  const width = (x[to] as number) - x0;
  const height = (y[to] as number) - y0;
  let farthest = from;
  let area = 0;
  for (let index = from + 1; index < to; index++) {
    const triangle = Math.abs(width * ((y[index] as number) - y0) - ((x[index] as number) - x0) * height);
    if (triangle <= area) continue;
    area = triangle;
    farthest = index;
  }
  return { from, to, farthest, area };
}
