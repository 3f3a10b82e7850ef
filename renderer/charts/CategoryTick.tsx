import { shorten } from './look';

interface Props {
  readonly x?: number | string;
  readonly y?: number | string;
  readonly payload?: { readonly value: unknown };
}

/** A category's name at the axis, cut short, with the whole of it on hover. */
export function CategoryTick({ x, y, payload }: Props) {
  const name = String(payload?.value ?? '');
  return (
    <text x={x} y={y} dy="0.35em" textAnchor="end" fontSize={12} fill="var(--mantine-color-dimmed)">
      <title>{name}</title>
      {shorten(name === '' ? '(empty)' : name, 16)}
    </text>
  );
}
