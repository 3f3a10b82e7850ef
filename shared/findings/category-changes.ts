import { formatCount, formatPercent } from '../figures';
import type { DriftRecord } from '../run/schema';
import { type DataSections, type Finding, isBeyondChance, tableOf } from './finding';

type CategoryChange = NonNullable<DriftRecord['new_categories']>;

const mostExamples = 3;

/** Columns with categories that are new or have vanished, in more rows than chance explains; as strong as the root of their share. */
export function categoryChanges({ drift, distributions }: DataSections): Finding[] {
  const byColumn = new Map(distributions.map((distribution) => [distribution.column, distribution]));
  return drift.flatMap((record): Finding[] => {
    const { column, between, role, new_categories: fresh, vanished_categories: gone } = record;
    if (role === 'key' || role === 'prediction') return [];
    const distribution = byColumn.get(column);
    const [before, after] = [between.reference, between.current].map((dataset) => {
      const table = distribution && tableOf(distribution, dataset);
      return table === undefined ? 0 : table.rows - table.missing;
    });
    const told = [
      isTold(fresh, after, before) ? { ...fresh, word: 'new', where: between.current } : null,
      isTold(gone, before, after) ? { ...gone, word: 'vanished', where: between.reference } : null,
    ].filter((change) => change !== null);
    if (told.length === 0) return [];
    return [
      {
        column,
        between,
        strength: Math.sqrt(Math.max(...told.map(({ share }) => share))),
        sentence: `${column} has ${told.map(inWords).join(' and ')}`,
        brief: told
          .map(({ count, word }) => formatCount(count, `${word} category`, `${word} categories`))
          .join(', '),
      },
    ];
  });
}

function isTold(
  change: CategoryChange | null,
  rows: number | undefined,
  others: number | undefined,
): change is CategoryChange {
  if (change === null || change.count === 0) return false;
  return isBeyondChance({ share: change.share, rows: rows ?? 0 }, { share: 0, rows: others ?? 0 });
}

function inWords(change: CategoryChange & { readonly word: string; readonly where: string }): string {
  const { count, share, examples, word, where } = change;
  const names = examples.slice(0, mostExamples).map(({ value }) => `'${value}'`);
  const more = count > names.length ? ', …' : '';
  const noun = count === 1 ? 'category' : 'categories';
  return `${formatCount(count)} ${word} ${noun} (${names.join(', ')}${more}) in ${formatPercent(share)} of ${where}`;
}
