import { ChartTooltip } from './ChartTooltip';
import type { DistributionRow } from './distribution-rows';
import type { datasetSeries } from './series';

interface Props {
  /** What Recharts hands over: the row under the pointer, once for each series. */
  readonly payload: readonly { readonly payload?: DistributionRow }[];
  readonly series: readonly (typeof datasetSeries)[number][];
  readonly format: (height: number) => string;
}

/** A bin or category under the pointer, with its height in each data set. */
export function RowTooltip({ payload, series, format }: Props) {
  const row = payload[0]?.payload;
  if (row === undefined) return null;
  return (
    <ChartTooltip
      title={row.label}
      lines={series.map(({ dataset, title, color }) => ({ title, color, value: format(row[dataset] ?? 0) }))}
    />
  );
}
