import { formatAgainst } from '../../../../shared/figures';
import { isPValue } from '../../../../shared/findings/drift-strength';
import { driftMethodTitle } from '../../../../shared/findings/drifted-columns';
import { DriftMark } from '../../../components/DriftMark';
import type { ColumnRow } from './column-rows';

/** The value that was judged, its method, and the verdict. */
export function DriftCell({ row: { drift } }: { readonly row: ColumnRow }) {
  if (drift === null) return '–';
  const { value, threshold, method, drifted, reason } = drift;
  if (value === null || threshold === null) {
    return (
      <span className="assay-columns-note" title={reason ?? ''}>
        {reason ?? 'not measured'}
      </span>
    );
  }
  const measure = driftMethodTitle(method);
  return (
    <span className="assay-drift-cell">
      <DriftMark drifted={drifted} />
      <span className="assay-drift-figures">
        <span>
          {isPValue(drift) && 'p = '}
          {formatAgainst(value, threshold)}
        </span>
        <span className="assay-columns-note" title={measure}>
          {measure}
        </span>
      </span>
    </span>
  );
}
