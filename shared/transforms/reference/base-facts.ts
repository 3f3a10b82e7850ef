import { ksDistance } from '../ks-distance';
import { plausibleDriftDistance } from '../plausible-drift';
import type { Base } from './bases';
import { seededRandom, snapshot } from './snapshots';

/** What of a base distribution says which transforms can be told at all, from 20,000 draws. */
export interface BaseFacts {
  readonly values: Float64Array;
  readonly distinct: number;
  readonly nonzero: number;
  /** Half the reach of the middle 68% of the logarithms. */
  readonly logSpread: number;
  readonly spread: number;
  readonly size: number;
  readonly isWhole: boolean;
  /** Two decimals at most. */
  readonly isDecimal: boolean;
}

const rows = 20_000;

export function factsOf(base: Base): BaseFacts {
  const values = snapshot(base, rows, seededRandom(77, 0)).sort();
  const logs = values.filter((value) => value !== 0).map((value) => Math.log(Math.abs(value)));
  logs.sort();
  const sizes = values.map(Math.abs).sort();
  return {
    values,
    distinct: new Set(values).size,
    nonzero: logs.length / rows,
    logSpread: (at(logs, 0.84) - at(logs, 0.16)) / 2,
    spread: at(values, 0.95) - at(values, 0.05),
    size: at(sizes, 0.5),
    isWhole: values.every(Number.isInteger),
    isDecimal: values.every((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6),
  };
}

export function at(sorted: Float64Array, probability: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(probability * sorted.length))] as number;
}

/** Part of the values that equal `value`, and that lie beyond it. */
export function shareOf({ values }: BaseFacts, is: (value: number) => boolean): number {
  return values.filter(is).length / values.length;
}

/** How far a change moves the distribution further than plausible drift does (KS distance). */
export function beyondDrift({ values }: BaseFacts, change: (value: number) => number): number {
  const current = values.map(change).sort();
  if (!current.every(Number.isFinite)) return 0;
  return Math.min(ksDistance(current, values), plausibleDriftDistance({ reference: values, current }, 1.25));
}
