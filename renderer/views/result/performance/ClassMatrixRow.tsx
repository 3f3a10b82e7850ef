import { formatCount, formatPercent } from '../../../../shared/figures';

interface Props {
  /** The number of the row's class. */
  readonly actual: number;
  readonly classes: readonly string[];
  readonly counts: readonly number[];
}

/** What the rows of one class were predicted as; plain cells, since there are thousands. */
export function ClassMatrixRow({ actual, classes, counts }: Props) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return classes.map((predicted, column) => {
    const count = counts[column] ?? 0;
    if (count === 0)
      return (
        <td key={predicted} className="assay-numeric assay-nothing">
          0
        </td>
      );
    const share = total === 0 ? 0 : count / total;
    const tone = actual === column ? 'var(--assay-good)' : 'var(--assay-bad)';
    return (
      <td
        key={predicted}
        className="assay-numeric"
        title={`${formatPercent(share)} of ${classes[actual]} predicted as ${predicted}`}
        style={{ background: `color-mix(in srgb, ${tone} ${Math.round(share * 45)}%, transparent)` }}
      >
        {formatCount(Math.round(count))}
      </td>
    );
  });
}
