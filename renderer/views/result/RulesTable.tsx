import { Text } from '@mantine/core';
import { formatAgainst, formatNumber } from '../../../shared/figures';
import type { RuleResult } from '../../../shared/run/schema';
import { DataTable } from '../../components/DataTable';
import { Ellipsis } from '../../components/Ellipsis';
import { StatusMark } from '../../components/StatusMark';
import { kindInWords } from './rule-rows';
import { subjectTitle } from './subject-title';

export function RulesTable({ rows }: { readonly rows: readonly RuleResult[] }) {
  return (
    <DataTable
      label="Rules"
      rows={rows}
      rowKey={({ kind, subject, subgroup }, index) => `${index}-${kind}-${subject}-${subgroup}`}
      minWidth="60rem"
      columns={[
        { title: 'Status', width: '7.5rem', cell: ({ status }) => <StatusMark status={status} /> },
        {
          title: 'What',
          width: '15rem',
          cell: (rule) => (
            <div className="assay-what">
              <Ellipsis text={subjectTitle(rule)} size="sm" fw={500} />
              <Text size="xs" c="dimmed">
                {kindInWords(rule.kind)}
              </Text>
            </div>
          ),
        },
        {
          title: 'Subgroup',
          width: '10rem',
          cell: ({ subgroup }) =>
            subgroup === null ? (
              <Text size="sm" c="dimmed">
                all rows
              </Text>
            ) : (
              <div className="assay-subgroup-name">
                <Ellipsis text={subgroup} size="sm" />
              </div>
            ),
        },
        {
          title: 'Value',
          width: '6.5rem',
          numeric: true,
          cell: ({ value, bound }) => (value === null ? '–' : formatAgainst(value, bound ?? Number.NaN)),
        },
        { title: 'Bound', width: '6.5rem', numeric: true, cell: ({ bound }) => figure(bound) },
        { title: 'Baseline', width: '6.5rem', numeric: true, cell: ({ baseline }) => figure(baseline) },
        { title: 'Reason', cell: ({ sentence }) => <span className="assay-breakable">{sentence}</span> },
      ]}
    />
  );
}

function figure(value: number | null): string {
  return value === null ? '–' : formatNumber(value);
}
