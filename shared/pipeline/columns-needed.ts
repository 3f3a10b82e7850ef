import type { Dataset } from '../checks/check';
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
  const groups = gate.subgroups.map((subgroup) => subgroup.column);
  const keyed = Object.values(gate.models).some((declared) => declared !== undefined && 'scores' in declared);
  return unique([...model, ...groups, ...(keyed && gate.key !== undefined ? [gate.key] : [])]);
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
