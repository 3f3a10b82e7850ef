import { formatAgainst, formatPercent } from '../figures';
import { comparedPairs, type DataSections, type Finding, isBeyondChance, tableOf } from './finding';

/** Changes of less than this share of the rows are not told, however certain. */
const leastChange = 0.005;

/** Columns of which another share is missing than before, beyond chance; as strong as the root of the change. */
export function missingChanges({ distributions }: DataSections): Finding[] {
  return distributions.flatMap((distribution) =>
    comparedPairs.flatMap((between): Finding[] => {
      const before = missingOf(tableOf(distribution, between.reference));
      const after = missingOf(tableOf(distribution, between.current));
      if (before === null || after === null || !isBeyondChance(before, after)) return [];
      const change = Math.abs(after.share - before.share);
      if (change < leastChange) return [];
      const { column } = distribution;
      const now = `${formatAgainst(after.share * 100, before.share * 100)}%`;
      const shares = `${now} of ${between.current}, ${formatPercent(before.share)} of ${between.reference}`;
      return [
        {
          column,
          between,
          strength: Math.sqrt(change),
          sentence: `${column} is missing in ${shares}`,
          brief: `missing ${formatPercent(before.share)} → ${now}`,
        },
      ];
    }),
  );
}

function missingOf(table: { rows: number; missing: number } | undefined) {
  if (table === undefined || table.rows === 0) return null;
  return { share: table.missing / table.rows, rows: table.rows };
}
