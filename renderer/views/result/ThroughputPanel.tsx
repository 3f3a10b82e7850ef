import { formatCount, formatMilliseconds } from '../../../shared/figures';
import type { LatencyRecord } from '../../../shared/run/schema';
import { Legend } from '../../charts/Legend';
import { modelSeries } from '../../charts/series';
import { ThroughputChart } from '../../charts/ThroughputChart';
import { ChartPanel } from '../../components/ChartPanel';
import { DataTable } from '../../components/DataTable';

/** What larger batches bring. */
export function ThroughputPanel({ latencies }: { readonly latencies: readonly LatencyRecord[] }) {
  const series = modelSeries.flatMap((model) => {
    const batches = latencies.find(({ role }) => role === model.role)?.batches ?? [];
    return batches.length === 0 ? [] : [{ ...model, batches }];
  });
  const rows = series.flatMap(({ title, batches }) => batches.map((batch) => ({ ...batch, title })));
  return (
    <ChartPanel
      title="Throughput"
      note="Rows per second against the size of a batch, at the median time of a call."
      label={`Rows per second by batch size of ${series.map(({ title }) => title).join(' and ')}`}
      chart={
        <ThroughputChart
          series={series.map(({ batches, ...model }) => ({
            ...model,
            points: batches.map(({ batch, rows_per_second }) => ({ batch, rate: rows_per_second })),
          }))}
        />
      }
      legend={<Legend entries={series} />}
      table={
        <DataTable
          label="Throughput"
          rows={rows}
          rowKey={({ title, batch }) => `${title} ${batch}`}
          columns={[
            { title: 'Model', cell: ({ title }) => title },
            { title: 'Batch', numeric: true, cell: ({ batch }) => formatCount(batch) },
            { title: 'Calls', numeric: true, cell: ({ calls }) => formatCount(calls) },
            { title: 'p50', numeric: true, cell: ({ p50 }) => formatMilliseconds(p50.value) },
            {
              title: 'Rows per second',
              numeric: true,
              cell: ({ rows_per_second }) => formatCount(Math.round(rows_per_second)),
            },
          ]}
        />
      }
    />
  );
}
