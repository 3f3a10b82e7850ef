import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { TransformRecord } from '../../../../shared/run/schema';
import type { ColumnRow } from '../data/column-rows';
import { TransformNote } from './TransformNote';

interface Props {
  readonly row: ColumnRow;
  readonly transforms: readonly TransformRecord[];
}

/** The name of the column, what it is, and what speaks for it that it changed. It takes the focus when it comes. */
export function ColumnHeading({ row, transforms }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const { current } = heading;
    // Who goes from column to column by the buttons stays on them.
    if (current?.ownerDocument.activeElement?.closest('.assay-column-bar') === null) current.focus();
  }, []);
  const { column, distribution, type, change } = row;
  const found = transforms.filter((transform) => transform.column === column);
  const finding = change !== null && change.kind !== 'unit_change' ? change.sentence : null;
  const also = change?.also ?? [];
  const { role, kind } = distribution;
  const words = new Set([...(role === 'other' ? [] : [role]), kind, type]);
  return (
    <Card data-finding={found.length > 0 || undefined} className="assay-column-heading">
      <Stack gap="sm">
        <Group gap="sm" align="center">
          <Title order={2} size="h3" ff="monospace" className="assay-breakable" ref={heading} tabIndex={-1}>
            {column === '' ? '(no name)' : column}
          </Title>
          <Group gap={6}>
            {[...words].map((word) => (
              <Badge key={word} variant="default" radius="sm" tt="none" fw={500}>
                {word}
              </Badge>
            ))}
          </Group>
        </Group>
        {found.map((transform) => (
          <TransformNote key={transform.sentence} transform={transform} />
        ))}
        {finding !== null && (
          <Text fw={500} className="assay-breakable assay-prose">
            {finding}
          </Text>
        )}
        {also.length > 0 && (
          <Text size="sm" c="dimmed" className="assay-breakable">
            Also: {also.join(', ')}
          </Text>
        )}
      </Stack>
    </Card>
  );
}
