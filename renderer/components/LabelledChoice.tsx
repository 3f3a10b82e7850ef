import { Group, SegmentedControl, Text } from '@mantine/core';

interface Option<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly disabled?: boolean;
}

interface Props<Id extends string> {
  readonly label: string;
  readonly options: readonly Option<Id>[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
}

/** One of a few, with its name before it. */
export function LabelledChoice<Id extends string>({ label, options, value, onChange }: Props<Id>) {
  return (
    <Group gap="xs" wrap="nowrap">
      <Text size="sm" c="dimmed" aria-hidden>
        {label}
      </Text>
      <SegmentedControl
        size="xs"
        aria-label={label}
        data={options.map(({ id, title, disabled = false }) => ({ value: id, label: title, disabled }))}
        value={value}
        onChange={(chosen) => {
          const option = options.find(({ id }) => id === chosen);
          if (option !== undefined) onChange(option.id);
        }}
      />
    </Group>
  );
}
