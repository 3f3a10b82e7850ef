import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { Ellipsis } from './Ellipsis';

interface Props {
  readonly title: string;
  /** One short line under the title. */
  readonly note?: ReactNode;
  /** At the right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled region of a screen. */
export function Panel({ title, note, aside, children }: Props) {
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id} className="assay-panel">
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
          <div className="assay-shrinkable">
            <Title order={2} id={id} size="h4">
              <Ellipsis text={title} />
            </Title>
            {note !== undefined && (
              <Text size="sm" c="dimmed" className="assay-note">
                {note}
              </Text>
            )}
          </div>
          {aside}
        </Group>
        {children}
      </Stack>
    </Card>
  );
}
