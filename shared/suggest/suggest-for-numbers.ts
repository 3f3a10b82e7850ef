import type { BooleanFacts, ColumnFacts, NumberFacts } from './facts';
import { mostlyFor, shareRange } from './mostly';
import { quantileRangesOf, type Range, rangeOf } from './number-bounds';
import type { Suggested } from './suggested';

/** Fewer values than these tell nothing of quantiles. */
const leastForQuantiles = 20;

/** Of as many different whole numbers as these, each seen often, all are known. */
const leastOfEach = 10;

/** Of as many rows as these, one or two different values are all that there are. */
const leastForFlag = 100;

export function suggestForNumbers(facts: ColumnFacts, values: NumberFacts): readonly Suggested[] {
  const { name: column, distinct } = facts;
  const set = knownValues(values);
  if (set !== null) {
    const inSet: Suggested = {
      rank: 1,
      expectation: { type: 'expect_column_values_to_be_in_set', column, value_set: [...set] },
    };
    const ones = values.values?.find(({ value }) => value === 1)?.count ?? 0;
    const isFlag = set.length === 2 && set[0] === 0 && set[1] === 1;
    return isFlag ? [inSet, mean(column, values.count, ones)] : [inSet];
  }
  const range = rangeOf(values, distinct ?? values.count);
  return [...between(column, range, values), ...quantiles(column, range, values)];
}

export function suggestForBooleans(
  { name }: ColumnFacts,
  { count, trueCount }: BooleanFacts,
): readonly Suggested[] {
  return trueCount === 0 || trueCount === count ? [] : [mean(name, count, trueCount)];
}

/** All values that the column can have, ascending; null where rarer ones may be missing among those seen. */
function knownValues({ values, count, infinite, areWhole }: NumberFacts): readonly number[] | null {
  if (values === null || infinite > 0 || count < leastOfEach) return null;
  const leastSeen = Math.max(leastOfEach, count / (4 * values.length));
  const isFlag = values.length <= 2 && count >= leastForFlag;
  const isKnown = isFlag || (areWhole && values.every((one) => one.count >= leastSeen));
  return isKnown ? values.map(({ value }) => value) : null;
}

function between(
  column: string,
  { low, high }: Range,
  { count, infinite }: NumberFacts,
): readonly Suggested[] {
  if (low === null && high === null) return [];
  const mostly = infinite === 0 ? 1 : mostlyFor(count + infinite, infinite);
  if (mostly === 0) return [];
  return [
    {
      rank: 2,
      expectation: {
        type: 'expect_column_values_to_be_between',
        column,
        ...(low === null ? {} : { min_value: low }),
        ...(high === null ? {} : { max_value: high }),
        ...(mostly === 1 ? {} : { mostly }),
      },
    },
  ];
}

function quantiles(column: string, range: Range, values: NumberFacts): readonly Suggested[] {
  if (values.count < leastForQuantiles || values.infinite > 0) return [];
  const ranges = quantileRangesOf(values, range).filter(({ low, high }) => low !== null || high !== null);
  return [
    {
      rank: 4,
      expectation: {
        type: 'expect_column_quantile_values_to_be_between',
        column,
        quantile_ranges: {
          quantiles: ranges.map(({ share }) => share),
          value_ranges: ranges.map(({ low, high }) => [low, high]),
        },
      },
    },
  ];
}

function mean(column: string, count: number, ones: number): Suggested {
  const { low, high } = shareRange(count, ones);
  return {
    rank: 4,
    expectation: { type: 'expect_column_mean_to_be_between', column, min_value: low, max_value: high },
  };
}
