import { Group, Loader, Progress, Text, ThemeIcon, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCircle, IconMinus, IconX } from '@tabler/icons-react';
import { formatCount, formatMilliseconds } from '../../../shared/figures';
import { type StageProgress, stageTitles } from '../../session/stage-progress';

const looks = {
  waiting: { word: 'waiting', color: 'gray', icon: IconCircle },
  running: { word: 'running', color: 'ink', icon: null },
  done: { word: 'done', color: 'green', icon: IconCheck },
  failed: { word: 'failed', color: 'red', icon: IconX },
  not_run: { word: 'not run', color: 'gray', icon: IconMinus },
} as const satisfies Record<StageProgress['status'], unknown>;

export function StageItem({ stage, now }: { readonly stage: StageProgress; readonly now: number }) {
  const { word, color, icon: Icon } = looks[stage.status];
  const title = stageTitles[stage.id];
  return (
    <li className="assay-stage" data-status={stage.status}>
      <ThemeIcon
        variant={stage.status === 'waiting' ? 'transparent' : 'light'}
        color={color}
        radius="xl"
        size={30}
      >
        {Icon === null ? <Loader size={16} aria-hidden /> : <Icon size={16} aria-hidden />}
      </ThemeIcon>
      <div className="assay-shrinkable">
        <Group justify="space-between" gap="sm" wrap="nowrap">
          <Text fw={600} {...(stage.status === 'waiting' ? { c: 'dimmed' } : {})}>
            {title}
            {stage.status === 'not_run' ? (
              <Text span size="sm" c="dimmed" fw={400}>
                {' '}
                not run
              </Text>
            ) : (
              <VisuallyHidden> {word}</VisuallyHidden>
            )}
          </Text>
          <Text size="sm" c="dimmed" className="assay-tabular assay-rigid">
            {figures(stage, now)}
          </Text>
        </Group>
        {stage.note !== null && (
          <Text size="sm" c="dimmed" className="assay-breakable">
            {stage.note}
          </Text>
        )}
        {stage.status === 'running' && (
          <Progress.Root size="xs" mt={6} transitionDuration={150}>
            <Progress.Section value={stage.fraction * 100} aria-label={`Stage ${title}`} />
          </Progress.Root>
        )}
      </div>
    </li>
  );
}

function figures({ status, rows, durationMs, startedAt }: StageProgress, now: number): string {
  if (status === 'waiting' || status === 'not_run') return '';
  const elapsed = durationMs ?? Math.max(0, Math.round((now - (startedAt ?? now)) / 100) * 100);
  const time = formatMilliseconds(elapsed);
  return rows === null ? time : `${formatCount(rows, 'row')}, ${time}`;
}
