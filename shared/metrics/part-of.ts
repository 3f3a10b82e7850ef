import type { Proportion } from './metric';

/** part / whole, 0 to 1; null where the whole is 0. */
export function partOf({ part, whole }: Proportion): number | null {
  return whole === 0 ? null : part / whole;
}
