import { formatNumber } from '../../shared/figures';
import type { DistributionRecord } from '../../shared/run/schema';
import { formatMoment, formatMomentTick, momentTicks } from './dates';
import { formatTick, linearTicks, logTicks } from './ticks';

export type Axis = 'linear' | 'log';

/** How the values of a column are written. */
export interface ValueFormat {
  /** As in sentences: `1.2 million`, `2026-03-01`. */
  full(value: number): string;
  /** Short, for an axis on which values spread over `span`. */
  tick(value: number, span: number): string;
  /** Round values on an axis from `from` to `to`, each with its short text. */
  ticks(from: number, to: number, axis: Axis): readonly { readonly value: number; readonly text: string }[];
}

const numbers: ValueFormat = {
  full: formatNumber,
  tick: formatTick,
  ticks: (from, to, axis) =>
    (axis === 'log' ? logTicks(from, to) : linearTicks(from, to)).map((value) => ({
      value,
      text: formatTick(value),
    })),
};

const second = 1000;
const minute = 60 * second;

/** Parts of a second are told where all values lie within a minute: elsewhere they come from interpolation. */
const moments = (span: number): ValueFormat => ({
  full: (value) => formatMoment(span < minute ? value : Math.round(value / second) * second),
  tick: formatMomentTick,
  ticks: (from, to) =>
    momentTicks(from, to).map((value) => ({ value, text: formatMomentTick(value, to - from) })),
});

export function valueFormat({ kind, edges }: Pick<DistributionRecord, 'kind' | 'edges'>): ValueFormat {
  return kind === 'temporal' ? moments((edges.at(-1) ?? 0) - (edges[0] ?? 0)) : numbers;
}
