import { formatCount, formatNumber, formatPercent } from '../shared/figures';
import { figureOf, hasDrifted } from '../shared/gate-rules/drift';
import type { CheckRecord, DriftRecord, RunDocument } from '../shared/run/schema';
import type { Cell } from './text-table';

const mostShown = 5;
const mostDriftRows = 20;

/** Failing checks of single rows: the most frequent unexpected values, and where the first rows are. */
export function unexpectedRows(checks: readonly CheckRecord[]): readonly (readonly Cell[])[] {
  return checks.flatMap(({ status, type, column, unexpected }) => {
    if (status === 'pass' || unexpected === null) return [];
    const values = unexpected.partial_unexpected_counts
      .slice(0, mostShown)
      .map(({ value, count }) => `${cellText(value)} (${formatCount(count)})`);
    const rows = unexpected.partial_unexpected_index_list
      .slice(0, mostShown)
      .map(({ row, key }) => (key === null ? `row ${formatCount(row)}` : cellText(key)));
    return [
      [
        { text: column ?? type },
        { text: values.join(', ') },
        { text: `at ${rows.join(', ')}`, style: 'dim' },
      ],
    ];
  });
}

/** Columns that drift, the farthest beyond its threshold first. */
export function driftRows({ drift }: Pick<RunDocument, 'drift'>): readonly (readonly Cell[])[] {
  const drifted = drift.filter(hasDrifted).sort((one, other) => excess(other) - excess(one));
  const shown = drifted
    .slice(0, mostDriftRows)
    .map((record): readonly Cell[] => [
      { text: record.column },
      { text: `${record.between.reference} to ${record.between.current}`, style: 'dim' },
      { text: figureOf(record) },
      { text: changesOf(record), style: 'dim' },
    ]);
  const left = drifted.length - shown.length;
  return left === 0 ? shown : [...shown, [{ text: `and ${formatCount(left)} more` }]];
}

function excess({ value, threshold, p_value }: DriftRecord): number {
  if (value === null || threshold === null) return 0;
  return p_value === null ? value / threshold : threshold / Math.max(value, Number.MIN_VALUE);
}

function changesOf({ missing_share, new_categories, vanished_categories }: DriftRecord): string {
  const { reference, current } = missing_share;
  const told = [
    ...(reference === current ? [] : [`missing ${formatPercent(reference)} to ${formatPercent(current)}`]),
    ...(new_categories === null || new_categories.count === 0 ? [] : [`${new_categories.count} new`]),
    ...(vanished_categories === null || vanished_categories.count === 0
      ? []
      : [`${vanished_categories.count} vanished`]),
  ];
  return told.join(', ');
}

function cellText(value: string | number | null): string {
  if (value === null) return 'NULL';
  return typeof value === 'number' ? formatNumber(value) : value;
}
