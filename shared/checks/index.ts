import { z } from 'zod';
import type { Check } from './check';
import { expectColumnDistinctValuesToBeInSet } from './expect-column-distinct-values-to-be-in-set';
import { expectColumnDistinctValuesToContainSet } from './expect-column-distinct-values-to-contain-set';
import { expectColumnDistinctValuesToEqualSet } from './expect-column-distinct-values-to-equal-set';
import { expectColumnKlDivergenceToBeLessThan } from './expect-column-kl-divergence-to-be-less-than';
import { expectColumnMaxToBeBetween } from './expect-column-max-to-be-between';
import { expectColumnMaxToBeWithinDaysOf } from './expect-column-max-to-be-within-days-of';
import { expectColumnMeanToBeBetween } from './expect-column-mean-to-be-between';
import { expectColumnMedianToBeBetween } from './expect-column-median-to-be-between';
import { expectColumnMinToBeBetween } from './expect-column-min-to-be-between';
import { expectColumnMostCommonValueToBeInSet } from './expect-column-most-common-value-to-be-in-set';
import { expectColumnPairValuesAToBeGreaterThanB } from './expect-column-pair-values-a-to-be-greater-than-b';
import { expectColumnPairValuesToBeEqual } from './expect-column-pair-values-to-be-equal';
import { expectColumnPairValuesToBeInSet } from './expect-column-pair-values-to-be-in-set';
import { expectColumnProportionOfNonNullValuesToBeBetween } from './expect-column-proportion-of-non-null-values-to-be-between';
import { expectColumnProportionOfUniqueValuesToBeBetween } from './expect-column-proportion-of-unique-values-to-be-between';
import { expectColumnQuantileValuesToBeBetween } from './expect-column-quantile-values-to-be-between';
import { expectColumnStdevToBeBetween } from './expect-column-stdev-to-be-between';
import { expectColumnSumToBeBetween } from './expect-column-sum-to-be-between';
import { expectColumnToExist } from './expect-column-to-exist';
import { expectColumnToNotRevealTarget } from './expect-column-to-not-reveal-target';
import { expectColumnToVary } from './expect-column-to-vary';
import { expectColumnTypeToBe } from './expect-column-type-to-be';
import { expectColumnUniqueValueCountToBeBetween } from './expect-column-unique-value-count-to-be-between';
import { expectColumnValueLengthsToBeBetween } from './expect-column-value-lengths-to-be-between';
import { expectColumnValueLengthsToEqual } from './expect-column-value-lengths-to-equal';
import { expectColumnValueZScoresToBeLessThan } from './expect-column-value-z-scores-to-be-less-than';
import { expectColumnValuesToBeBetween } from './expect-column-values-to-be-between';
import { expectColumnValuesToBeDateutilParseable } from './expect-column-values-to-be-dateutil-parseable';
import { expectColumnValuesToBeDecreasing } from './expect-column-values-to-be-decreasing';
import { expectColumnValuesToBeInOtherTable } from './expect-column-values-to-be-in-other-table';
import { expectColumnValuesToBeInSet } from './expect-column-values-to-be-in-set';
import { expectColumnValuesToBeInTypeList } from './expect-column-values-to-be-in-type-list';
import { expectColumnValuesToBeIncreasing } from './expect-column-values-to-be-increasing';
import { expectColumnValuesToBeNull } from './expect-column-values-to-be-null';
import { expectColumnValuesToBeOfType } from './expect-column-values-to-be-of-type';
import { expectColumnValuesToBeUnique } from './expect-column-values-to-be-unique';
import { expectColumnValuesToBeWithinDates } from './expect-column-values-to-be-within-dates';
import { expectColumnValuesToMatchLikePattern } from './expect-column-values-to-match-like-pattern';
import { expectColumnValuesToMatchLikePatternList } from './expect-column-values-to-match-like-pattern-list';
import { expectColumnValuesToMatchRegex } from './expect-column-values-to-match-regex';
import { expectColumnValuesToMatchRegexList } from './expect-column-values-to-match-regex-list';
import { expectColumnValuesToMatchStrftimeFormat } from './expect-column-values-to-match-strftime-format';
import { expectColumnValuesToNotBeInSet } from './expect-column-values-to-not-be-in-set';
import { expectColumnValuesToNotBeNull } from './expect-column-values-to-not-be-null';
import { expectColumnValuesToNotBeOutliers } from './expect-column-values-to-not-be-outliers';
import { expectColumnValuesToNotMatchLikePattern } from './expect-column-values-to-not-match-like-pattern';
import { expectColumnValuesToNotMatchLikePatternList } from './expect-column-values-to-not-match-like-pattern-list';
import { expectColumnValuesToNotMatchRegex } from './expect-column-values-to-not-match-regex';
import { expectColumnValuesToNotMatchRegexList } from './expect-column-values-to-not-match-regex-list';
import { expectCompoundColumnsToBeUnique } from './expect-compound-columns-to-be-unique';
import { expectDatesToNotOverlap } from './expect-dates-to-not-overlap';
import { expectLabelsToNotConflict } from './expect-labels-to-not-conflict';
import { expectMulticolumnSumToEqual } from './expect-multicolumn-sum-to-equal';
import { expectMulticolumnValuesToBeEqual } from './expect-multicolumn-values-to-be-equal';
import { expectRowsToBelongToSplit } from './expect-rows-to-belong-to-split';
import { expectSelectColumnValuesToBeUniqueWithinRecord } from './expect-select-column-values-to-be-unique-within-record';
import { expectTableColumnCountToBeBetween } from './expect-table-column-count-to-be-between';
import { expectTableColumnCountToEqual } from './expect-table-column-count-to-equal';
import { expectTableColumnsToMatchOrderedList } from './expect-table-columns-to-match-ordered-list';
import { expectTableColumnsToMatchSet } from './expect-table-columns-to-match-set';
import { expectTableRowCountToBeBetween } from './expect-table-row-count-to-be-between';
import { expectTableRowCountToEqual } from './expect-table-row-count-to-equal';
import { expectTableRowCountToEqualOtherTable } from './expect-table-row-count-to-equal-other-table';
import { expectTableRowsToBeUnique } from './expect-table-rows-to-be-unique';
import { expectTableRowsToNotBeInOtherTable } from './expect-table-rows-to-not-be-in-other-table';

