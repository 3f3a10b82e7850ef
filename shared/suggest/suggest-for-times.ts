import type { ColumnFacts, TimeFacts } from './facts';
import type { Suggested } from './suggested';
import { dayOf } from './time-text';

const day = 86_400_000;
const tenYears = 3653 * day;

/** Fewer values than these may be in order by chance. */
const leastInOrder = 20;

/** Later snapshots hold later times: the bounds only catch what stands for a missing date, such as 1970 or 9999. */
export function suggestForTimes({ name: column }: ColumnFacts, values: TimeFacts): readonly Suggested[] {
  const { earliest, latest, isRising, count } = values;
  const low = dayOf(earliest - Math.max(latest - earliest, day));
  const high = dayOf(latest + Math.max(latest - earliest, tenYears));
  const bounds = {
    ...(low === null ? {} : { min_value: low }),
    ...(high === null ? {} : { max_value: high }),
  };
  const within: Suggested = {
    rank: 2,
    expectation: { type: 'expect_column_values_to_be_within_dates', column, ...bounds },
  };
  const rising: Suggested = {
    rank: 4,
    expectation: { type: 'expect_column_values_to_be_increasing', column },
  };
  return [
    ...(Object.keys(bounds).length === 0 ? [] : [within]),
    ...(isRising && count >= leastInOrder && latest > earliest ? [rising] : []),
  ];
}
