import type { RuleResult, RunDocument } from '../../../shared/run/schema';
import { DataTable } from '../../components/DataTable';
import { StatusMark, statusWidth } from '../../components/StatusMark';
import { checkFigures } from './check-figures';
import { checkSentence } from './check-sentence';
import { RuleReason } from './RuleReason';
import { RuleTrackCell } from './RuleTrackCell';
import { ruleFigures } from './rule-figures';

interface Props {
  readonly rows: readonly RuleResult[];
  readonly document: RunDocument;
}

export function RulesTable({ rows, document }: Props) {
  const checks = checkFigures(document);
  const suites = new Map(
    document.checks.flatMap(({ sentence, suite }) => (suite === null ? [] : [[sentence, suite]])),
  );
  const hasIntervals = rows.some(({ interval }) => interval !== null);
  return (
    <DataTable
      label="Rules"
      rows={rows}
      rowKey={({ kind, subject, subgroup }, index) => `${index}-${kind}-${subject}-${subgroup}`}
      minWidth={hasIntervals ? '48rem' : '38rem'}
      columns={[
        {
          title: 'Status',
          width: statusWidth(rows),
          cell: ({ status, severity }) => <StatusMark status={status} severity={severity} />,
        },
        {
          title: 'Rule and reason',
          cell: (rule) => (
            <RuleReason rule={rule} suite={suites.get(checkSentence(rule, suites))} document={document} />
          ),
        },
        ...(hasIntervals
          ? [
              {
                title: 'Interval and bound',
                width: '9.5rem',
                cell: (rule: RuleResult) => <RuleTrackCell rule={rule} document={document} />,
              },
            ]
          : []),
        {
          title: 'Value',
          width: '6.75rem',
          numeric: true,
          cell: (rule) => <Value rule={rule} text={ruleFigures(rule, checks).value} />,
        },
        {
          title: 'Bound',
          width: '6.25rem',
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
