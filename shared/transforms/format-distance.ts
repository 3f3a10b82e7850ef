import { formatNumber } from '../figures';

/** Two significant digits, as many as a distance of thinned samples carries. */
export function formatDistance(distance: number): string {
  return formatNumber(Number(distance.toPrecision(2)));
}
