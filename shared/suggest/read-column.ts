import type { ColumnInfo, DataEngine } from '../engines';
import type { DistributionRecord } from '../run/schema';
import type { ColumnFacts } from './facts';
import { readNumbers, readTimes } from './read-numbers';
import { readTexts } from './read-texts';

/** The facts of one column that is held as part of the table `train`; values of other types are not looked into. */
export async function readColumn(
  info: ColumnInfo,
  rows: number,
  data: Pick<DataEngine, 'query'>,
): Promise<ColumnFacts> {
  switch (info.type) {
    case 'integer':
    case 'float':
      return readNumbers(info, data);
    case 'boolean':
    case 'string':
      return readTexts(info, data);
    case 'date':
    case 'timestamp':
      return readTimes(info, data);
    case 'other':
      return unread(info, rows);
  }
}

function unread(info: ColumnInfo, rows: number): ColumnFacts {
  const distribution: DistributionRecord = {
    column: info.name,
    role: 'other',
    kind: 'unsupported',
    scale: 'linear',
    edges: [],
    categories: [],
    tables: [],
  };
  return { ...info, rows, missing: 0, distinct: null, values: null, distribution };
}
