import { Button, Group, Text } from '@mantine/core';
import { IconArrowLeft, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { formatCount } from '../../../../shared/figures';

interface Props {
  /** From 0. */
  readonly index: number;
  readonly count: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly onOpen: (column: string) => void;
  readonly onClose: () => void;
}

/** Back to the list, and on to the neighbours. The hints are plain titles: a tooltip would take Escape for itself. */
export function ColumnBar({ index, count, previous, next, onOpen, onClose }: Props) {
  const steps = [
    { title: 'Previous', key: '←', column: previous, icon: IconChevronLeft },
    { title: 'Next', key: '→', column: next, icon: IconChevronRight },
  ] as const;
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap" className="assay-column-bar">
      <Button
        variant="default"
        size="compact-sm"
        fw={500}
        leftSection={<IconArrowLeft size={16} aria-hidden />}
        title="Esc"
        onClick={onClose}
      >
        All columns
      </Button>
      <Group gap="xs" wrap="nowrap">
        <Text size="sm" c="dimmed" className="assay-tabular">
          {formatCount(index + 1)} of {formatCount(count)}
        </Text>
        {steps.map(({ title, key, column, icon: Icon }) => (
          <Button
            key={title}
            title={column === undefined ? key : `${column} (${key})`}
            variant="default"
            size="compact-sm"
            fw={500}
            leftSection={<Icon size={16} aria-hidden />}
            aria-label={`${title} column`}
            aria-disabled={column === undefined}
            {...(column === undefined ? { 'data-disabled': true } : {})}
            onClick={() => {
              if (column !== undefined) onOpen(column);
            }}
          >
            {title}
          </Button>
        ))}
      </Group>
    </Group>
  );
}
