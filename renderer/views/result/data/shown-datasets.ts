import type { Dataset } from '../../../../shared/checks/check';
import type { DistributionRecord } from '../../../../shared/run/schema';

/** What a small picture of a column shows: train over the reference, else the one of them that there is, else eval. */
export function shownDatasets({ tables }: Pick<DistributionRecord, 'tables'>): readonly Dataset[] {
  const shown = (['reference', 'train'] as const).filter((dataset) =>
    tables.some((table) => table.dataset === dataset),
  );
  return shown.length > 0 ? shown : ['eval'];
}
