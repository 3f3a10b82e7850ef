import type { DetectedTransform } from '../detect';
import type { BaseFacts } from './base-facts';
import type { Random } from './bases';

/** One mistake to plant into the second of two snapshots. */
export interface Plant {
  readonly kind: string;
  readonly what: string;
  readonly change: (values: Float64Array, random: Random) => Float64Array;
  readonly isRight: (found: DetectedTransform) => boolean;
  /** Why nobody can tell it from these numbers of rows; null where it can be told. */
  readonly hidden: string | null;
}

export interface Setting {
  readonly facts: BaseFacts;
  readonly n: number;
  readonly m: number;
  readonly random: Random;
}

/** null where the kind makes no sense for such a column. */
export type Planter = (setting: Setting) => Plant | null;

/** Root of the harmonic mean's half: KS distances times this are Kolmogorov's lambda. */
export const rootOf = ({ n, m }: Setting) => Math.sqrt((n * m) / (n + m));
export const isClose = (a: number | undefined, b: number, tolerance: number) =>
  a !== undefined && Math.abs(a - b) <= tolerance;
export const pick = <T>(items: readonly T[], random: Random) =>
  items[Math.floor(random() * items.length)] as T;

export const noShape = 'fewer than four different values have no shape';

export function hiddenByDrift(setting: Setting, beyond: number): string | null {
  if (setting.facts.distinct < 4) return noShape;
  if (beyond < 0.08) return 'a drift of location, scale or shape gives nearly the same';
  return beyond * rootOf(setting) < 5 ? 'too few rows to tell it from drift' : null;
}

/** The first reason that holds. */
export function reasonOf(...reasons: readonly (readonly [boolean, string])[]): string | null {
  return reasons.find(([holds]) => holds)?.[1] ?? null;
}
