import { formatCount, formatPercent } from '../../../../shared/figures';
import type { EvaluationRecord } from '../../../../shared/run/schema';
import { Legend } from '../../../charts/Legend';
import { ReliabilityChart } from '../../../charts/ReliabilityChart';
import { modelSeries } from '../../../charts/series';
import { ChartPanel } from '../../../components/ChartPanel';
import { DataTable } from '../../../components/DataTable';

/** Whether scores can be read as probabilities, for both models, with how sure each bin is. */
export function CalibrationPanel({ evaluations }: { readonly evaluations: readonly EvaluationRecord[] }) {
  const drawn = modelSeries.filter(({ role }) =>
    evaluations.some((evaluation) => evaluation.role === role && evaluation.calibration.length > 0),
  );
  const bins = drawn.flatMap(({ role, title }) =>
    (evaluations.find((evaluation) => evaluation.role === role)?.calibration ?? []).map((bin) => ({
      ...bin,
      title,
    })),
  );
  return (
    <ChartPanel
      title="Calibration"
      note="The share of positives among rows of about the same score, with its interval; well calibrated scores lie on the diagonal."
      label={`Reliability curve of ${drawn.map(({ title }) => title).join(' and ')}`}
      chart={<ReliabilityChart evaluations={evaluations} />}
      legend={<Legend entries={drawn} />}
      table={
        <DataTable
          label="Calibration"
          rows={bins}
          rowKey={(_, index) => String(index)}
          columns={[
            { title: 'Model', cell: ({ title }) => title },
            {
              title: 'Scores',
              numeric: true,
              cell: ({ from, to }) => `${formatPercent(from)} to ${formatPercent(to)}`,
            },
            { title: 'Rows', numeric: true, cell: ({ n }) => formatCount(n) },
            { title: 'Mean score', numeric: true, cell: ({ mean_score }) => share(mean_score) },
            { title: 'Positives', numeric: true, cell: ({ share_positive }) => share(share_positive) },
            { title: 'Interval', numeric: true, cell: ({ low, high }) => `${share(low)} to ${share(high)}` },
          ]}
        />
      }
    />
  );
}

function share(value: number | null): string {
  return value === null ? '–' : formatPercent(value);
}
