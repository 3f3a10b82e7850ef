import { Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconEqual } from '@tabler/icons-react';
import { formatNumber } from '../../../shared/figures';
import type { ComparisonRecord } from '../../../shared/run/schema';
import { DataTable } from '../../components/DataTable';
import { metricTitle } from '../metric-title';
import { signed } from './signed';

export function MetricsTable({ comparisons }: { readonly comparisons: readonly ComparisonRecord[] }) {
  return (
    <DataTable
      label="Metrics"
      rows={comparisons}
      rowKey={({ metric }) => metric}
      minWidth="42rem"
      columns={[
        {
          title: 'Metric',
          width: '20rem',
          cell: ({ metric, greater_is_better }) => (
            <>
              {metricTitle(metric)}{' '}
              <Text span size="xs" c="dimmed">
                {greater_is_better ? 'greater is better' : 'less is better'}
              </Text>
            </>
          ),
        },
        { title: 'Candidate', numeric: true, cell: ({ candidate }) => figure(candidate) },
        { title: 'Baseline', numeric: true, cell: ({ baseline }) => figure(baseline) },
        {
          title: 'Difference',
          numeric: true,
          cell: ({ difference }) => (difference === null ? '–' : signed(difference)),
        },
        { title: 'Regression', numeric: true, cell: ({ regression }) => <Regression value={regression} /> },
      ]}
    />
  );
}

function Regression({ value }: { readonly value: number | null }) {
  if (value === null) return '–';
  const [word, Icon, className] =
    value > 0
      ? (['worse', IconArrowDown, 'assay-bad'] as const)
      : value < 0
        ? (['better', IconArrowUp, 'assay-good'] as const)
        : (['equal', IconEqual, ''] as const);
  return (
    <span className={`assay-with-icon ${className}`}>
      <Icon size={14} aria-hidden />
      {value === 0 ? word : `${formatNumber(Math.abs(value))} ${word}`}
    </span>
  );
}

function figure(value: number | null): string {
  return value === null ? '–' : formatNumber(value);
}
