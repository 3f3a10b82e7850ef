import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconHelpCircle, IconMinus, IconX } from '@tabler/icons-react';
import type { CheckRecord, RuleResult, StageRecord } from '../../shared/run/schema';

export type Status = RuleResult['status'] | CheckRecord['status'] | StageRecord['status'];

const marks = {
  pass: { word: 'Pass', color: 'green', icon: IconCheck },
  done: { word: 'Done', color: 'green', icon: IconCheck },
  fail: { word: 'Fail', color: 'red', icon: IconX },
  failed: { word: 'Failed', color: 'red', icon: IconX },
  error: { word: 'Error', color: 'red', icon: IconAlertTriangle },
  not_judged: { word: 'Not judged', color: 'yellow', icon: IconHelpCircle },
  not_run: { word: 'Not run', color: 'gray', icon: IconMinus },
} as const satisfies Record<Status, unknown>;

/** An icon and a word, so that colour alone never tells. */
export function StatusMark({ status }: { readonly status: Status }) {
  const { word, color, icon: Icon } = marks[status];
  return (
    <Badge
      className="assay-status"
      variant="light"
      color={color}
      radius="sm"
      leftSection={<Icon size={13} stroke={2.5} aria-hidden />}
    >
      {word}
    </Badge>
  );
}
