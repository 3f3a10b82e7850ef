import type { ColumnFacts } from './facts';
import { isUnique, namesThings } from './identifiers';
import { mostlyFor } from './mostly';
import { suggestForBooleans, suggestForNumbers } from './suggest-for-numbers';
import { suggestForTexts } from './suggest-for-texts';
import { suggestForTimes } from './suggest-for-times';
import type { Suggested } from './suggested';

/** At most six expectations that hold of this column, and of others like it. */
export function suggestForColumn(facts: ColumnFacts): readonly Suggested[] {
  const { name: column, values } = facts;
  if (values === null) return [];
  if (namesThings(facts)) {
    const unique: Suggested = {
      rank: 1,
      expectation: { type: 'expect_column_values_to_be_unique', column },
    };
    return [...(isUnique(facts) ? [unique] : []), ...present(facts)];
  }
  return [...typed(facts), ...present(facts), ...ofValues(facts)];
}

function ofValues(facts: ColumnFacts): readonly Suggested[] {
  const { values } = facts;
  switch (values?.kind) {
    case 'numbers':
      return suggestForNumbers(facts, values);
    case 'booleans':
      return suggestForBooleans(facts, values);
    case 'texts':
      return suggestForTexts(facts, values);
    case 'times':
      return suggestForTimes(facts, values);
    case undefined:
      return [];
  }
}

function typed({ name: column, type }: ColumnFacts): readonly Suggested[] {
  return [{ rank: 3, expectation: { type: 'expect_column_values_to_be_of_type', column, type_: type } }];
}

function present({ name: column, rows, missing }: ColumnFacts): readonly Suggested[] {
  const type = 'expect_column_values_to_not_be_null';
  if (missing === 0) return [{ rank: 1, expectation: { type, column } }];
  const mostly = mostlyFor(rows, missing);
  return mostly === 0 ? [] : [{ rank: 1, expectation: { type, column, mostly } }];
}
