import {
  IconAlertTriangle,
  IconCheck,
  IconHelpCircle,
  IconInfoCircle,
  IconMinus,
  IconX,
} from '@tabler/icons-react';
import type { Severity } from '../../shared/checks/check';
import type { CheckRecord, RuleResult, StageRecord } from '../../shared/run/schema';

export type Status = RuleResult['status'] | CheckRecord['status'] | StageRecord['status'];

const marks = {
  pass: { word: 'Pass', tone: 'good', icon: IconCheck },
  done: { word: 'Done', tone: 'good', icon: IconCheck },
  fail: { word: 'Fail', tone: 'bad', icon: IconX },
  failed: { word: 'Failed', tone: 'bad', icon: IconX },
  error: { word: 'Error', tone: 'bad', icon: IconAlertTriangle },
  inconclusive: { word: 'Not enough data', tone: 'warn', icon: IconHelpCircle },
  not_judged: { word: 'Not judged', tone: 'warn', icon: IconHelpCircle },
  not_run: { word: 'Not run', tone: 'neutral', icon: IconMinus },
} as const satisfies Record<Status, unknown>;

/** What takes the place of a failure that does not fail the gate. */
const milder = {
  warning: { word: 'Warning', tone: 'warn', icon: IconAlertTriangle },
  info: { word: 'Info', tone: 'neutral', icon: IconInfoCircle },
} as const satisfies Partial<Record<Severity, unknown>>;

/** CSS width of a column that holds the marks of `rows`, in which nothing is cut. */
export function statusWidth(rows: readonly { readonly status: Status | null }[]): string {
  return rows.some(({ status }) => status === 'inconclusive') ? '9.75rem' : '7.25rem';
}

interface Props {
  readonly status: Status;
  readonly severity?: Severity;
}

/** An icon and a word, so that colour alone never tells. */
export function StatusMark({ status, severity = 'critical' }: Props) {
  const isMild = severity !== 'critical' && (status === 'fail' || status === 'error');
  const { tone, icon: Icon, word } = isMild ? milder[severity] : marks[status];
  return (
    <span className="assay-status" data-tone={tone}>
      <Icon size={13} stroke={2.5} aria-hidden />
      {isMild && status === 'error' ? marks.error.word : word}
    </span>
  );
}
