import type { Dataset } from '../checks/check';
import { modelsOf } from '../gate/models-of';
import { type Gate, judgesModels } from '../gate/schema';
import type { Declared } from '../validation/declared';

/** Columns that a check on their existence is declared for: their absence is a finding, not a broken input. */
export function columnsCheckedToExist(declared: readonly Declared[], dataset: Dataset): ReadonlySet<string> {
  const columns = declared.flatMap(({ expectation }) => {
    if (expectation.dataset !== dataset) return [];
    if (expectation.type === 'expect_column_to_exist') return [expectation.column];
    if (expectation.type === 'expect_table_columns_to_match_set') return expectation.column_set;
    return [];
  });
  return new Set(columns);
}

/** Columns without which a data set is of no use to this gate. */
export function columnsRequired(gate: Gate, dataset: Dataset): readonly string[] {
  if (!judgesModels(gate)) return [];
  const model = [...gate.features, gate.target];
  if (dataset !== 'eval') return unique(model);
  const models = modelsOf(gate).map((named) => named.model);
  const inputs = models.flatMap((one) => ('inputs' in one ? Object.values(one.inputs ?? {}).flat() : []));
  const costs = Object.values(gate.costs ?? {}).filter((cost) => typeof cost === 'string');
  const groups = gate.subgroups.map((subgroup) => subgroup.column);
  const isKeyed = models.some((one) => 'scores' in one || 'labels' in one);
  const others = [isKeyed ? gate.key : undefined, gate.sample_weight, gate.uncertainty.group];
  return unique([...model, ...inputs, ...groups, ...costs, ...others.filter((name) => name !== undefined)]);
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
