import { type ColumnFacts, mostCategories, type TextFacts } from './facts';
import { mostlyFor } from './mostly';
import type { Suggested } from './suggested';

/** A category seen at least this often is no chance find: if there were others as frequent, they had been seen. */
const often = 10;

/** More different texts than this are no longer counted, nor where they are more than one in twenty rows. */
const mostCounted = 2000;

export function suggestForTexts(facts: ColumnFacts, values: TextFacts): readonly Suggested[] {
  if (values.values !== null) return [inSet(facts.name, values, values.values)];
  return [...ofPattern(facts.name, values), ...ofLength(facts.name, values), ...ofVariety(facts)];
}

function inSet(column: string, { count }: TextFacts, values: NonNullable<TextFacts['values']>): Suggested {
  const isKnown = values.every((one) => one.count >= often);
  return {
    rank: 1,
    expectation: {
      type: 'expect_column_values_to_be_in_set',
      column,
      value_set: values.map(({ value }) => value),
      ...(isKnown ? {} : { mostly: mostlyFor(count, values.filter((one) => one.count < often).length) }),
    },
  };
}

function ofPattern(column: string, { pattern, count }: TextFacts): readonly Suggested[] {
  if (pattern === null) return [];
  const others = count - pattern.matching;
  return [
    {
      rank: 2,
      expectation: {
        type: 'expect_column_values_to_match_regex',
        column,
        regex: pattern.regex,
        ...(others === 0 ? {} : { mostly: mostlyFor(count, others) }),
      },
    },
  ];
}

/** Texts of one length keep it; others may become twice as long as the longest one. */
function ofLength(column: string, { pattern, shortest, longest }: TextFacts): readonly Suggested[] {
  if (pattern !== null) return [];
  const isFixed = shortest === longest;
  return [
    {
      rank: 2,
      expectation: {
        type: 'expect_column_value_lengths_to_be_between',
        column,
        min_value: isFixed ? shortest : Math.min(1, shortest),
        max_value: isFixed ? longest : longest * 2,
      },
    },
  ];
}

function ofVariety({ name: column, distinct, rows }: ColumnFacts): readonly Suggested[] {
  if (distinct === null || distinct <= mostCategories || distinct > Math.min(mostCounted, rows / 20))
    return [];
  return [
    {
      rank: 4,
      expectation: {
        type: 'expect_column_unique_value_count_to_be_between',
        column,
        min_value: Math.floor(distinct / 2),
        max_value: distinct * 2,
      },
    },
  ];
}
