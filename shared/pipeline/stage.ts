import type { Dataset } from '../checks/check';
import type { CancelSignal, Clock, Engines, Fingerprint } from '../engines';
import type { Gate } from '../gate/schema';
import type { SampleRows } from '../metrics/metric';
import type { ModelScorer } from '../onnx/model-scorer';
import type { Problem } from '../problem';
import type { ModelRole, RunDocument, StageId } from '../run/schema';
import type { Declarations } from '../validation/declared';
import type { Work } from '../validation/plan-work';
import type { StoredTable, TableStore } from './table-store';

/** What every stage may use. */
export interface StageContext {
  readonly gate: Gate;
  /** The gate file as the user named it, for problems. */
  readonly gatePath: string;
  readonly engines: Engines;
  readonly store: TableStore;
  readonly clock: Clock;
  readonly signal: CancelSignal;
  /** Hands over a model as soon as it is open, so that it is released however the run ends. */
  readonly keepOpen: (role: ModelRole, model: ModelScorer) => void;
  /** `fraction` of this stage, 0 to 1; `rows` handled so far; `note` says what is being done now. */
  readonly report: (progress: { fraction: number; rows?: number; note?: string }) => void;
}

export interface LoadedTable extends StoredTable {
  readonly fingerprint: Fingerprint;
  /** What should be known of the file, though it serves. */
  readonly note: Problem | null;
}

/** What the stages have found so far: the sections of the run document, and what only the run itself needs. */
export interface RunState
  extends Pick<
    RunDocument,
    | 'files'
    | 'checks'
    | 'distributions'
    | 'drift'
    | 'transforms'
    | 'models'
    | 'evaluations'
    | 'comparisons'
    | 'agreements'
    | 'subgroups'
    | 'latencies'
    | 'rules'
    | 'challengers'
    | 'problems'
    | 'notes'
  > {
  readonly tables: Partial<Readonly<Record<Dataset, LoadedTable>>>;
  readonly declarations: Declarations;
  /** What the validation does, piece by piece; the columns of the first piece are held. */
  readonly work: readonly Work[];
  /** Models that can score rows, open until the run ends. */
  readonly openModels: Partial<Readonly<Record<ModelRole, ModelScorer>>>;
  /** What each model said beside the truth, by role; absent for a model without figures by row. */
  readonly samples: Partial<Readonly<Record<ModelRole, SampleRows>>>;
  /** Which cluster each row of the eval set belongs to; null where rows are independent. */
  readonly clusters: Uint32Array | null;
  readonly verdict: RunDocument['verdict'] | null;
}

export interface StageOutcome {
  readonly status: RunDocument['stages'][number]['status'];
  readonly summary: string;
  readonly rows?: number;
  readonly found: Partial<RunState>;
}

export interface Stage {
  readonly id: StageId;
  readonly title: string;
  /** Share of the whole run's time, for progress; any positive number. */
  readonly weight: number;
  run(context: StageContext, state: RunState): Promise<StageOutcome>;
}
