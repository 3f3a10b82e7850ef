import { Bar, BarChart, Tooltip, XAxis, YAxis } from 'recharts';
import type { DistributionRecord } from '../../shared/run/schema';
import { type HeightAxis, heightAxis } from './bar-heights';
import { CategoryTick } from './CategoryTick';
import { type DistributionRow, highestBar } from './distribution-rows';
import { axisStyle, chartFrame, chartHeight, chartMargin, labelStyle } from './look';
import { RowTooltip } from './RowTooltip';
import { datasetSeries } from './series';
import { linearTicks } from './ticks';

interface Props {
  readonly distribution: DistributionRecord;
  readonly rows: readonly DistributionRow[];
  /** What `rows` measure. */
  readonly axis?: HeightAxis;
}

const shares = heightAxis('share', 'linear');

/** As many as have room; the table beside the chart has all. */
export const mostCategoryBars = 10;

export function CategoryBars({ distribution, rows, axis = shares }: Props) {
  const series = datasetSeries.filter(({ dataset }) =>
    distribution.tables.some((table) => table.dataset === dataset),
  );
  const drawn = rows.slice(0, mostCategoryBars);
  const highest = highestBar(drawn) * 1.05 || 1;
  return (
    <BarChart
      {...chartFrame}
      height={chartHeight}
      data={drawn}
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
        tickFormatter={axis.format}
        height={40}
        label={{ value: axis.title, position: 'insideBottom', offset: 2, ...labelStyle }}
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
        content={({ payload }) => <RowTooltip payload={payload} series={series} format={axis.format} />}
      />
    </BarChart>
  );
}
