import type { Columns } from '../engines';
import type { DistributionRecord } from '../run/schema';

/** What one data set holds of one column. */
export type TableSummary = DistributionRecord['tables'][number];

/** The number in the first row of an aggregate's answer. */
export function numberAt(answer: Columns, name: string): number {
  const value = answer.columns[name]?.[0];
  if (typeof value !== 'number') throw new Error(`${name} is not a number in the engine's answer`);
  return value;
}
