import { formatMilliseconds, formatNumber } from '../figures';
import { latencyNotes } from '../latency/latency-notes';
import { latencyRecords } from '../latency/latency-records';
import { measureLatency } from '../latency/measure-latency';
import type { TimedModel } from '../latency/timed-model';
import type { ModelScorer } from '../onnx/model-scorer';
import type { Problem } from '../problem';
import type { LatencyRecord, ModelRole } from '../run/schema';
import type { RunState, Stage } from './stage';

/** Times all models side by side, on rows of the eval set: one row, batches, loading, and the memory they take. */
export const latency: Stage = {
  id: 'latency',
  title: 'Latency and memory',
  weight: 1.5,
  async run(context, state) {
    const { gate, engines, clock, signal, report } = context;
    const models = timedModels(state);
    const table = state.tables.eval;
    if (models.length === 0 || table === undefined) {
      return { status: 'not_run', summary: 'Not run: no model of this gate can be run', found: {} };
    }
    await context.store.hold(
      table,
      models.flatMap(({ scorer }) => scorer.features),
    );
    const note = models.map(({ role }) => role).join(', ');
    const { seed, confidence } = gate.uncertainty;
    const measured = await measureLatency(
      models,
      { settings: gate.latency, seed, data: engines.data, engine: engines.models },
      { clock, signal, onProgress: (fraction) => report({ fraction, note }) },
    );
    const latencies = latencyRecords(models, measured, {
      level: confidence,
      seed,
      batch: gate.latency.batch,
      factsOf: ({ role, scorer }) => ({
        sizeBytes: state.files.find((file) => file.role === role)?.size_bytes ?? 0,
        parameters: state.models.find((model) => model.role === role)?.facts?.parameters ?? null,
        threads: scorer.record.provider === 'webgpu' ? null : engines.models.threads,
      }),
    });
    const problems = measured.problems.filter((one) => !state.problems.some((told) => isSame(told, one)));
    return {
      status: measured.problems.length > 0 ? 'failed' : 'done',
      summary: [...latencies.map(summarize), ...measured.problems.map(({ message }) => message)].join('; '),
      found: { latencies, problems, notes: [...latencyNotes(measured, gate.latency)] },
    };
  },
};

function timedModels({ openModels }: RunState): readonly TimedModel[] {
  const open = Object.entries(openModels) as [ModelRole, ModelScorer | undefined][];
  return open.flatMap(([role, scorer]) => (scorer === undefined ? [] : [{ role, scorer }]));
}

/** Of the same model, which fails in the same way whether it is timed or asked. */
function isSame(one: Problem, other: Problem): boolean {
  return (
    one.kind === other.kind && one.where.file === other.where.file && one.where.field === other.where.field
  );
}

function summarize({ role, p50_ms, p95_ms, ratios }: LatencyRecord): string {
  const percentile =
    p95_ms === null ? `p50 ${formatMilliseconds(p50_ms)}` : `p95 ${formatMilliseconds(p95_ms)}`;
  const ratio = ratios.latency_p50_ms;
  const beside = ratio === undefined ? '' : `, p50 ${formatNumber(ratio.value)} times the baseline's`;
  return `${role}: ${percentile}${beside}`;
}
