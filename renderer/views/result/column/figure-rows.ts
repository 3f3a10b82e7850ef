import { formatCount, formatMilliseconds, formatNumber, formatPercent } from '../../../../shared/figures';
import type { DistributionRecord } from '../../../../shared/run/schema';
import { valueFormat } from '../../../charts/value-format';

type TableRecord = DistributionRecord['tables'][number];

export interface FigureRow {
  readonly title: string;
  /** Of one data set; `–` where it is not known. */
  readonly text: (table: TableRecord) => string;
}

/** The figures that there are of a column of this kind. */
export function figureRows(distribution: DistributionRecord): readonly FigureRow[] {
  const { kind, tables } = distribution;
  const { full } = valueFormat(distribution);
  const value = (title: string, of: (table: TableRecord) => number | null): FigureRow => ({
    title,
    text: (table) => textOf(of(table), full),
  });
  const counts: readonly FigureRow[] = [
    { title: 'Type', text: ({ sql_type }) => sql_type || '–' },
    { title: 'Rows', text: ({ rows }) => formatCount(rows) },
    { title: 'Missing', text: missing },
    ...(tables.some(({ infinite }) => infinite > 0)
      ? [{ title: 'Infinite', text: ({ infinite }: TableRecord) => formatCount(infinite) }]
      : []),
    { title: 'Distinct', text: ({ distinct }) => textOf(distinct, (count) => formatCount(count)) },
  ];
  if (kind !== 'numeric' && kind !== 'temporal') return counts;
  const deviation = kind === 'temporal' ? lengthInWords : formatNumber;
  return [
    ...counts,
    value('Mean', ({ mean }) => mean),
    { title: 'Std. deviation', text: ({ stdev }) => textOf(stdev, deviation) },
    value('Least', ({ min }) => min),
    value('Median', ({ p50 }) => p50),
    value('99th percentile', ({ p99 }) => p99),
    value('Greatest', ({ max }) => max),
  ];
}

function textOf(figure: number | null, format: (figure: number) => string): string {
  return figure === null ? '–' : format(figure);
}

function missing({ rows, missing: count }: TableRecord): string {
  return rows === 0 ? '–' : `${formatCount(count)} (${formatPercent(count / rows)})`;
}

const day = 86_400_000;

function lengthInWords(milliseconds: number): string {
  return milliseconds < day ? formatMilliseconds(milliseconds) : `${formatNumber(milliseconds / day)} days`;
}
