import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Says why a section has nothing in it. */
export function EmptyNote({ children }: { readonly children: ReactNode }) {
  return (
    <Text c="dimmed" size="sm" py="xs">
      {children}
    </Text>
  );
}
