import { Stack } from '@mantine/core';
import type { RunDocument } from '../../../shared/run/schema';
import { ChecksPanel } from './ChecksPanel';
import { DistributionsSection } from './DistributionsSection';

export function DataTab({ document }: { readonly document: RunDocument }) {
  return (
    <Stack gap="md">
      <ChecksPanel checks={document.checks} />
      <DistributionsSection document={document} />
    </Stack>
  );
}
