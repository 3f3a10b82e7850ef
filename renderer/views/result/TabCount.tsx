import { VisuallyHidden } from '@mantine/core';
import type { TabCounts } from './result-tabs';

/** How much of what a tab shows failed; the warnings where nothing did. */
export function TabCount({ counts: { failed, warnings } }: { readonly counts: TabCounts }) {
  if (failed + warnings === 0) return null;
  const isFailure = failed > 0;
  return (
    <span className="assay-count" data-tone={isFailure ? 'bad' : 'warn'}>
      {isFailure ? failed : warnings}
      <VisuallyHidden> {isFailure ? 'failed' : 'warnings'}</VisuallyHidden>
    </span>
  );
}
