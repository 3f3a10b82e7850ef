import { Text } from '@mantine/core';
import type { RuleResult, RunDocument } from '../../../shared/run/schema';
import { DataTable } from '../../components/DataTable';
import { StatusMark } from '../../components/StatusMark';
import { checkFigures } from './check-figures';
import { checkSentence } from './check-sentence';
import { ruleFigures } from './rule-figures';
import { kindInWords } from './rule-rows';
import { subjectTitle } from './subject-title';

interface Props {
  readonly rows: readonly RuleResult[];
  readonly document: Pick<RunDocument, 'checks' | 'gate'>;
}

export function RulesTable({ rows, document }: Props) {
  const checks = checkFigures(document);
  const suites = new Map(
    document.checks.flatMap(({ sentence, suite }) => (suite === null ? [] : [[sentence, suite]])),
  );
  return (
    <DataTable
      label="Rules"
      rows={rows}
      rowKey={({ kind, subject, subgroup }, index) => `${index}-${kind}-${subject}-${subgroup}`}
      minWidth="38rem"
      columns={[
        {
          title: 'Status',
          width: '6.75rem',
          cell: ({ status, severity }) => <StatusMark status={status} severity={severity} />,
        },
        {
          title: 'Rule and reason',
          cell: (rule) => <Reason rule={rule} suite={suites.get(checkSentence(rule, suites))} />,
        },
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
  const isCulprit = rule.status === 'fail' && rule.severity === 'critical' && text !== '–';
  return isCulprit ? <span className="assay-failed-figure">{text}</span> : text;
}

function Reason({ rule, suite }: { readonly rule: RuleResult; readonly suite: string | undefined }) {
  return (
    <div className="assay-breakable">
      <Text size="sm" fw={600}>
        {subjectTitle(rule)}
        {rule.subgroup !== null && ` of ${rule.subgroup}`}{' '}
        <Text span size="xs" c="dimmed" fw={400}>
          {kindInWords(rule.kind)}
          {suite !== undefined && ` of ${suite}`}
        </Text>
      </Text>
      <Text size="xs">{rule.sentence}</Text>
    </div>
  );
}
