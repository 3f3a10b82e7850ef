import type { Dataset } from '../checks/check';
import { type CategoryChange, newCategories, vanishedCategories } from '../drift/categories';
import { measureDrift } from '../drift/measure-drift';
import type { Sample } from '../drift/sample';
import type { Gate } from '../gate/schema';
import type { DriftRecord } from '../run/schema';
import { label } from './categorical-summary';

export interface Compared {
  readonly rows: number;
  readonly missing: number;
}

interface Pair {
  readonly column: string;
  readonly role: DriftRecord['role'];
  readonly between: { readonly reference: Dataset; readonly current: Dataset };
  readonly reference: Compared;
  readonly current: Compared;
}

/** Drift of one column between two data sets, by the method and threshold that the gate has for it. */
export function driftOf(pair: Pair & { readonly gate: Gate }, sample: Sample): DriftRecord {
  const { column, gate, role } = pair;
  if (role === 'key') return notMeasured(pair, 'the key names rows');
  if (gate.drift.exclude.includes(column)) return notMeasured(pair, 'the gate excludes it');
  const own = gate.drift.columns[column];
  const measured = measureDrift(sample, own?.method ?? gate.drift.method[sample.kind], own?.threshold);
  const isCategorical = sample.kind === 'categorical';
  const changes = {
    new_categories: isCategorical ? asRecord(newCategories(sample)) : null,
    vanished_categories: isCategorical ? asRecord(vanishedCategories(sample)) : null,
  };
  if (measured.status === 'not_measured')
    return { ...notMeasured(pair, measured.reason), method: measured.method, ...changes };
  return {
    ...common(pair),
    status: 'measured',
    reason: null,
    method: measured.method,
    statistic: measured.statistic,
    value: measured.value,
    threshold: measured.threshold,
    drifted: measured.drifted,
    p_value: measured.p_value,
    adjusted_p_value: null,
    ...changes,
  };
}

export function notMeasured(pair: Pair, reason: string): DriftRecord {
  return {
    ...common(pair),
    status: 'not_measured',
    reason,
    method: null,
    statistic: null,
    value: null,
    threshold: null,
    drifted: null,
    p_value: null,
    adjusted_p_value: null,
    new_categories: null,
    vanished_categories: null,
  };
}

function common({ column, role, between, reference, current }: Pair) {
  const missing_share = { reference: missingShare(reference), current: missingShare(current) };
  const missing_drift = missingDrift(reference, current);
  return { column, role, between: { ...between }, missing_share, missing_drift };
}

/** A value is there or not: two categories, compared as `auto` compares such. */
function missingDrift(reference: Compared, current: Compared): DriftRecord['missing_drift'] {
  if (reference.missing + current.missing === 0) return null;
  const counts = ({ rows, missing }: Compared) => Float64Array.of(rows - missing, missing);
  const measured = measureDrift(
    {
      kind: 'categorical',
      categories: ['present', 'missing'],
      reference: counts(reference),
      current: counts(current),
    },
    'auto',
    undefined,
  );
  if (measured.status === 'not_measured') return null;
  const { method, value, threshold, drifted } = measured;
  return { method, value, threshold, drifted };
}

function missingShare({ rows, missing }: Compared): number {
  return rows === 0 ? 0 : missing / rows;
}

function asRecord({ count, share, examples }: CategoryChange): NonNullable<DriftRecord['new_categories']> {
  return {
    count,
    share,
    examples: examples.map(({ category, rows }) => ({ value: label(category), count: rows })),
  };
}
