import { checkFor } from '../checks';
import type { Dataset } from '../checks/check';
import type { Gate } from '../gate/schema';

/** Columns that the gate declares a check on the existence of: their absence is a finding, not a broken input. */
export function columnsCheckedToExist(gate: Gate, dataset: Dataset): ReadonlySet<string> {
  const columns = gate.expectations
    .filter((expectation) => expectation.dataset === dataset)
    .flatMap((expectation) => {
      if (expectation.type === 'expect_column_to_exist') return [expectation.column];
      if (expectation.type === 'expect_table_columns_to_match_set') return expectation.column_set;
      return [];
    });
  return new Set(columns);
}

/** Columns without which a data set is of no use to this gate. */
export function columnsRequired(gate: Gate, dataset: Dataset): readonly string[] {
  const model = [...gate.features, gate.target];
  if (dataset !== 'eval') return unique(model);
  const groups = gate.subgroups.map((subgroup) => subgroup.column);
  return unique([...model, ...groups, ...keyColumns(gate)]);
}

/** All columns that a run reads of a data set. Those of the expectations may be absent: that is for the checks to say. */
export function columnsRead(gate: Gate, dataset: Dataset): readonly string[] {
  const checked = gate.expectations
    .filter((expectation) => expectation.dataset === dataset || dataset === 'reference')
    .flatMap((expectation) => checkFor(expectation).columns(expectation));
  return unique([...columnsRequired(gate, dataset), ...checked]);
}

function keyColumns(gate: Gate): readonly string[] {
  const models = [gate.models.candidate, gate.models.baseline];
  const keyed = models.some((model) => model !== undefined && 'scores' in model);
  return keyed && gate.key !== undefined ? [gate.key] : [];
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
