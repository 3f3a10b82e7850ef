import type { Clock } from '../engines';
import { formatMilliseconds } from '../figures';
import type { ModelScorer } from '../onnx/model-scorer';
import type { LatencyRecord, ModelRole } from '../run/schema';
import { quantile } from '../statistics/quantile';
import { stopIfCancelled } from './cancelled';
import { firstRows } from './score-model';
import type { RunState, Stage, StageContext } from './stage';

const batchCalls = 5;

/** Times both models call by call on rows of the eval set: at batch 1 for the percentiles, at a large batch for throughput. */
export const latency: Stage = {
  id: 'latency',
  title: 'Latency and memory',
  weight: 1.5,
  async run(context, state) {
    const open = Object.entries(state.openModels) as [ModelRole, ModelScorer][];
    if (open.length === 0) {
      return { status: 'not_run', summary: 'Not run: no model of this gate can be run', found: {} };
    }
    const latencies: LatencyRecord[] = [];
    for (const [index, [role, scorer]] of open.entries()) {
      const report = (fraction: number) =>
        context.report({ fraction: (index + fraction) / open.length, note: role });
      latencies.push(await time(context, state, role, scorer, report));
    }
    const summary = latencies
      .map(({ role, p95_ms }) => `${role}: p95 ${formatMilliseconds(p95_ms)}`)
      .join('; ');
    return { status: 'done', summary, found: { latencies } };
  },
};

async function time(
  { gate, engines, clock, signal }: StageContext,
  state: RunState,
  role: ModelRole,
  scorer: ModelScorer,
  report: (fraction: number) => void,
): Promise<LatencyRecord> {
  const { calls, warm_up, batch } = gate.latency;
  const rows = await firstRows(scorer.features, batch, engines.data);
  const durations = new Float64Array(calls);
  for (let call = -warm_up; call < calls; call += 1) {
    const row = (call + warm_up) % rows.rows;
    const duration = await timed(clock, () => scorer.score(rows, row, row + 1));
    if (call >= 0) durations[call] = duration;
    if (call % 50 === 0) {
      stopIfCancelled(signal);
      report(((call + warm_up) / (calls + warm_up)) * 0.7);
    }
  }
  const batchDurations = new Float64Array(batchCalls);
  for (let call = 0; call < batchCalls; call += 1) {
    stopIfCancelled(signal);
    batchDurations[call] = await timed(clock, () => scorer.score(rows, 0, rows.rows));
    report(0.7 + (0.3 * (call + 1)) / batchCalls);
  }
  const growth = state.memoryGrowth[role];
  return {
    role,
    calls,
    warm_up,
    p50_ms: quantile(durations, 0.5),
    p95_ms: quantile(durations, 0.95),
    p99_ms: quantile(durations, 0.99),
    batch: rows.rows,
    rows_per_second: (rows.rows / quantile(batchDurations, 0.5)) * 1000,
    size_bytes: state.files.find((file) => file.role === role)?.size_bytes ?? 0,
    memory_mb: growth === undefined ? null : growth / 2 ** 20,
  };
}

async function timed(clock: Clock, work: () => Promise<unknown>): Promise<number> {
  const from = clock.now();
  await work();
  return clock.now() - from;
}
