import { formatCount, formatNumber } from '../figures';
import { readEvaluationResults } from '../formats/evaluation-results';
import { type GateModel, judgesModels } from '../gate/schema';
import { metrics } from '../metrics';
import { binaryScores } from '../metrics/binary-scores';
import { precisionRecallCurve, rocCurve, thin } from '../metrics/curves';
import type { BinaryScores } from '../metrics/metric';
import type { ModelScorer } from '../onnx/model-scorer';
import { type Problem, ProblemError } from '../problem';
import type { EvaluationRecord, ModelRecord, ModelRole } from '../run/schema';
import { stopIfCancelled } from './cancelled';
import { columnsRequired } from './columns-needed';
import { measurePredictionDrift } from './prediction-drift';
import { readLabels } from './read-labels';
import { readScoreColumn } from './score-column';
import { scoreModel } from './score-model';
import type { LoadedTable, RunState, Stage, StageContext } from './stage';

const curvePoints = 400;

interface Judged {
  readonly model: ModelRecord;
  readonly evaluation: EvaluationRecord;
  readonly scores: Float64Array | null;
  readonly scorer: ModelScorer | null;
  readonly memoryGrowth: number | null;
  readonly notes: readonly Problem[];
}

/** Scores the pinned eval set with both models and computes every metric that the gate names. */
export const evaluate: Stage = {
  id: 'evaluate',
  title: 'Evaluate',
  weight: 4,
  async run(context, state) {
    const { gate } = context;
    if (!judgesModels(gate))
      return { status: 'not_run', summary: 'Not run: the gate names no models', found: {} };
    const table = state.tables.eval;
    if (table === undefined) throw new Error('the eval set was not loaded');
    await context.store.hold(table, columnsRequired(gate, 'eval'));
    const labels = await readLabels(gate, table, context.engines.data);
    const { candidate, baseline } = gate.models;
    const models: readonly (readonly [ModelRole, GateModel])[] =
      baseline === undefined
        ? [['candidate', candidate]]
        : [
            ['candidate', candidate],
            ['baseline', baseline],
          ];

    const judged: Partial<Record<ModelRole, Judged>> = {};
    for (const [index, [role, model]] of models.entries()) {
      stopIfCancelled(context.signal);
      const report = (rows: number) =>
        context.report({
          fraction: (index + rows / table.info.rows) / models.length,
          rows: index * table.info.rows + rows,
          note: role,
        });
      judged[role] = await judge(context, state, role, model, labels, report);
    }
    const scores = pickDefined(judged, (one) => one.scores);
    const scorers = pickDefined(judged, (one) => one.scorer);
    const predictionDrift = await measurePredictionDrift(context, state.tables.reference, scores, scorers);
    return {
      status: 'done',
      rows: labels.length,
      summary: Object.values(judged)
        .map(({ evaluation }) => summarize(evaluation))
        .join('; '),
      found: {
        labels,
        models: Object.values(judged).map(({ model }) => model),
        evaluations: Object.values(judged).map(({ evaluation }) => evaluation),
        scores,
        drift: [...state.drift, ...predictionDrift],
        memoryGrowth: pickDefined(judged, ({ memoryGrowth }) => memoryGrowth),
        notes: Object.values(judged).flatMap(({ notes }) => notes),
      },
    };
  },
};

async function judge(
  context: StageContext,
  state: RunState,
  role: ModelRole,
  model: GateModel,
  labels: Uint8Array,
  report: (rows: number) => void,
): Promise<Judged> {
  const { gate, engines, signal } = context;
  const table = state.tables.eval;
  if (table === undefined) throw new Error('the eval set was not loaded');
  const sizeOf = (path: string) =>
    state.files.find((file) => file.role === role && file.path === path)?.size_bytes ?? 0;
  if ('results' in model) {
    const results = readResults(await engines.files.text(model.results), model.results, gate.threshold);
    return {
      model: unrunModel(role, 'results', model.results, sizeOf(model.results)),
      evaluation: {
        role,
        n: results.n,
        positives: null,
        metrics: Object.fromEntries(gate.metrics.map((id) => [id, results.metrics[id] ?? null])),
        confusion: null,
        roc: [],
        precision_recall: [],
      },
      scores: null,
      scorer: null,
      memoryGrowth: null,
      notes: notesOnResults(results.n, model.results, table),
    };
  }
  if ('scores' in model) {
    const scores = await readScoreColumn(gate, role, model.scores, table, engines.data, signal);
    report(scores.length);
    return {
      model: unrunModel(role, 'scores', model.scores.path, sizeOf(model.scores.path)),
      evaluation: evaluationOf(role, binaryScores(labels, scores, gate.threshold), gate.metrics),
      scores,
      scorer: null,
      memoryGrowth: null,
      notes: [],
    };
  }
  const scored = await scoreModel(context, role, model.onnx, table, report);
  return {
    model: { ...scored.record, role, size_bytes: sizeOf(model.onnx) },
    evaluation: evaluationOf(role, binaryScores(labels, scored.scores, gate.threshold), gate.metrics),
    scores: scored.scores,
    scorer: scored.scorer,
    memoryGrowth: scored.memoryGrowth,
    notes: scored.notes,
  };
}

function readResults(text: string, file: string, threshold: number) {
  const results = readEvaluationResults(text, file, threshold);
  if (!results.ok) throw new ProblemError(results.problems);
  return results.value;
}

function notesOnResults(n: number | null, file: string, table: LoadedTable): readonly Problem[] {
  if (n === null || n === table.info.rows) return [];
  return [
    {
      kind: 'results-invalid',
      message: `the results in ${file} are of ${formatCount(n, 'row')}, and ${table.file} has ${formatCount(table.info.rows)}: the baseline was measured on other rows`,
      where: { file, field: 'n_eval_samples' },
      mend: 'measure the baseline again, on the eval set of this gate',
    },
  ];
}

function unrunModel(
  role: ModelRole,
  kind: ModelRecord['kind'],
  path: string,
  sizeBytes: number,
): ModelRecord {
  return {
    role,
    kind,
    path,
    size_bytes: sizeBytes,
    provider: null,
    provider_note: null,
    inputs: [],
    output: null,
    producer: null,
  };
}

function evaluationOf(role: ModelRole, input: BinaryScores, ids: readonly string[]): EvaluationRecord {
  return {
    role,
    n: input.labels.length,
    positives: input.positives,
    metrics: metricValues(input, ids),
    confusion: input.confusion,
    roc: [...thin(rocCurve(input), curvePoints)],
    precision_recall: [...thin(precisionRecallCurve(input), curvePoints)],
  };
}

/** The named metrics of these rows, by id. */
export function metricValues(input: BinaryScores, ids: readonly string[]): Record<string, number | null> {
  return Object.fromEntries(
    metrics.filter((metric) => ids.includes(metric.id)).map((metric) => [metric.id, metric.compute(input)]),
  );
}

function summarize({ role, metrics: values, n }: EvaluationRecord): string {
  const [id, value] = Object.entries(values)[0] ?? [];
  const figure = typeof value === 'number' ? formatNumber(value) : 'undefined';
  return `${role}: ${id} ${figure}${n === null ? '' : ` on ${formatCount(n)} rows`}`;
}

function pickDefined<T>(
  judged: Partial<Record<ModelRole, Judged>>,
  pick: (one: Judged) => T | null,
): Partial<Record<ModelRole, T>> {
  const picked: Partial<Record<ModelRole, T>> = {};
  for (const role of ['candidate', 'baseline'] as const) {
    const one = judged[role];
    const value = one === undefined ? null : pick(one);
    if (value !== null) picked[role] = value;
  }
  return picked;
}
