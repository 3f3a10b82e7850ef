import type { Dataset } from '../shared/checks/check';
import type { CancelSignal, DataEngine } from '../shared/engines';
import { formatBytes, formatCount } from '../shared/figures';
import type { Hint, KnownFigures } from '../shared/gate/hints/hint';
import { hintsOnGate } from '../shared/gate/hints/hints-on-gate';
import { modelsOf } from '../shared/gate/models-of';
import { type GateModel, judgesModels } from '../shared/gate/schema';
import { prepareModel } from '../shared/onnx/prepare-model';
import { inspectTable, namedTables } from '../shared/pipeline/load';
import { fieldOfRole } from '../shared/pipeline/predictions/field-of-role';
import { keyedSource } from '../shared/pipeline/predictions/from-file';
import { type OnnxModel, sourceOfModel } from '../shared/pipeline/predictions/from-onnx';
import { readResults } from '../shared/pipeline/predictions/from-results';
import { inspectKeyed } from '../shared/pipeline/predictions/keyed-columns';
import type { LoadedTable } from '../shared/pipeline/stage';
import { classText } from '../shared/pipeline/truth/class-labels';
import { inspectEvalRows } from '../shared/pipeline/truth/eval-rows';
import { type Problem, ProblemError } from '../shared/problem';
import type { ModelRole } from '../shared/run/schema';
import { declarationsOf } from '../shared/validation/declarations';
import type { Declarations } from '../shared/validation/declared';
import { absentColumns } from './absent-columns';
import { knownFigures } from './known-figures';
import type { OpenedGate } from './open-gate';

/** One file that the gate names and that can serve it. */
export interface CheckedFile {
  readonly field: string;
  readonly file: string;
  readonly summary: string;
}

export interface CheckedGate {
  readonly files: readonly CheckedFile[];
  readonly problems: readonly Problem[];
  /** What a run would judge or pass over, and is likely a slip: unsupported expectations, absent columns. */
  readonly notes: readonly string[];
  /** What makes the gate weaker than it looks. */
  readonly hints: readonly Hint[];
}

/** Looks at every file that the gate names, as a run would before it reads rows, and finds all problems at once. */
export async function checkGate(
  opened: OpenedGate,
  data: DataEngine,
  signal: CancelSignal,
): Promise<CheckedGate> {
  const { gate, path, files } = opened;
  const checked: CheckedFile[] = [];
  const problems: Problem[] = [];
  const gathering = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
    }
  };
  const check = (field: string, file: string, look: () => Promise<string>) =>
    gathering(async () => {
      checked.push({ field, file, summary: await look() });
    });

  let declarations: Declarations = { checks: [], unsupported: [] };
  for (const { path: suite } of gate.suites) {
    await check('suites', suite, async () => {
      const { checks, unsupported } = await declarationsOf(
        {
          ...gate,
          expectations: [],
          split: undefined,
          suites: gate.suites.filter((one) => one.path === suite),
        },
        files,
      );
      return `${formatCount(checks.length, 'expectation')}, ${unsupported.length} unsupported`;
    });
  }
  if (problems.length === 0) declarations = await declarationsOf(gate, files);
  const tables: Partial<Record<Dataset, LoadedTable>> = {};
  for (const table of namedTables(gate)) {
    await check(`data.${table.dataset}`, table.path, async () => {
      const context = { gate, gatePath: path, engines: { files, data }, signal };
      const loaded = await inspectTable(context, table, declarations);
      const { info } = loaded;
      tables[table.dataset] = loaded;
      return `${formatCount(info.rows, 'row')}, ${formatCount(info.columns.length, 'column')}`;
    });
  }
  const { eval: judgedOn } = tables;
  if (judgedOn !== undefined && judgesModels(gate)) {
    await gathering(async () => inspectEvalRows(gate, judgedOn));
  }
  for (const { role, model } of modelsOf(gate)) {
    const look = lookAtModel(opened, role, model, data, tables.eval ?? null);
    await check(fieldOfRole(role), look.file, look.summarize);
  }
  const notes = [
    ...declarations.unsupported.map(({ sentence }) => sentence),
    ...(problems.length === 0 ? absentColumns(gate, declarations.checks, tables) : []),
  ];
  let known: KnownFigures | null = null;
  const { eval: evalTable } = tables;
  if (evalTable !== undefined)
    await gathering(async () => {
      known = await knownFigures(opened, evalTable, data, signal);
    });
  const hints = hintsOnGate(gate, { text: opened.text, file: path, known });
  return { files: checked, problems, notes, hints };
}

interface Look {
  readonly file: string;
  summarize(): Promise<string>;
}

function lookAtModel(
  opened: OpenedGate,
  role: ModelRole,
  model: GateModel,
  data: DataEngine,
  evalTable: LoadedTable | null,
): Look {
  const { gate, files } = opened;
  if ('results' in model) {
    return {
      file: model.results,
      summarize: async () => {
        if (!judgesModels(gate)) throw new Error('a gate with models lacks what judges them');
        const { metrics } = await readResults(gate, model.results, files);
        return formatCount(Object.keys(metrics).length, 'metric');
      },
    };
  }
  if ('onnx' in model) {
    return { file: model.onnx, summarize: () => lookAtOnnx(opened, role, model, evalTable) };
  }
  const { key } = gate;
  if (key === undefined) throw new Error('a gate with a file of predictions has no key');
  const source = keyedSource(role, model);
  return {
    file: source.path,
    summarize: async () => {
      await inspectKeyed(source, { key, table: evalTable }, data);
      return `${source.areNumbers ? 'scores' : 'labels'} in ${source.columns.join(', ')}`;
    },
  };
}

/** Without the eval set's columns there is nothing to join the model to: then it must only be readable. */
async function lookAtOnnx(
  { gate, files }: OpenedGate,
  role: ModelRole,
  model: OnnxModel,
  evalTable: LoadedTable | null,
): Promise<string> {
  const bytes = await files.bytes(model.onnx);
  const read = `ONNX, ${formatBytes(bytes.length)}`;
  if (evalTable === null || !judgesModels(gate)) return read;
  const classes = gate.task === 'multiclass' ? (gate.classes?.map(classText) ?? null) : null;
  const { binding } = await prepareModel(sourceOfModel(gate, role, model, evalTable, bytes, classes, files));
  return `${read}; ${formatCount(binding.inputs.length, 'input')} filled ${mappings[binding.mappedBy]}`;
}

const mappings = {
  declared: 'as declared',
  name: 'by name',
  metadata: "by the names in the model's metadata",
  order: 'by the order of the features',
} as const;
