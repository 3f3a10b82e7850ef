import { MiniHistogram } from '../../../charts/MiniHistogram';
import type { ColumnRow } from './column-rows';
import { shownDatasets } from './shown-datasets';

/** Train over the reference, and in words how far they lie apart. */
export function DistributionCell({ row: { distribution, shift } }: { readonly row: ColumnRow }) {
  const shown = shownDatasets(distribution);
  const hasValues = distribution.tables.some(({ counts }) => counts.some((count) => count > 0));
  if (!hasValues)
    return (
      <span className="assay-columns-note">
        {distribution.kind === 'unsupported' ? 'not drawn' : 'no values'}
      </span>
    );
  return (
    <>
      <MiniHistogram distribution={distribution} shown={shown} />
      <span className="assay-unseen">
        {shown.join(' and ')}
        {shift !== null && `, total variation distance ${shift.toFixed(2)}`}
      </span>
    </>
  );
}
