import { z } from 'zod';
import type { Check } from './check';
import { expectColumnMeanToBeBetween } from './expect-column-mean-to-be-between';
import { expectColumnQuantileValuesToBeBetween } from './expect-column-quantile-values-to-be-between';
import { expectColumnToExist } from './expect-column-to-exist';
import { expectColumnValuesToNotBeNull } from './expect-column-values-to-not-be-null';
import { expectTableColumnsToMatchSet } from './expect-table-columns-to-match-set';
import { expectTableRowCountToBeBetween } from './expect-table-row-count-to-be-between';

export const checks = [
  expectTableRowCountToBeBetween,
  expectTableColumnsToMatchSet,
  expectColumnToExist,
  expectColumnValuesToNotBeNull,
  expectColumnMeanToBeBetween,
  expectColumnQuantileValuesToBeBetween,
] as const;

type Schemas<Registered extends readonly { schema: unknown }[]> = {
  -readonly [Index in keyof Registered]: Registered[Index]['schema'];
};

/** `map` forgets that a tuple has one element for each of the other's; this does not. */
function schemasOf<const Registered extends readonly { schema: unknown }[]>(registered: Registered) {
  return registered.map(({ schema }) => schema) as Schemas<Registered>;
}

export const expectationSchema = z.discriminatedUnion('type', schemasOf(checks));

export type Expectation = z.output<typeof expectationSchema>;

/** The check that a gate's expectation asks for. */
export function checkFor(expectation: Expectation): Check {
  const found: Check | undefined = checks.find(({ type }) => type === expectation.type);
  if (found === undefined) throw new Error(`no check is of type ${expectation.type}`);
  return found;
}
