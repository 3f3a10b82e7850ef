import { raise } from '../problem';
import type { CheckedTable } from './check';
import { columnOf } from './column';
import { comparable } from './same-values';

/** How many parts the rows are dealt into, one after the other, so that a row can be judged by the other parts. */
export const foldCount = 4;

/** A feature beside a label. */
export interface LabelledFeature {
  /** A SELECT over `t` of x, the feature, y, the label, and the fold; without rows that have no label. */
  readonly rows: string;
  /** Whether its values have no order. */
  readonly isText: boolean;
}

/** Raises `column-missing`, and `column-type` for lists and the like. */
export function labelledFeature(
  table: CheckedTable,
  feature: string,
  target: string,
  check: string,
): LabelledFeature {
  const [x, y] = comparable(table, [feature, target], check).map(({ of }) => of('t'));
  for (const name of [feature, target]) {
    const { type, sqlType } = columnOf(table, name, check);
    if (type !== 'other') continue;
    raise(
      'column-type',
      `${check}: "${name}" of ${table.dataset} holds ${sqlType}, but single values are needed`,
      { file: table.file, field: name },
      `Store "${name}" as numbers, text, booleans or dates.`,
    );
  }
  return {
    rows: `SELECT x, y, fold FROM (SELECT ${x} AS x, ${y} AS y, row_number() OVER () % ${foldCount} AS fold FROM t)
      WHERE y IS NOT NULL`,
    isText: columnOf(table, feature, check).type === 'string',
  };
}
