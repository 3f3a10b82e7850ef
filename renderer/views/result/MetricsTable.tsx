import { Text } from '@mantine/core';
import type { ComparisonRecord, RuleResult } from '../../../shared/run/schema';
import { DataTable } from '../../components/DataTable';
import { StatusMark } from '../../components/StatusMark';
import { metricTitle } from '../metric-title';
import { aligned } from './aligned';
import { worstStatus } from './rule-rows';
import { signed, signedPercent } from './signed';

interface Props {
  readonly comparisons: readonly ComparisonRecord[];
  readonly rules: readonly RuleResult[];
}

export function MetricsTable({ comparisons, rules }: Props) {
  return (
    <DataTable
      label="Metrics"
      rows={comparisons}
      rowKey={({ metric }) => metric}
      minWidth="44rem"
      columns={[
        {
          title: 'Metric',
          width: '30%',
          cell: ({ metric, greater_is_better }) => (
            <>
              {metricTitle(metric)}{' '}
              <Text span size="xs" c="dimmed">
                {greater_is_better ? 'higher is better' : 'lower is better'}
              </Text>
            </>
          ),
        },
        { title: 'Candidate', numeric: true, cell: ({ candidate }) => figure(candidate) },
        { title: 'Baseline', numeric: true, cell: ({ baseline }) => figure(baseline) },
        {
          title: 'Difference',
          numeric: true,
          width: '10rem',
          cell: (row) => <Difference comparison={row} />,
        },
        { title: 'Relative', numeric: true, cell: relative },
        {
          title: 'Rules',
          width: '7rem',
          cell: ({ metric }) => {
            const status = worstStatus(rules, metric, null);
            return status === null ? '' : <StatusMark status={status} />;
          },
        },
      ]}
    />
  );
}

function Difference({ comparison }: { readonly comparison: ComparisonRecord }) {
  const { difference, regression } = comparison;
  if (difference === null || regression === null) return '–';
  const [word, className] =
    regression > 0 ? ['worse', 'assay-bad'] : regression < 0 ? ['better', 'assay-good'] : ['equal', ''];
  return <span className={className}>{difference === 0 ? word : `${signed(difference)} ${word}`}</span>;
}

function relative({ difference, baseline }: ComparisonRecord): string {
  return (difference !== null && baseline !== null && signedPercent(difference, baseline)) || '–';
}

function figure(value: number | null): string {
  return value === null ? '–' : aligned(value);
}
