import { briefPercent } from './brief-percent';
import type { ColumnRow } from './column-rows';

/** The share that is missing, with that of the reference under it where it reads differently. */
export function MissingCell({ row: { missingShare, missingBefore } }: { readonly row: ColumnRow }) {
  if (missingShare === null) return '–';
  const now = briefPercent(missingShare);
  const before = missingBefore === null ? now : briefPercent(missingBefore);
  return (
    <span className="assay-stacked">
      {now}
      {before !== now && <span className="assay-columns-note">was {before}</span>}
    </span>
  );
}
