import { formatCount, formatNumber } from '../figures';
import { modelsOf } from '../gate/models-of';
import { metricsOfGate } from '../gate/rules-of';
import { judgesModels, type ModelGate } from '../gate/schema';
import { binaryRows } from '../metrics/binary-rows';
import type { SampleRows } from '../metrics/metric';
import type { EvaluationRecord, ModelRole } from '../run/schema';
import { chooseThreshold } from '../thresholds/choose-threshold';
import { stopIfCancelled } from './cancelled';
import { columnsRequired } from './columns-needed';
import { type ChosenThreshold, evaluationOf, evaluationOfResults } from './evaluation-record';
import { measurePredictionDrift } from './prediction-drift';
import { type Predicted, predict } from './predictions/predict';
import { thresholdOf } from './predictions/to-sample';
import type { Stage } from './stage';
import { readEvalRows } from './truth/eval-rows';

interface Evaluated extends Predicted {
  readonly evaluation: EvaluationRecord | null;
}

/** Asks every model for the pinned eval set and takes every metric that the gate names. */
export const evaluate: Stage = {
  id: 'evaluate',
  title: 'Evaluate',
  weight: 4,
  async run(context, state) {
    const { gate, engines } = context;
    if (!judgesModels(gate))
      return { status: 'not_run', summary: 'Not run: the gate names no models', found: {} };
    const table = state.tables.eval;
    if (table === undefined) throw new Error('the eval set was not loaded');
    await context.store.hold(table, columnsRequired(gate, 'eval'), { isForStreaming: true });
    const rows = await readEvalRows(gate, table, engines.data);
    const models = modelsOf(gate);
    const evaluated: Evaluated[] = [];
    for (const [index, { role, model }] of models.entries()) {
      stopIfCancelled(context.signal);
      const report = (done: number) =>
        context.report({
          fraction: (index + done / rows.n) / models.length,
          rows: index * rows.n + done,
          note: role,
        });
      const predicted = await predict(context, {
        gate,
        role,
        model,
        table,
        rows,
        files: state.files,
        report,
      });
      evaluated.push(evaluateOne(gate, predicted));
    }
    const samples: Partial<Record<ModelRole, SampleRows>> = {};
    for (const { role, sample } of evaluated) if (sample !== null) samples[role] = sample;
    const predictionDrift = await measurePredictionDrift(context, state.tables.reference, evaluated);
    const evaluations = evaluated.flatMap(({ evaluation }) => evaluation ?? []);
    const problems = evaluated.flatMap((one) => one.problems);
    return {
      status: problems.length > 0 ? 'failed' : 'done',
      rows: rows.n,
      summary: [...evaluations.map(summarize), ...problems.map(({ message }) => message)].join('; '),
      found: {
        models: evaluated.map(({ record }) => record),
        evaluations,
        samples,
        clusters: rows.clusters,
        drift: [...state.drift, ...predictionDrift],
        notes: evaluated.flatMap(({ notes }) => notes),
        problems,
      },
    };
  },
};

function evaluateOne(gate: ModelGate, predicted: Predicted): Evaluated {
  const { role, sample, results } = predicted;
  const ids = metricsOfGate(gate);
  if (results !== null) return { ...predicted, evaluation: evaluationOfResults(role, results, ids) };
  if (sample === null) return { ...predicted, evaluation: null };
  const { rows, threshold } = withThreshold(gate, predicted, sample);
  const evaluation = evaluationOf(role, rows, ids, threshold, gate.uncertainty.confidence);
  return { ...predicted, sample: rows, evaluation };
}

/** The sample at its threshold, which is chosen now where the gate says how; where none qualifies, at none. */
function withThreshold(
  gate: ModelGate,
  { model }: Predicted,
  rows: SampleRows,
): { rows: SampleRows; threshold: ChosenThreshold | null } {
  if (rows.task !== 'binary' || rows.gives === 'labels') return { rows, threshold: null };
  const declared = thresholdOf({ gate, model });
  if (declared !== null || typeof gate.threshold === 'number')
    return { rows, threshold: { threshold: rows.threshold, note: null } };
  const { threshold, reason } = chooseThreshold(rows, gate.threshold);
  return {
    rows: binaryRows({ ...rows.source, threshold: threshold ?? Number.NaN }),
    threshold: { threshold, note: reason },
  };
}

function summarize({ role, metrics: values, n }: EvaluationRecord): string {
  const [id, value] = Object.entries(values)[0] ?? [];
  const figure = typeof value === 'number' ? formatNumber(value) : 'undefined';
  return `${role}: ${id} ${figure}${n === null ? '' : ` on ${formatCount(n)} rows`}`;
}
