import type { RunDocument } from '../../../shared/run/schema';
import { DotAxis } from '../../charts/DotAxis';
import { DotTrack } from '../../charts/DotTrack';
import { Legend } from '../../charts/Legend';
import { modelSeries } from '../../charts/series';
import { Ellipsis } from '../../components/Ellipsis';
import { Panel } from '../../components/Panel';
import { metricTitle } from '../metric-title';
import { signed } from './signed';
import { dotScale, subgroupRows } from './subgroup-rows';

const most = 8;

interface Props {
  readonly metric: string;
  readonly document: RunDocument;
}

/** The groups in which the candidate lost most against the baseline. */
export function WorstGroupsPanel({ metric, document }: Props) {
  const rows = subgroupRows(document, metric).slice(0, most);
  const overall = document.evaluations.find(({ role }) => role === 'candidate')?.metrics[metric] ?? null;
  const scale = dotScale(rows, overall);
  return (
    <Panel
      title={`${metricTitle(metric)} by subgroup`}
      note="The largest regressions; all are under Subgroups."
    >
      <Legend entries={modelSeries} />
      <div className="assay-worst-axis">
        <DotAxis scale={scale} />
      </div>
      <ul className="assay-worst-groups" aria-label="The largest regressions">
        {rows.map(({ group, candidate, baseline, difference, regression, isUnsure, status }) => (
          <li key={group.id} className={status === 'fail' ? 'assay-row-bad' : undefined}>
            <Ellipsis text={group.id} size="sm" fw={status === 'fail' ? 600 : 400} />
            <span className={`assay-numeric ${(regression ?? 0) > 0 && !isUnsure ? 'assay-bad' : ''}`}>
              {difference === null ? '–' : signed(difference)}
            </span>
            <div className="assay-worst-track">
              <DotTrack
                scale={scale}
                candidate={candidate}
                baseline={baseline}
                overall={overall}
                height={22}
              />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
