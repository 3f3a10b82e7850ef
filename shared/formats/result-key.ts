import { findMetric, metricsOf } from '../metrics';
import type { Task } from '../metrics/task';

export interface ResultKey {
  /** A metric's id with its parameter, or `n_eval_samples`. */
  readonly id: string;
  /** Null where the key tells none. */
  readonly threshold: number | null;
  /** Whether the metric needs a threshold that the key does not tell. */
  readonly isLoose: boolean;
  /** A subgroup as `groupSuffix` writes it; empty for the whole eval set. */
  readonly group: string;
}

/** Takes `f1_at_0.5_country_US` or `fbeta@2_at_0.5` apart; null for the key of something else. */
export function readResultKey(key: string, task: Task): ResultKey | null {
  const name = namesOf(task).find(({ id }) => key.startsWith(id) && /^([_@]|$)/.test(key.slice(id.length)));
  if (name === undefined) return null;
  const [parameter = ''] = /^@[^_]+/.exec(key.slice(name.id.length)) ?? [];
  const id = `${name.id}${parameter}`;
  if (id !== rows && findMetric(task, id) === null) return null;
  const rest = key.slice(id.length);
  const at = /^_at_(-?\d+(?:\.\d+)?(?:e[-+]?\d+)?)(?=_|$)/.exec(rest);
  return {
    id,
    threshold: at === null ? null : Number(at[1]),
    isLoose: name.usesThreshold && at === null,
    group: rest.slice(at?.[0].length ?? 0).replace(/^_/, ''),
  };
}

const rows = 'n_eval_samples';

/** The longest first: `roc_auc_ovr` is not the `ovr` group of `roc_auc`. */
function namesOf(task: Task): readonly { id: string; usesThreshold: boolean }[] {
  return [...metricsOf(task), { id: rows, usesThreshold: false }].sort(
    (one, other) => other.id.length - one.id.length,
  );
}
