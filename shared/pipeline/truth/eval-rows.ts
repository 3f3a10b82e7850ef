import type { DataEngine } from '../../engines';
import type { ModelGate } from '../../gate/schema';
import type { Costs, Weights } from '../../metrics/metric';
import type { LoadedTable } from '../stage';
import { type BinaryLabels, readBinaryLabels, requirePositive } from './binary-labels';
import { readClassLabels } from './class-labels';
import { readClusters } from './clusters';
import { readNumberColumn, requireNumbers, type Wanted } from './number-column';
import { readWeights } from './sample-weights';

export type Truth =
  | ({ readonly task: 'binary' } & BinaryLabels)
  | { readonly task: 'multiclass'; readonly labels: Uint16Array; readonly classes: readonly string[] }
  | { readonly task: 'regression'; readonly values: Float64Array };

/** What is known of every row of the eval set before any model is asked. */
export interface EvalRows {
  readonly n: number;
  readonly truth: Truth;
  readonly weights: Weights;
  readonly costs: Costs | null;
  /** Rows of one cluster are not independent; null where all are. */
  readonly clusters: Uint32Array | null;
}

/** Raises `target-invalid`, `eval-one-class` or `column-type` where the eval set cannot be judged on. */
export async function readEvalRows(gate: ModelGate, table: LoadedTable, data: DataEngine): Promise<EvalRows> {
  const { costs, uncertainty } = gate;
  const weight = wantedWeight(gate);
  const cost = async (outcome: keyof Costs): Promise<number | Float64Array> => {
    const declared = costs?.[outcome] ?? 0;
    return typeof declared === 'number'
      ? declared
      : readNumberColumn(wantedCost(outcome, declared), table, data);
  };
  return {
    n: table.info.rows,
    truth: await readTruth(gate, table, data),
    weights: weight === null ? null : await readWeights(weight, table, data),
    costs:
      costs === undefined
        ? null
        : {
            true_negative: await cost('true_negative'),
            false_positive: await cost('false_positive'),
            false_negative: await cost('false_negative'),
            true_positive: await cost('true_positive'),
          },
    clusters:
      uncertainty.group === undefined ? null : await readClusters(uncertainty.group, table.info.rows, data),
  };
}

async function readTruth(gate: ModelGate, table: LoadedTable, data: DataEngine): Promise<Truth> {
  switch (gate.task) {
    case 'binary':
      return { task: 'binary', ...(await readBinaryLabels(gate, table, data)) };
    case 'multiclass':
      return { task: 'multiclass', ...(await readClassLabels(gate, table, data)) };
    case 'regression':
      return { task: 'regression', values: await readNumberColumn(wantedTarget(gate), table, data) };
  }
}

/** Raises what `readEvalRows` does for the types of the columns, which are known without their rows. */
export function inspectEvalRows(gate: ModelGate, table: Pick<LoadedTable, 'file' | 'info'>): void {
  if (gate.task === 'binary') requirePositive(gate, table);
  if (gate.task === 'regression') requireNumbers(wantedTarget(gate), table);
  const weight = wantedWeight(gate);
  if (weight !== null) requireNumbers(weight, table);
  for (const [outcome, declared] of Object.entries(gate.costs ?? {}) as [keyof Costs, number | string][]) {
    if (typeof declared !== 'number') requireNumbers(wantedCost(outcome, declared), table);
  }
}

function wantedTarget({ target }: ModelGate): Wanted {
  return { column: target, field: 'target', what: 'the target', allowsNegative: true };
}

function wantedWeight({ sample_weight: column }: ModelGate): Wanted | null {
  if (column === undefined) return null;
  return { column, field: 'sample_weight', what: 'the sample weight', allowsNegative: false };
}

function wantedCost(outcome: keyof Costs, column: string): Wanted {
  const what = `the cost of a ${outcome.replace('_', ' ')}`;
  return { column, field: `costs.${outcome}`, what, allowsNegative: true };
}
