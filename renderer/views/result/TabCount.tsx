import { VisuallyHidden } from '@mantine/core';
import type { TabCounts } from './result-tabs';

/** How much of what a tab shows failed and how much is undecided; the warnings where neither is. */
export function TabCount({ counts: { failed, undecided, warnings } }: { readonly counts: TabCounts }) {
  const counts = [
    { count: failed, tone: 'bad', word: 'failed' },
    { count: undecided, tone: 'warn', word: 'undecided' },
    { count: failed + undecided === 0 ? warnings : 0, tone: 'warn', word: 'warnings' },
  ].filter(({ count }) => count > 0);
  if (counts.length === 0) return null;
  return (
    <span className="assay-counts">
      {counts.map(({ count, tone, word }) => (
        <span key={word} className="assay-count" data-tone={tone} title={`${count} ${word}`}>
          {word === 'undecided' ? `${count} ?` : count}
          <VisuallyHidden> {word}</VisuallyHidden>
        </span>
      ))}
    </span>
  );
}
