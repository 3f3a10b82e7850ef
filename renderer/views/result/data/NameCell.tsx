import type { ColumnRow } from './column-rows';

/** The name as it is in the data, with the role of the column under it. */
export function NameCell({ row: { column, distribution } }: { readonly row: ColumnRow }) {
  return (
    <span className="assay-stacked">
      <span className="assay-column-name" title={column}>
        {column === '' ? '(no name)' : column}
      </span>
      {distribution.role !== 'other' && <span className="assay-columns-note">{distribution.role}</span>}
    </span>
  );
}
