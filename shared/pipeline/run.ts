import type { CancelSignal, Clock, Engines } from '../engines';
import type { Gate } from '../gate/schema';
import { isOutOfMemory, outOfMemory } from '../out-of-memory';
import { ProblemError } from '../problem';
import type { RunDocument, StageId, StageRecord } from '../run/schema';
import { CancelledError, stopIfCancelled } from './cancelled';
import { compare } from './compare';
import { evaluate } from './evaluate';
import { gateStage } from './gate';
import { latency } from './latency';
import { load } from './load';
import type { RunEvent, RunOutcome } from './progress';
import type { RunState, Stage, StageContext, StageOutcome } from './stage';
import { subgroups } from './subgroups';
import { TableStore } from './table-store';
import { train } from './train';
import { validate } from './validate';

export const stages: readonly Stage[] = [
  load,
  validate,
  train,
  evaluate,
  compare,
  subgroups,
  latency,
  gateStage,
];

export interface RunOptions {
  readonly runId: string;
  readonly gatePath: string;
  readonly gateSha256: string;
  /** What the caller knows of its surroundings; the engines add their own. */
  readonly environment: Pick<RunDocument['environment'], 'assay' | 'runtime' | 'platform' | 'cpu'>;
  readonly clock: Clock;
  readonly signal: CancelSignal;
  readonly onEvent: (event: RunEvent) => void;
}

const nothingFound: RunState = {
  tables: {},
  declarations: { checks: [], unsupported: [] },
  work: [],
  openModels: {},
  samples: {},
  clusters: null,
  verdict: null,
  files: [],
  checks: [],
  distributions: [],
  drift: [],
  transforms: [],
  models: [],
  evaluations: [],
  comparisons: [],
  agreements: [],
  subgroups: [],
  latencies: [],
  rules: [],
  challengers: [],
  problems: [],
  notes: [],
};

/**
 * Runs every stage of a gate in order. Problems and cancelling are outcomes, not exceptions; a rejection is a bug.
 * All models that were opened are released before it resolves.
 */
export async function runPipeline(gate: Gate, engines: Engines, options: RunOptions): Promise<RunOutcome> {
  const { clock, signal, onEvent } = options;
  const createdAt = clock.timestamp();
  const startedAt = clock.now();
  const totalWeight = stages.reduce((sum, stage) => sum + stage.weight, 0);
  const records: StageRecord[] = [];
  const store = new TableStore(engines.data, signal);
  let state = nothingFound;
  let weightDone = 0;
  let current: StageId | null = null;

  try {
    for (const stage of stages) {
      stopIfCancelled(signal);
      current = stage.id;
      onEvent({ type: 'stage-started', stage: stage.id });
      const stageStartedAt = clock.now();
      const outcome = await runStage(
        stage,
        {
          gate,
          gatePath: options.gatePath,
          engines,
          store,
          clock,
          signal,
          keepOpen: (role, model) => {
            state = { ...state, openModels: { ...state.openModels, [role]: model } };
          },
          report: ({ fraction, rows, note }) =>
            onEvent({
              type: 'stage-progress',
              stage: stage.id,
              fraction,
              overall: (weightDone + fraction * stage.weight) / totalWeight,
              rows: rows ?? null,
              note: note ?? null,
            }),
        },
        state,
      );
      state = {
        ...state,
        ...outcome.found,
        notes: [...state.notes, ...(outcome.found.notes ?? [])],
        problems: [...state.problems, ...(outcome.found.problems ?? [])],
      };
      weightDone += stage.weight;
      const record: StageRecord = {
        id: stage.id,
        title: stage.title,
        status: outcome.status,
        duration_ms: clock.now() - stageStartedAt,
        rows: outcome.rows ?? null,
        summary: outcome.summary,
      };
      records.push(record);
      onEvent({ type: 'stage-ended', record });
    }
    return {
      status: 'finished',
      document: assemble(gate, engines, options, state, records, createdAt, clock.now() - startedAt),
    };
  } catch (error) {
    if (signal.aborted || error instanceof CancelledError) return { status: 'cancelled' };
    if (error instanceof ProblemError) return { status: 'problem', problems: error.problems, stage: current };
    if (isOutOfMemory(error)) return { status: 'problem', problems: [outOfMemory()], stage: current };
    throw error;
  } finally {
    await Promise.all(Object.values(state.openModels).map((model) => model?.release()));
  }
}

/** What these stages find can be missing: their problem is told, the stages after go on, and what rests on it is not judged. */
const canDoWithout: readonly StageId[] = ['train', 'evaluate', 'compare', 'subgroups', 'latency'];

async function runStage(stage: Stage, context: StageContext, state: RunState): Promise<StageOutcome> {
  try {
    return await stage.run(context, state);
  } catch (error) {
    const isFatal = !canDoWithout.includes(stage.id) || !(error instanceof ProblemError);
    if (isFatal || error.problems.some(({ kind }) => kind === 'out-of-memory')) throw error;
    const summary = error.problems.map(({ message }) => message).join('; ');
    return { status: 'failed', summary, found: { problems: [...error.problems] } };
  }
}

function assemble(
  gate: Gate,
  engines: Engines,
  options: RunOptions,
  state: RunState,
  records: readonly StageRecord[],
  createdAt: string,
  duration: number,
): RunDocument {
  const { tables, declarations, work, openModels, samples, clusters, verdict, ...sections } = state;
  if (verdict === null) throw new Error('the gate stage gave no verdict');
  return {
    assay_run: 1,
    id: options.runId,
    created_at: createdAt,
    duration_ms: duration,
    gate: { path: options.gatePath, sha256: options.gateSha256, spec: gate },
    environment: {
      ...options.environment,
      data_engine: engines.data.version,
      model_engine: engines.models.version,
      threads: engines.models.threads,
    },
    stages: [...records],
    ...sections,
    verdict,
  };
}
