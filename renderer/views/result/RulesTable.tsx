import { Text } from '@mantine/core';
import type { RuleResult, RunDocument } from '../../../shared/run/schema';
import { DataTable } from '../../components/DataTable';
import { StatusMark } from '../../components/StatusMark';
import { checkFigures } from './check-figures';
import { ruleFigures } from './rule-figures';
import { kindInWords } from './rule-rows';
import { subjectTitle } from './subject-title';

interface Props {
  readonly rows: readonly RuleResult[];
  readonly document: Pick<RunDocument, 'checks' | 'gate'>;
}

export function RulesTable({ rows, document }: Props) {
  const checks = checkFigures(document);
  return (
    <DataTable
      label="Rules"
      rows={rows}
      rowKey={({ kind, subject, subgroup }, index) => `${index}-${kind}-${subject}-${subgroup}`}
      minWidth="38rem"
      columns={[
        { title: 'Status', width: '6.75rem', cell: ({ status }) => <StatusMark status={status} /> },
        { title: 'Rule and reason', cell: (rule) => <Reason rule={rule} /> },
        {
          title: 'Value',
          width: '6.5rem',
          numeric: true,
          cell: (rule) => <Value rule={rule} text={ruleFigures(rule, checks).value} />,
        },
        {
          title: 'Bound',
          width: '6.5rem',
          numeric: true,
          cell: (rule) => <span className="assay-wraps">{ruleFigures(rule, checks).bound}</span>,
        },
        {
          title: 'Baseline',
          width: '5.5rem',
          numeric: true,
          cell: (rule) => ruleFigures(rule, checks).baseline,
        },
      ]}
    />
  );
}

function Value({ rule, text }: { readonly rule: RuleResult; readonly text: string }) {
  const isCulprit = rule.status === 'fail' && text !== '–';
  return isCulprit ? <span className="assay-failed-figure">{text}</span> : text;
}

function Reason({ rule }: { readonly rule: RuleResult }) {
  return (
    <div className="assay-breakable">
      <Text size="sm" fw={600}>
        {subjectTitle(rule)}
        {rule.subgroup !== null && ` of ${rule.subgroup}`}{' '}
        <Text span size="xs" c="dimmed" fw={400}>
          {kindInWords(rule.kind)}
        </Text>
      </Text>
      <Text size="xs">{rule.sentence}</Text>
    </div>
  );
}
