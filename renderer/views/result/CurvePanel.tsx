import { formatNumber } from '../../../shared/figures';
import type { EvaluationRecord } from '../../../shared/run/schema';
import { CurveChart } from '../../charts/CurveChart';
import type { Curve } from '../../charts/curves';
import { Legend } from '../../charts/Legend';
import { modelSeries } from '../../charts/series';
import { ChartPanel } from '../../components/ChartPanel';
import { DataTable } from '../../components/DataTable';
import { EmptyNote } from '../../components/EmptyNote';

interface Props {
  readonly curve: Curve;
  readonly evaluations: readonly EvaluationRecord[];
}

export function CurvePanel({ curve, evaluations }: Props) {
  const drawn = modelSeries.filter(({ role }) =>
    evaluations.some((evaluation) => evaluation.role === role && evaluation[curve.id].length > 0),
  );
  const points = drawn.flatMap(({ role, title }) =>
    (evaluations.find((evaluation) => evaluation.role === role)?.[curve.id] ?? []).map(([x, y, at]) => ({
      title,
      x,
      y,
      at,
    })),
  );
  return (
    <ChartPanel
      title={curve.title}
      note="The dot marks the threshold."
      label={`${curve.title} of ${drawn.map(({ title }) => title).join(' and ')}`}
      chart={
        drawn.length === 0 ? (
          <EmptyNote>No model gave scores row by row, so there is no curve.</EmptyNote>
        ) : (
          <CurveChart curve={curve} evaluations={evaluations} />
        )
      }
      legend={<Legend entries={drawn} />}
      table={
        <DataTable
          label={curve.title}
          rows={points}
          rowKey={(_, index) => String(index)}
          columns={[
            { title: 'Model', cell: ({ title }) => title },
            { title: curve.xTitle, numeric: true, cell: ({ x }) => formatNumber(x) },
            { title: curve.yTitle, numeric: true, cell: ({ y }) => formatNumber(y) },
            { title: 'Threshold', numeric: true, cell: ({ at }) => (at === null ? '–' : formatNumber(at)) },
          ]}
        />
      }
    />
  );
}
