import { formatCount, formatNumber } from '../../../../shared/figures';
import type { EvaluationRecord } from '../../../../shared/run/schema';
import { Legend } from '../../../charts/Legend';
import { classSeries, ScoreHistogramChart } from '../../../charts/ScoreHistogramChart';
import { ChartPanel } from '../../../components/ChartPanel';
import { DataTable } from '../../../components/DataTable';
import { roleTitle } from '../../role-title';

/** How well the scores of one model hold the classes apart. */
export function ScoresPanel({ evaluation }: { readonly evaluation: EvaluationRecord }) {
  const { score_histogram: histogram, threshold, role } = evaluation;
  if (histogram === null) return null;
  const { edges, negatives, positives } = histogram;
  const rows = edges.slice(0, -1).map((from, at) => ({
    from,
    to: edges[at + 1] ?? from,
    negatives: negatives[at] ?? 0,
    positives: positives[at] ?? 0,
  }));
  const title = `Scores: ${roleTitle(role).toLowerCase()}`;
  return (
    <ChartPanel
      title={title}
      note="Each class by itself, so that a rare one can be seen; the line is the threshold."
      label={`Histogram of the scores of the ${roleTitle(role).toLowerCase()} by class`}
      chart={<ScoreHistogramChart histogram={histogram} threshold={threshold} />}
      legend={<Legend entries={classSeries} />}
      table={
        <DataTable
          label={title}
          rows={rows}
          rowKey={(_, index) => String(index)}
          columns={[
            {
              title: 'Score',
              numeric: true,
              cell: ({ from, to }) => `${formatNumber(from)} to ${formatNumber(to)}`,
            },
            { title: 'Negatives', numeric: true, cell: (row) => formatCount(row.negatives) },
            { title: 'Positives', numeric: true, cell: (row) => formatCount(row.positives) },
          ]}
        />
      }
    />
  );
}
