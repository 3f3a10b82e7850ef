import type { ColumnRow } from './column-rows';

/** How many checks of the column failed; in red only where one of them is critical. */
export function FailedCell({ row: { failed, severity } }: { readonly row: ColumnRow }) {
  if (failed === 0) return <span className="assay-columns-note">–</span>;
  return (
    <span className="assay-count" data-tone={severity === 'critical' ? 'bad' : 'warn'}>
      {failed}
      <span className="assay-unseen"> {severity === 'critical' ? 'failed' : `failed, ${severity}`}</span>
    </span>
  );
}
