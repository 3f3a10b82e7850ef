import { NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '../../../shared/figures';
import type { RunDocument } from '../../../shared/run/schema';
import { Legend } from '../../charts/Legend';
import { modelSeries } from '../../charts/series';
import { EmptyNote } from '../../components/EmptyNote';
import { Panel } from '../../components/Panel';
import { metricTitle } from '../metric-title';
import { SubgroupTable } from './SubgroupTable';
import { subgroupMetrics, subgroupRows } from './subgroup-rows';
import { TooFewPanel } from './TooFewPanel';

export function SubgroupsTab({ document }: { readonly document: RunDocument }) {
  const metrics = subgroupMetrics(document);
  const [chosen, setChosen] = useState(() => metricToShow(document, metrics));
  const rows = chosen === undefined ? [] : subgroupRows(document, chosen);
  const overall =
    document.evaluations.find(({ role }) => role === 'candidate')?.metrics[chosen ?? ''] ?? null;
  if (document.subgroups.length === 0) {
    return (
      <Panel title="Subgroups">
        <EmptyNote>The gate declares no subgroups.</EmptyNote>
      </Panel>
    );
  }
  return (
    <Stack gap="md">
      <Panel
        title="Subgroups"
        note={`${formatCount(rows.length, 'group')}, the largest regression first.`}
        aside={
          metrics.length > 0 && (
            <NativeSelect
              size="sm"
              className="assay-rigid"
              aria-label="Metric"
              data={metrics.map((metric) => ({ value: metric, label: metricTitle(metric) }))}
              value={chosen}
              onChange={({ currentTarget }) => setChosen(currentTarget.value)}
            />
          )
        }
      >
        {rows.length === 0 || chosen === undefined ? (
          <EmptyNote>No group was large enough to measure.</EmptyNote>
        ) : (
          <>
            <Legend
              entries={[
                ...modelSeries,
                ...(overall === null
                  ? []
                  : [
                      {
                        title: 'Candidate on all rows',
                        color: 'var(--assay-candidate)',
                        look: 'outline' as const,
                      },
                    ]),
              ]}
            />
            <SubgroupTable rows={rows} metric={chosen} overall={overall} />
          </>
        )}
      </Panel>
      <TooFewPanel document={document} />
    </Stack>
  );
}

/** The metric of the first subgroup rule that failed, else of one without enough data, else the first there is. */
function metricToShow({ rules }: RunDocument, metrics: readonly string[]): string | undefined {
  const ofGroups = rules.filter(({ subgroup, subject }) => subgroup !== null && metrics.includes(subject));
  const open = ['fail', 'inconclusive'].flatMap(
    (status) => ofGroups.find((rule) => rule.status === status) ?? [],
  );
  return open[0]?.subject ?? metrics[0];
}
