import { formatNumber } from '../figures';
import { duplicates } from './duplicates';
import type { Finding } from './finding';
import type { Gate } from './schema';

export function lintSubgroups({ subgroups, target, task }: Gate): Finding[] {
  const columns = subgroups.map(({ column }) => column);
  const findings: Finding[] = [];
  for (const [index, subgroup] of subgroups.entries()) {
    const path = ['subgroups', index];
    const { column } = subgroup;
    if (columns.indexOf(column) < index) {
      findings.push({
        path: [...path, 'column'],
        message: `subgroups of "${column}" are declared twice`,
        mend: 'Put all its values or ranges into one entry.',
      });
    }
    if (column === target && task !== 'regression') {
      findings.push({
        path: [...path, 'column'],
        message: `"${column}" is the target; a group of one class has no metrics`,
        mend: 'Name a column that describes the rows.',
      });
    }
    if ('ranges' in subgroup) findings.push(...lintRanges(subgroup.ranges, [...path, 'ranges']));
    else if (subgroup.values !== undefined) {
      findings.push(...duplicates(subgroup.values.map(String), [...path, 'values'], 'value'));
    }
  }
  return findings;
}

function lintRanges(
  ranges: Readonly<Record<string, readonly [number | null, number | null]>>,
  path: Finding['path'],
): Finding[] {
  const entries = Object.entries(ranges);
  if (entries.length === 0) {
    return [
      { path, message: 'no range is declared', mend: 'Add a name and [from, to], such as "new: [0, 30]".' },
    ];
  }
  return entries.flatMap(([name, [from, to]]) =>
    from === null || to === null || from < to
      ? []
      : [
          {
            path: [...path, name],
            message: `the range "${name}" is empty: it starts at ${formatNumber(from)} and ends before ${formatNumber(to)}`,
            mend: 'Write [from, to] with from below to; null leaves a side open.',
          },
        ],
  );
}
