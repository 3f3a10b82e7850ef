interface Props {
  readonly cx?: number;
  readonly cy?: number;
  readonly value?: unknown;
}

/** A dash across a group of bars at the height of their limit. */
export function LimitMark({ cx, cy }: Props) {
  if (cx === undefined || cy === undefined || !Number.isFinite(cy)) return null;
  return <path d={`M${cx - 64} ${cy}h128`} stroke="var(--assay-bad)" strokeWidth={2.5} />;
}
