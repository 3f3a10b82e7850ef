import { IconArrowsHorizontal, IconEqual, IconMinus } from '@tabler/icons-react';

/** Whether a column drifts, as an icon and a word; null where it was not measured. */
export function DriftMark({ drifted }: { readonly drifted: boolean | null }) {
  const [word, tone, Icon] =
    drifted === null
      ? (['Not measured', 'neutral', IconMinus] as const)
      : drifted
        ? (['Drift', 'warn', IconArrowsHorizontal] as const)
        : (['Steady', 'neutral', IconEqual] as const);
  return (
    <span className="assay-status" data-tone={tone}>
      <Icon size={13} stroke={2.5} aria-hidden />
      {word}
    </span>
  );
}
