import { Stack } from '@mantine/core';
import { formatCount, formatMilliseconds } from '../../../shared/figures';
import type { LatencyRecord, RunDocument } from '../../../shared/run/schema';
import { LatencyChart } from '../../charts/LatencyChart';
import { Legend } from '../../charts/Legend';
import { modelSeries } from '../../charts/series';
import { ChartPanel } from '../../components/ChartPanel';
import { EmptyNote } from '../../components/EmptyNote';
import { Panel } from '../../components/Panel';
import { LatencyTable } from './LatencyTable';
import { latencyRows, percentilePoints } from './latency-rows';
import { ThroughputPanel } from './ThroughputPanel';

/** A limit this many times above every measured time is told, not drawn: it would press the rest flat. */
const drawnUpTo = 20;

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
  const rows = latencyRows(latencies, gate.spec.limits);
  const series = modelSeries.flatMap((model) => {
    const latency = latencies.find(({ role }) => role === model.role);
    return latency === undefined ? [] : [{ ...model, points: percentilePoints(latency) }];
  });
  const slowest = Math.max(...series.flatMap(({ points }) => points.map(({ value }) => value)));
  const limits = rows.flatMap(({ title, limit }) =>
    limit !== null && title.startsWith('p') ? [{ title, value: limit }] : [],
  );
  const far = limits.filter(({ value }) => value > slowest * drawnUpTo);
  return (
    <Stack gap="md">
      <ChartPanel
        title="Time of one call"
        note={[
          describeCalls(first, document),
          ...far.map(
            ({ title, value }) => `The limit of ${title}, ${formatMilliseconds(value)}, lies far above.`,
          ),
        ].join(' ')}
        label="Percentiles of the time of a call with their intervals, by model"
        chart={<LatencyChart series={series} limits={limits.filter((limit) => !far.includes(limit))} />}
        legend={<Legend entries={series} />}
        table={
          <LatencyTable label="Time of one call" rows={rows.filter(({ title }) => title.startsWith('p'))} />
        }
      />
      {first.batches.length > 1 && <ThroughputPanel latencies={latencies} />}
      <Panel
        title="All figures"
        note={`Throughput is measured in batches of ${formatCount(first.batch, 'row')}. Absolute times are those of this machine; the ratio to the baseline carries over.`}
      >
        <LatencyTable label="Latency, throughput, size and memory" rows={rows} />
      </Panel>
    </Stack>
  );
}

/** `One row at a time, in turns: 200 calls after 20 to warm up, on cpu with 2 threads, linux x64.` */
function describeCalls(
  { calls, calls_together, warm_up, interleaved, provider, threads }: LatencyRecord,
  { environment }: RunDocument,
): string {
  const turns = interleaved ? ', the models in turns' : '';
  const together = calls_together > 1 ? `, ${formatCount(calls_together)} timed together` : '';
  const place =
    provider === null
      ? ''
      : ` On ${provider} with ${formatCount(threads ?? 1, 'thread')}, ${environment.platform}.`;
  return `One row at a time${turns}: ${formatCount(calls, 'call')} after ${formatCount(warm_up)} to warm up${together}.${place}`;
}
