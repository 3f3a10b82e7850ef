import { formatPercent } from '../../../../shared/figures';
import type { DistributionRecord } from '../../../../shared/run/schema';
import { CumulativeChart } from '../../../charts/CumulativeChart';
import { Legend } from '../../../charts/Legend';
import { quantilePoints, withoutExtremes } from '../../../charts/quantile-points';
import { datasetSeries } from '../../../charts/series';
import { type Axis, valueFormat } from '../../../charts/value-format';
import { ChartPanel } from '../../../components/ChartPanel';
import { DataTable } from '../../../components/DataTable';
import { EmptyNote } from '../../../components/EmptyNote';

interface Props {
  readonly distribution: DistributionRecord;
  readonly axis: Axis;
}

/** The empirical distribution function of each data set, from the stored quantiles. */
export function CumulativePanel({ distribution, axis }: Props) {
  const format = valueFormat(distribution);
  const series = datasetSeries
    .map((one) => ({ ...one, all: quantilePoints(distribution, one.dataset) }))
    .filter(({ all }) => all.length > 0);
  const points = series.flatMap(({ title, all }) => all.map((point) => ({ title, ...point })));
  const medians = series.map(({ title, all }) => {
    const median = all.find(({ share }) => share === 0.5);
    return `${title} has its median at ${median === undefined ? 'nothing' : format.full(median.value)}`;
  });
  return (
    <ChartPanel
      title="Cumulative distribution"
      note="From the stored quantiles, 0.1% to 99.9%."
      label={`Cumulative distribution of ${distribution.column}: ${medians.join('; ')}`}
      chart={
        series.length === 0 ? (
          <EmptyNote>The run holds no quantiles of this column.</EmptyNote>
        ) : (
          <CumulativeChart
            column={distribution.column}
            series={series.map(({ all, ...one }) => ({ ...one, points: withoutExtremes(all) }))}
            axis={axis}
            format={format}
          />
        )
      }
      legend={
        <Legend
          entries={series.map(({ title, color, look }) => ({
            title,
            color,
            look: look === 'outline' ? look : 'mark',
          }))}
        />
      }
      table={
        <DataTable
          label={`Cumulative distribution of ${distribution.column}`}
          rows={points}
          rowKey={({ title, share }) => `${title}-${share}`}
          columns={[
            { title: 'Data', cell: ({ title }) => title },
            { title: 'Value', numeric: true, cell: ({ value }) => format.full(value) },
            { title: 'Share at or below', numeric: true, cell: ({ share }) => formatPercent(share) },
          ]}
        />
      }
    />
  );
}
