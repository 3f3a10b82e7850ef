import { duplicates } from './duplicates';
import type { Finding, Path } from './finding';
import type { Gate } from './schema';

/** Columns that cannot have two parts at once. */
export function lintColumns(gate: Gate): Finding[] {
  const { features, target, key } = gate;
  const findings = duplicates(features, ['features'], 'feature');
  const targetAt = target === undefined ? -1 : features.indexOf(target);
  if (targetAt >= 0) {
    findings.push({
      path: ['features', targetAt],
      message: `the target "${target}" is among the features`,
      mend: 'Take it away from the features: the model would be told the answer.',
    });
  }
  if (key !== undefined && key === target) {
    findings.push({
      path: ['key'],
      message: `"${target}" is both the key and the target`,
      mend: 'Name the column that identifies a row as the key.',
    });
  }
  return [...findings, ...columnsBesides(gate).flatMap((one) => lintColumn(one, gate))];
}

export interface PlacedColumn {
  readonly column: string;
  readonly path: Path;
  /** `the sample weight`. */
  readonly what: string;
}

/** Columns of the eval set that the gate names besides its features, key and target. */
export function columnsBesides({ sample_weight, uncertainty, costs }: Gate): readonly PlacedColumn[] {
  const columns: PlacedColumn[] = [];
  if (sample_weight !== undefined)
    columns.push({ column: sample_weight, path: ['sample_weight'], what: 'the sample weight' });
  if (uncertainty.group !== undefined)
    columns.push({ column: uncertainty.group, path: ['uncertainty', 'group'], what: 'the group of a row' });
  for (const [outcome, cost] of Object.entries(costs ?? {})) {
    if (typeof cost !== 'string') continue;
    const what = `the cost of a ${outcome.replace('_', ' ')}`;
    columns.push({ column: cost, path: ['costs', outcome], what });
  }
  return columns;
}

function lintColumn({ column, path, what }: PlacedColumn, { target, key }: Gate): Finding[] {
  if (column === target) {
    const mend = 'Name another column: the label of a row cannot be this as well.';
    return [{ path, message: `"${column}" is both the target and ${what}`, mend }];
  }
  if (column !== key) return [];
  return path[0] === 'uncertainty'
    ? [
        {
          path,
          message: `"${column}" is the key: each row would be a group of its own, as without a group`,
          mend: 'Name the column that rows of one user or one machine share, or take group away.',
        },
      ]
    : [
        {
          path,
          message: `"${column}" is both the key and ${what}`,
          mend: 'Name the column that holds the amounts: a key only names a row.',
        },
      ];
}
