import { IconAlertTriangle, IconCheck, IconHelpCircle, IconMinus, IconX } from '@tabler/icons-react';
import type { CheckRecord, RuleResult, StageRecord } from '../../shared/run/schema';

export type Status = RuleResult['status'] | CheckRecord['status'] | StageRecord['status'];

const marks = {
  pass: { word: 'Pass', tone: 'good', icon: IconCheck },
  done: { word: 'Done', tone: 'good', icon: IconCheck },
  fail: { word: 'Fail', tone: 'bad', icon: IconX },
  failed: { word: 'Failed', tone: 'bad', icon: IconX },
  error: { word: 'Error', tone: 'bad', icon: IconAlertTriangle },
  not_judged: { word: 'Not judged', tone: 'warn', icon: IconHelpCircle },
  not_run: { word: 'Not run', tone: 'neutral', icon: IconMinus },
} as const satisfies Record<Status, unknown>;

/** An icon and a word, so that colour alone never tells. */
export function StatusMark({ status }: { readonly status: Status }) {
  const { word, tone, icon: Icon } = marks[status];
  return (
    <span className="assay-status" data-tone={tone}>
      <Icon size={13} stroke={2.5} aria-hidden />
      {word}
    </span>
  );
}
