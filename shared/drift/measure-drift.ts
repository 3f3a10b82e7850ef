import { chooseMethod } from './auto';
import { type DriftMethodId, driftMethod } from './index';
import { type RowCounts, rowCounts, type Sample } from './sample';

interface Asked {
  readonly method: DriftMethodId;
  readonly threshold: number;
  readonly rows: RowCounts;
}

export interface Measured extends Asked {
  readonly status: 'measured';
  /** What was judged against the threshold: the p-value or the distance. Finite. */
  readonly value: number;
  /** Null where it is infinite: a chi-squared with a category that the reference lacks. */
  readonly statistic: number | null;
  readonly p_value: number | null;
  readonly drifted: boolean;
}

export interface NotMeasured extends Asked {
  readonly status: 'not_measured';
  /** A clause, such as 'the current data has no values'. */
  readonly reason: string;
}

export type DriftResult = Measured | NotMeasured;

/**
 * How far a column of the current data lies from the reference, by the method of that id (Evidently's choice where it is
 * 'auto') and against `threshold` (the method's own where undefined). A sample that the method is not defined for is
 * not measured, with the reason; no number is ever NaN.
 */
export function measureDrift(
  sample: Sample,
  methodId: DriftMethodId | 'auto',
  threshold: number | undefined,
): DriftResult {
  const id = methodId === 'auto' ? chooseMethod(sample) : methodId;
  const method = driftMethod(id);
  const asked = { method: id, threshold: threshold ?? method.threshold, rows: rowCounts(sample) };
  const reason = emptySide(asked.rows) ?? wrongKind(sample, method.kinds) ?? method.obstacle?.(sample);
  if (reason !== undefined) return { ...asked, status: 'not_measured', reason };
  const { value, statistic, p_value } = method.measure(sample);
  const drifted = method.judges === 'p_value' ? value < asked.threshold : value >= asked.threshold;
  const finite = Number.isFinite(statistic) ? statistic : null;
  return { ...asked, status: 'measured', value, statistic: finite, p_value, drifted };
}

function emptySide({ reference, current }: RowCounts): string | undefined {
  if (reference === 0) return 'the reference has no values';
  return current === 0 ? 'the current data has no values' : undefined;
}

function wrongKind({ kind }: Sample, kinds: readonly Sample['kind'][]): string | undefined {
  return kinds.includes(kind)
    ? undefined
    : `the method is for ${kinds.join(' and ')} columns, not ${kind} ones`;
}
