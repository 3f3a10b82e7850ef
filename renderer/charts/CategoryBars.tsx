import { Bar, BarChart, Tooltip, XAxis, YAxis } from 'recharts';
import { formatPercent } from '../../shared/figures';
import type { DistributionRecord } from '../../shared/run/schema';
import { CategoryTick } from './CategoryTick';
import { ChartTooltip } from './ChartTooltip';
import { type DistributionRow, highestShare } from './distribution-rows';
import { axisStyle, chartHeight, chartMargin, labelStyle } from './look';
import { datasetSeries } from './series';
import { linearTicks } from './ticks';

interface Props {
  readonly distribution: DistributionRecord;
  readonly rows: readonly DistributionRow[];
}

/** As many as have room; the table beside the chart has all. */
export const mostCategoryBars = 10;

export function CategoryBars({ distribution, rows }: Props) {
  const series = datasetSeries.filter(({ dataset }) =>
    distribution.tables.some((table) => table.dataset === dataset),
  );
  const highest = highestShare(rows);
  return (
    <BarChart
      responsive
      accessibilityLayer={false}
      width="100%"
      height={chartHeight}
      data={rows.slice(0, mostCategoryBars)}
      layout="vertical"
      margin={chartMargin}
      barGap={0}
      barCategoryGap="18%"
    >
      <XAxis
        {...axisStyle}
        type="number"
        domain={[0, highest]}
        ticks={linearTicks(0, highest)}
        tickFormatter={formatPercent}
        height={40}
        label={{ value: 'Share of rows', position: 'insideBottom', offset: 2, ...labelStyle }}
      />
      <YAxis
        {...axisStyle}
        type="category"
        dataKey="label"
        width={116}
        interval={0}
        tick={<CategoryTick />}
      />
      {series.map(({ dataset, title, color, look }) => (
        <Bar
          key={dataset}
          dataKey={dataset}
          name={title}
          fill={look === 'outline' ? 'transparent' : color}
          stroke={color}
          fillOpacity={0.75}
          isAnimationActive={false}
        />
      ))}
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--assay-hover)' }}
        content={({ payload }) => {
          const row: DistributionRow | undefined = payload[0]?.payload;
          if (row === undefined) return null;
          return (
            <ChartTooltip
              title={row.label}
              lines={series.map(({ dataset, title, color }) => ({
                title,
                color,
                value: formatPercent(row[dataset] ?? 0),
              }))}
            />
          );
        }}
      />
    </BarChart>
  );
}
