import type { EvaluationResults } from '../../formats/evaluation-results';
import type { GateModel, ModelGate } from '../../gate/schema';
import type { SampleRows } from '../../metrics/metric';
import type { ModelScorer } from '../../onnx/model-scorer';
import { type Problem, ProblemError } from '../../problem';
import type { ModelRecord, ModelRole } from '../../run/schema';
import type { LoadedTable, RunState, StageContext } from '../stage';
import type { EvalRows } from '../truth/eval-rows';
import { checkScores } from './check-scores';
import { fieldOfRole } from './field-of-role';
import { readPredictions } from './from-file';
import { predictWithModel } from './from-onnx';
import { notesOnResults, readResults } from './from-results';
import { toSample } from './to-sample';

/** What is known of one model once it was asked; neither a sample nor results where it has a problem. */
export interface Predicted {
  readonly role: ModelRole;
  readonly model: GateModel;
  readonly record: ModelRecord;
  readonly sample: SampleRows | null;
  readonly results: EvaluationResults | null;
  /** Open until the run ends; null for a model that cannot be run. */
  readonly scorer: ModelScorer | null;
  readonly notes: readonly Problem[];
  readonly problems: readonly Problem[];
}

interface Request {
  readonly gate: ModelGate;
  readonly role: ModelRole;
  readonly model: GateModel;
  readonly table: LoadedTable;
  readonly rows: EvalRows;
  readonly files: RunState['files'];
  readonly report: (rows: number) => void;
}

/** Asks one model. What is wrong with it is in its record: the others, and the stages after, go on. */
export async function predict(context: StageContext, request: Request): Promise<Predicted> {
  const { role, model } = request;
  const named = pathAndKind(model);
  const file = request.files.find((one) => one.role === role && one.path === named.path);
  const unrun: ModelRecord = {
    ...named,
    role,
    size_bytes: file?.size_bytes ?? 0,
    provider: null,
    provider_note: null,
    inputs: [],
    mapped_by: null,
    output: null,
    producer: null,
    facts: null,
    batch_rows: null,
    from_cache: false,
    problem: null,
  };
  const common = {
    role,
    model,
    record: unrun,
    sample: null,
    results: null,
    scorer: null,
    notes: [],
    problems: [],
  };
  try {
    return { ...common, ...(await ask(context, request, unrun, file?.sha256 ?? '')) };
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problems.some(({ kind }) => kind === 'out-of-memory'))
      throw error;
    return { ...common, record: { ...unrun, problem: error.problems[0] ?? null }, problems: error.problems };
  }
}

async function ask(
  context: StageContext,
  request: Request,
  unrun: ModelRecord,
  sha256: string,
): Promise<Partial<Predicted>> {
  const { engines, signal } = context;
  const { gate, role, model, table, rows, report } = request;
  if ('results' in model) {
    const results = await readResults(gate, model.results, engines.files);
    return { results, notes: notesOnResults(results.n, model.results, table) };
  }
  const classes = rows.truth.task === 'multiclass' && gate.classes !== undefined ? rows.truth.classes : null;
  const { record, predictions, scorer, notes } =
    'onnx' in model
      ? await predictWithModel(context, { gate, role, model, table, sha256, classes, report })
      : {
          record: unrun,
          predictions: await readPredictions(gate, role, model, table, engines.data, signal),
          scorer: null,
          notes: [],
        };
  report(rows.n);
  const field = fieldOfRole(role);
  const key = table.info.columns.some(({ name }) => name === gate.key) ? gate.key : undefined;
  const checked = await checkScores(predictions, { file: unrun.path, field, key }, engines.data);
  const sample = toSample(predictions, { gate, model, rows, where: { file: unrun.path, field } });
  return { record: { ...unrun, ...record }, sample, scorer, notes: [...notes, ...checked] };
}

function pathAndKind(model: GateModel): Pick<ModelRecord, 'path' | 'kind'> {
  if ('onnx' in model) return { kind: 'onnx', path: model.onnx };
  if ('scores' in model) return { kind: 'scores', path: model.scores.path };
  if ('labels' in model) return { kind: 'labels', path: model.labels.path };
  return { kind: 'results', path: model.results };
}
