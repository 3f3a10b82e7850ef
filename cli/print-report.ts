import { formatAgainst, formatCount, formatMilliseconds } from '../shared/figures';
import { describeProblem } from '../shared/problem';
import type { RuleResult, RunDocument, StageRecord, Verdict } from '../shared/run/schema';
import { driftRows, unexpectedRows } from './print-data';
import { challengerRows, figure, latencyRows, metricRows, reasonsWithoutInterval } from './print-models';
import { type Paint, plain, printable, type Style } from './terminal';
import { type Cell, textTable } from './text-table';

const none = '-';

/** The run for a person to read; the verdict is the last line. */
export function printReport(document: RunDocument, paint: Paint = plain): string {
  const { gate, stages, checks, rules, notes } = document;
  const judged = rules.filter(({ kind }) => kind !== 'expectation');
  const doubtful = judged.filter(({ status }) => status !== 'pass');
  const sections: readonly (readonly string[])[] = [
    [`${paint('bold', printable(gate.spec.name))}  ${paint('dim', printable(gate.path))}`],
    section('Stages', stages.map(stageRow)),
    section(
      'Checks',
      failingFirst(checks).map(({ status, severity, dataset, sentence }) => [
        statusCell(status, severity),
        { text: dataset },
        { text: sentence },
      ]),
    ),
    section('Unexpected values', unexpectedRows(checks)),
    section('Drift', driftRows(document)),
    section('Metrics', metricRows(document)),
    section(
      'Without an interval',
      reasonsWithoutInterval(document).map((text) => [{ text }]),
    ),
    section('Latency', latencyRows(document)),
    section('Challengers', challengerRows(document)),
    section('Rules', judged.length === 0 ? [] : [ruleHeader, ...judged.flatMap(ruleRows)]),
    section(
      'Why',
      doubtful.map(({ status, severity, sentence }) => [statusCell(status, severity), { text: sentence }]),
    ),
    section(
      'Problems',
      document.problems.flatMap((problem) =>
        describeProblem(problem)
          .split('\n')
          .map((text): readonly Cell[] => [{ text, style: 'red' }]),
      ),
    ),
    section(
      'Notes',
      notes.map(({ message }) => [{ text: message }]),
    ),
    [verdictLine(document.verdict, paint)],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;

  function section(title: string, rows: readonly (readonly Cell[])[]): readonly string[] {
    return rows.length === 0 ? [] : [paint('bold', title), ...textTable(rows, paint)];
  }
}

/** What is wrong stands before what is as it should be. */
function failingFirst(checks: RunDocument['checks']): RunDocument['checks'] {
  return checks.toSorted((one, other) => Number(one.status === 'pass') - Number(other.status === 'pass'));
}

/** `FAIL  <the reason>`. */
export function verdictLine({ status, sentence }: Verdict, paint: Paint = plain): string {
  const words = { pass: 'PASS', fail: 'FAIL', not_enough_data: 'NOT ENOUGH DATA' };
  const styles: Record<Verdict['status'], Style> = { pass: 'green', fail: 'red', not_enough_data: 'yellow' };
  return `${paint(styles[status], words[status])}  ${printable(sentence)}`;
}

export function stageRow({ title, status, duration_ms, rows, summary }: StageRecord): readonly Cell[] {
  return [
    { text: title },
    statusCell(status),
    { text: status === 'not_run' ? none : formatMilliseconds(duration_ms), align: 'right' },
    { text: rows === null ? none : formatCount(rows, 'row'), align: 'right' },
    { text: summary, style: 'dim' },
  ];
}

const statusCells: Record<string, Cell> = {
  pass: { text: 'pass', style: 'green' },
  done: { text: 'done', style: 'green' },
  fail: { text: 'FAIL', style: 'red' },
  failed: { text: 'FAIL', style: 'red' },
  error: { text: 'ERROR', style: 'red' },
  inconclusive: { text: 'not enough data', style: 'yellow' },
  not_judged: { text: 'not judged', style: 'yellow' },
  not_run: { text: 'not run', style: 'dim' },
};

/** What is not critical only warns or informs. An error is one, whatever its severity. */
function statusCell(status: string, severity: RuleResult['severity'] = 'critical'): Cell {
  if (severity !== 'critical' && (status === 'fail' || status === 'not_judged' || status === 'inconclusive'))
    return { text: severity, style: 'yellow' };
  return statusCells[status] ?? { text: status };
}

const ruleHeader: readonly Cell[] = [
  { text: '' },
  { text: 'subject', style: 'dim' },
  { text: 'rule', style: 'dim' },
  ...['value', 'bound', 'baseline'].map((text): Cell => ({ text, style: 'dim', align: 'right' })),
];

/** A group of rules, and its parts below it. */
function ruleRows(rule: RuleResult): readonly (readonly Cell[])[] {
  return [ruleRow(rule), ...rule.parts.map((part) => ruleRow(part, '  '))];
}

function ruleRow(rule: RuleResult | RuleResult['parts'][number], indent = ''): readonly Cell[] {
  const { kind, subject, subgroup, between, status, severity, value, bound, baseline } = rule;
  const part = between === null ? subgroup : `${between.reference} to ${between.current}`;
  return [
    statusCell(status, severity),
    { text: `${indent}${part === null ? subject : `${subject} [${part}]`}` },
    { text: kind },
    value === null || bound === null ? figure(value) : { text: formatAgainst(value, bound), align: 'right' },
    figure(bound),
    figure(baseline),
  ];
}
