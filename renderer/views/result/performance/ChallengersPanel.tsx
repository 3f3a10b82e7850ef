import { Text } from '@mantine/core';
import { metricsOfGate } from '../../../../shared/gate/rules-of';
import type { RunDocument } from '../../../../shared/run/schema';
import { DataTable } from '../../../components/DataTable';
import { Panel } from '../../../components/Panel';
import { StatusMark } from '../../../components/StatusMark';
import { metricTitle } from '../../metric-title';
import { roleTitle } from '../../role-title';
import { aligned } from '../aligned';

const mostMetrics = 4;

/** Every model of the run side by side, with the verdict that each would get. */
export function ChallengersPanel({ document }: { readonly document: RunDocument }) {
  const { evaluations, challengers, verdict, gate } = document;
  const metrics = metricsOfGate(gate.spec).slice(0, mostMetrics);
  const verdictOf = (role: string) =>
    role === 'candidate' ? verdict : challengers.find(({ name }) => role === `challenger:${name}`)?.verdict;
  return (
    <Panel title="All models" note="Challengers are judged by the same rules and have no say in the verdict.">
      <DataTable
        label="All models"
        rows={evaluations}
        rowKey={({ role }) => role}
        minWidth="44rem"
        columns={[
          { title: 'Model', cell: ({ role }) => roleTitle(role) },
          ...metrics.map((metric) => ({
            title: metricTitle(metric),
            numeric: true,
            cell: ({ metrics: values }: (typeof evaluations)[number]) => {
              const value = values[metric] ?? null;
              return value === null ? '–' : aligned(value);
            },
          })),
          {
            title: 'Verdict',
            width: '34%',
            cell: ({ role }) => {
              const found = verdictOf(role);
              if (found === undefined) return '';
              const status = found.status === 'not_enough_data' ? 'inconclusive' : found.status;
              return (
                <>
                  <StatusMark status={status} />
                  <Text size="xs" c="dimmed" className="assay-breakable">
                    {found.sentence}
                  </Text>
                </>
              );
            },
          },
        ]}
      />
    </Panel>
  );
}
