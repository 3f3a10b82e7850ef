import { Stack } from '@mantine/core';
import type { RunDocument } from '../../../shared/run/schema';
import { EmptyNote } from '../../components/EmptyNote';
import { Panel } from '../../components/Panel';
import { ChecksPanel } from './ChecksPanel';
import { DistributionsSection } from './DistributionsSection';

/** What is wrong first, then what the data looks like, then what is as it should be. */
export function DataTab({ document }: { readonly document: RunDocument }) {
  const failed = document.checks.filter(({ status }) => status !== 'pass');
  const passed = document.checks.filter(({ status }) => status === 'pass');
  return (
    <Stack gap="md">
      {failed.length > 0 && <ChecksPanel title="Failed checks" checks={failed} />}
      <DistributionsSection document={document} />
      {passed.length > 0 && <ChecksPanel title="Passed checks" checks={passed} />}
      {document.checks.length === 0 && (
        <Panel title="Checks">
          <EmptyNote>The gate expects nothing of the data, so nothing was checked.</EmptyNote>
        </Panel>
      )}
    </Stack>
  );
}
