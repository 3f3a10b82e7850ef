import type { Dataset } from '../checks/check';
import type { DistributionRecord, DriftRecord, RunDocument } from '../run/schema';

export type Between = DriftRecord['between'];

/** The parts of a run that findings about its data rest on. */
export type DataSections = Pick<RunDocument, 'distributions' | 'drift' | 'transforms' | 'checks'>;

/** One piece of evidence that a column is not what it was. */
export interface Finding {
  readonly column: string;
  /** null where only one data set was looked at. */
  readonly between: Between | null;
  /** 0 to 1 within its kind; evidence that is beyond doubt and of great effect has 1. */
  readonly strength: number;
  /** Whole, with the name of the column in it. */
  readonly sentence: string;
  /** A few words for a line that already names the column. */
  readonly brief: string;
}

/** What is compared with what, in the order of the pipeline. */
export const comparedPairs: readonly Between[] = [
  { reference: 'reference', current: 'train' },
  { reference: 'train', current: 'eval' },
];

type TableRecord = DistributionRecord['tables'][number];

export function tableOf({ tables }: DistributionRecord, dataset: Dataset): TableRecord | undefined {
  return tables.find((table) => table.dataset === dataset);
}

export interface Share {
  /** 0 to 1. */
  readonly share: number;
  readonly rows: number;
}

/** How many standard errors two shares must lie apart. */
const leastErrors = 4;

/** Whether two samples of one population would hardly ever have shares so far apart: the pooled two-proportion z. */
export function isBeyondChance(one: Share, other: Share): boolean {
  if (one.rows === 0 || other.rows === 0) return false;
  const pooled = (one.share * one.rows + other.share * other.rows) / (one.rows + other.rows);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / one.rows + 1 / other.rows));
  return Math.abs(one.share - other.share) > leastErrors * error;
}
