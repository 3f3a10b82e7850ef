import type { Expectation } from '../checks';
import type { CancelSignal, DataEngine, TableInfo } from '../engines';
import type { StoredTable } from '../pipeline/table-store';
import type { Declared } from '../validation/declared';
import { makeChecks } from '../validation/make-checks';
import type { ColumnFacts } from './facts';

type RevealExpectation = Extract<Expectation, { type: 'expect_column_to_not_reveal_target' }>;

export interface RevealMethod {
  readonly target: string;
  readonly method: RevealExpectation['method'];
}

/** What one column alone tells of the target. */
export interface Reveal extends RevealMethod {
  /** ROC AUC, 0.5 to 1, or predictive power score, 0 to 1. */
  readonly value: number;
}

/** More classes than these are no classes. */
const mostClasses = 100;

/** How what a column tells of this target is measured; null where it has no classes. */
export function methodFor({ name: target, distinct, values }: ColumnFacts): RevealMethod | null {
  if (values === null || distinct === null || distinct < 2 || distinct > mostClasses) return null;
  return { target, method: distinct === 2 ? 'roc_auc' : 'predictive_power_score' };
}

/** For each other column a check whose figure is what the column tells. */
export function revealsToMeasure(
  { columns }: TableInfo,
  { target, method }: RevealMethod,
): readonly (Declared & { readonly expectation: RevealExpectation })[] {
  return columns
    .filter(({ name, type }) => name !== target && type !== 'other')
    .map(({ name: column }) => ({
      suite: null,
      expectation: {
        type: 'expect_column_to_not_reveal_target',
        dataset: 'train',
        severity: 'critical',
        column,
        target,
        method,
        threshold: 1,
      },
    }));
}

/** By the name of the column; without those of which no figure can be taken. */
export async function measureReveals(
  declared: readonly (Declared & { readonly expectation: RevealExpectation })[],
  table: StoredTable,
  data: DataEngine,
  signal: CancelSignal,
): Promise<ReadonlyMap<string, Reveal>> {
  const records = await makeChecks({
    declared,
    tables: { train: table },
    key: undefined,
    data,
    signal,
    onDone: () => {},
  });
  const measured = records.flatMap(({ observed }, index) => {
    const expectation = declared[index]?.expectation;
    const value = observed.observed_value;
    if (expectation === undefined || typeof value !== 'number') return [];
    const { column, target, method } = expectation;
    return [[column, { target, method, value }] as const];
  });
  return new Map(measured);
}
