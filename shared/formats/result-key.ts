import { metrics } from '../metrics';

export interface ResultKey {
  /** A metric's id, or `n_eval_samples`. */
  readonly id: string;
  /** Null where the key tells none. */
  readonly threshold: number | null;
  /** Whether the metric needs a threshold that the key does not tell. */
  readonly isLoose: boolean;
  /** A subgroup as `groupSuffix` writes it; empty for the whole eval set. */
  readonly group: string;
}

const names: readonly { id: string; usesThreshold: boolean }[] = [
  ...metrics,
  { id: 'n_eval_samples', usesThreshold: false },
];

/** Takes `f1_at_0.5_country_US` apart; null for the key of something else. */
export function readResultKey(key: string): ResultKey | null {
  const name = names.find(({ id }) => key === id || key.startsWith(`${id}_`));
  if (name === undefined) return null;
  const rest = key.slice(name.id.length);
  const at = /^_at_(-?\d+(?:\.\d+)?(?:e[-+]?\d+)?)(?=_|$)/.exec(rest);
  return {
    id: name.id,
    threshold: at === null ? null : Number(at[1]),
    isLoose: name.usesThreshold && at === null,
    group: rest.slice(at?.[0].length ?? 0).replace(/^_/, ''),
  };
}
