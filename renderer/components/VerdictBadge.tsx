import { Badge, type BadgeProps } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import type { Verdict } from '../../shared/run/schema';

const verdicts = {
  pass: { word: 'PASS', color: '#23752f', icon: IconCircleCheck },
  fail: { word: 'FAIL', color: 'red.8', icon: IconCircleX },
  not_enough_data: { word: 'NOT ENOUGH DATA', color: 'yellow.5', icon: IconHelpCircle },
} as const satisfies Record<Verdict['status'], unknown>;

interface Props extends BadgeProps {
  readonly status: Verdict['status'];
  /** Whether a screen reader announces it: the one verdict of a result. */
  readonly announced?: boolean;
}

export function VerdictBadge({ status, announced = false, size = 'md', ...others }: Props) {
  const { word, color, icon: Icon } = verdicts[status];
  return (
    <Badge
      variant="filled"
      color={color}
      radius="sm"
      size={size}
      className="assay-verdict"
      leftSection={<Icon size={size === 'xl' ? 20 : 14} aria-hidden />}
      {...(announced ? { role: 'status', 'aria-label': `Verdict: ${word}` } : {})}
      {...others}
    >
      {word}
    </Badge>
  );
}
