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
      minWidth="46rem"
      columns={[
        { title: 'Status', width: '8rem', cell: ({ status }) => <StatusMark status={status} /> },
        { title: 'Rule and reason', cell: (rule) => <Reason rule={rule} /> },
        { title: 'Subgroup', width: '18%', cell: ({ subgroup }) => <Subgroup id={subgroup} /> },
        {
          title: 'Value',
          width: '6rem',
          numeric: true,
          cell: ({ value, bound }) => (value === null ? '–' : formatAgainst(value, bound ?? Number.NaN)),
        },
        { title: 'Bound', width: '6rem', numeric: true, cell: ({ bound }) => figure(bound) },
        { title: 'Baseline', width: '6rem', numeric: true, cell: ({ baseline }) => figure(baseline) },
      ]}
    />
  );
}

function Reason({ rule }: { readonly rule: RuleResult }) {
  return (
    <div className="assay-breakable">
      <Text size="sm" fw={600}>
        {subjectTitle(rule)}{' '}
        <Text span size="xs" c="dimmed" fw={400}>
          {kindInWords(rule.kind)}
        </Text>
      </Text>
      {rule.sentence}
    </div>
  );
}

function Subgroup({ id }: { readonly id: string | null }) {
  if (id !== null) return <Ellipsis text={id} size="sm" />;
  return (
    <Text size="sm" c="dimmed">
      all rows
    </Text>
  );
}

function figure(value: number | null): string {
  return value === null ? '–' : formatNumber(value);
}
