import { Stack } from '@mantine/core';
import { formatCount, formatMilliseconds } from '../../../shared/figures';
import type { RunDocument } from '../../../shared/run/schema';
import { LatencyChart } from '../../charts/LatencyChart';
import { Legend } from '../../charts/Legend';
import { modelSeries } from '../../charts/series';
import { ChartPanel } from '../../components/ChartPanel';
import { EmptyNote } from '../../components/EmptyNote';
import { Panel } from '../../components/Panel';
import { LatencyTable } from './LatencyTable';
import { isLimitDrawn, latencyRows, quantileRows } from './latency-rows';

export function LatencyTab({ document }: { readonly document: RunDocument }) {
  const { latencies, gate } = document;
  const first = latencies[0];
  if (first === undefined) {
    return (
      <Panel title="Latency">
        <EmptyNote>No model was run, so there is nothing to time.</EmptyNote>
      </Panel>
    );
  }
  const { limits } = gate.spec;
  const quantiles = quantileRows(latencies, limits);
  const drawnLimits = quantiles.filter((row) => isLimitDrawn(row, quantiles));
  const farLimits = quantiles.filter((row) => row.limit !== null && !isLimitDrawn(row, quantiles));
  const series = modelSeries.filter(({ role }) => latencies.some((latency) => latency.role === role));
  return (
    <Stack gap="md">
      <ChartPanel
        title="Time of one call"
        note={[
          `One row at a time: ${formatCount(first.calls, 'call')} after ${formatCount(first.warm_up)} to warm up.`,
          ...farLimits.map(
            ({ title, limit }) => `The limit of ${title}, ${formatMilliseconds(limit ?? 0)}, lies far above.`,
          ),
        ].join(' ')}
        label="50th, 95th and 99th percentile of the time of a call, by model"
        chart={
          <LatencyChart
            rows={quantiles.map((row) => ({
              title: row.title,
              ...row.values,
              limit: drawnLimits.includes(row) ? row.limit : null,
            }))}
          />
        }
        legend={
          <Legend
            entries={[
              ...series,
              ...(drawnLimits.length > 0
                ? [{ title: 'Limit', color: 'var(--assay-bad)', look: 'mark' as const }]
                : []),
            ]}
          />
        }
        table={<LatencyTable label="Time of one call" rows={quantiles} />}
      />
      <Panel
        title="All figures"
        note={`Throughput is measured in batches of ${formatCount(first.batch, 'row')}.`}
      >
        <LatencyTable label="Latency, throughput, size and memory" rows={latencyRows(latencies, limits)} />
      </Panel>
    </Stack>
  );
}
