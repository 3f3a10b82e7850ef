import type { Dataset } from '../shared/checks/check';
import type { CancelSignal, DataEngine } from '../shared/engines';
import { formatBytes, formatCount } from '../shared/figures';
import { readEvaluationResults } from '../shared/formats/evaluation-results';
import type { GateModel } from '../shared/gate/schema';
import { prepareModel } from '../shared/onnx/prepare-model';
import { inspectTable, namedTables } from '../shared/pipeline/load';
import { inspectScores } from '../shared/pipeline/score-column';
import type { LoadedTable } from '../shared/pipeline/stage';
import { type Problem, ProblemError } from '../shared/problem';
import type { ModelRole } from '../shared/run/schema';
import { declarationsOf } from '../shared/validation/declarations';
import type { Declarations } from '../shared/validation/declared';
import { absentColumns } from './absent-columns';
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
  const check = async (field: string, file: string, look: () => Promise<string>) => {
    try {
      checked.push({ field, file, summary: await look() });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
    }
  };

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
  for (const [role, model] of Object.entries(gate.models ?? {}) as [ModelRole, GateModel | undefined][]) {
    if (model === undefined) continue;
    const look = lookAtModel(opened, role, model, data, tables.eval ?? null);
    await check(`models.${role}`, look.file, look.summarize);
  }
  const notes = [
    ...declarations.unsupported.map(({ sentence }) => sentence),
    ...(problems.length === 0 ? absentColumns(gate, declarations.checks, tables) : []),
  ];
  return { files: checked, problems, notes };
}

interface Look {
  readonly file: string;
  summarize(): Promise<string>;
}

function lookAtModel(
  { gate, files }: OpenedGate,
  role: ModelRole,
  model: GateModel,
  data: DataEngine,
  evalTable: LoadedTable | null,
): Look {
  if ('scores' in model) {
    const { key } = gate;
    const { scores } = model;
    if (key === undefined) throw new Error('a gate with a score file has no key');
    return {
      file: scores.path,
      summarize: async () => {
        await inspectScores(role, scores, { key, table: evalTable }, data);
        return `scores in ${scores.column}`;
      },
    };
  }
  if ('results' in model) {
    return {
      file: model.results,
      summarize: async () => {
        const read = readEvaluationResults(await files.text(model.results), model.results, gate.threshold);
        if (!read.ok) throw new ProblemError(read.problems);
        return formatCount(Object.keys(read.value.metrics).length, 'metric');
      },
    };
  }
  return { file: model.onnx, summarize: () => lookAtOnnx(gate, files, role, model.onnx, evalTable) };
}

/** Without the eval set's columns there is nothing to join the model to: then it must only be readable. */
async function lookAtOnnx(
  gate: OpenedGate['gate'],
  files: OpenedGate['files'],
  role: ModelRole,
  file: string,
  evalTable: LoadedTable | null,
): Promise<string> {
  const bytes = await files.bytes(file);
  if (evalTable !== null) {
    const columns = evalTable.info.columns.filter(({ name }) => gate.features.includes(name));
    const features = gate.features.flatMap((name) => columns.filter((column) => column.name === name));
    prepareModel({ bytes, file, field: `models.${role}`, features, positiveLabel: gate.positive_label });
  }
  return `ONNX, ${formatBytes(bytes.length)}`;
}