export const checks = [
  expectTableRowCountToBeBetween,
  expectTableColumnsToMatchSet,
  expectColumnToExist,
  expectColumnValuesToNotBeNull,
  expectColumnValuesToBeBetween,
  expectColumnMeanToBeBetween,
  expectColumnQuantileValuesToBeBetween,
  expectColumnToNotRevealTarget,
  expectColumnValuesToBeInOtherTable,
  expectDatesToNotOverlap,
  expectLabelsToNotConflict,
  expectRowsToBelongToSplit,
  expectTableRowsToBeUnique,
  expectTableRowsToNotBeInOtherTable,
  expectTableRowCountToEqual,
  expectTableRowCountToEqualOtherTable,
  expectTableColumnCountToEqual,
  expectTableColumnCountToBeBetween,
  expectTableColumnsToMatchOrderedList,
  expectColumnMinToBeBetween,
  expectColumnMaxToBeBetween,
  expectColumnMedianToBeBetween,
  expectColumnStdevToBeBetween,
  expectColumnSumToBeBetween,
  expectColumnUniqueValueCountToBeBetween,
  expectColumnProportionOfUniqueValuesToBeBetween,
  expectColumnProportionOfNonNullValuesToBeBetween,
  expectColumnDistinctValuesToBeInSet,
  expectColumnDistinctValuesToContainSet,
  expectColumnDistinctValuesToEqualSet,
  expectColumnMostCommonValueToBeInSet,
  expectColumnKlDivergenceToBeLessThan,
  expectColumnToVary,
  expectColumnTypeToBe,
  expectColumnValuesToBeNull,
  expectColumnValuesToBeUnique,
  expectColumnValuesToBeInSet,
  expectColumnValuesToNotBeInSet,
  expectColumnValuesToBeOfType,
  expectColumnValuesToBeInTypeList,
  expectColumnValuesToMatchRegex,
  expectColumnValuesToNotMatchRegex,
  expectColumnValuesToMatchRegexList,
  expectColumnValuesToNotMatchRegexList,
  expectColumnValuesToMatchLikePattern,
  expectColumnValuesToNotMatchLikePattern,
  expectColumnValuesToMatchLikePatternList,
  expectColumnValuesToNotMatchLikePatternList,
  expectColumnValuesToMatchStrftimeFormat,
  expectColumnValuesToBeDateutilParseable,
  expectColumnValuesToBeWithinDates,
  expectColumnValuesToBeIncreasing,
  expectColumnValuesToBeDecreasing,
  expectColumnValuesToNotBeOutliers,
  expectColumnValueLengthsToBeBetween,
  expectColumnValueLengthsToEqual,
  expectColumnValueZScoresToBeLessThan,
  expectColumnMaxToBeWithinDaysOf,
  expectColumnPairValuesToBeEqual,
  expectColumnPairValuesAToBeGreaterThanB,
  expectColumnPairValuesToBeInSet,
  expectCompoundColumnsToBeUnique,
  expectSelectColumnValuesToBeUniqueWithinRecord,
  expectMulticolumnValuesToBeEqual,
  expectMulticolumnSumToEqual,
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
