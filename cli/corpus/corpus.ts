import type { Defect } from './defect';
import { defects } from './defects';
import type { BaseSchema } from './schema';

/** One table to judge: a fresh sample of its schema, with a defect or clean. */
export interface CorpusTable {
  readonly snapshot: number;
  readonly defect: Defect | null;
}

const cleanTables: Readonly<Record<string, number>> = {
  'card-payments': 4,
  churn: 4,
  'sensor-readings': 3,
  loans: 3,
  'web-sessions': 3,
  'medical-visits': 3,
};

/** The tables of one schema: the clean ones are its snapshots from 1 on, those with a defect from 101 on. */
export function corpusTables({ name }: BaseSchema): readonly CorpusTable[] {
  const clean = Array.from({ length: cleanTables[name] ?? 0 }, (_, index) => ({
    snapshot: index + 1,
    defect: null,
  }));
  const broken = (defects[name] ?? []).map((defect, index) => ({ snapshot: index + 101, defect }));
  return [...clean, ...broken];
}
