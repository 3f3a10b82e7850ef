import type { Metric, Needs, Proportion, SampleRows } from './metric';

/** A metric with its parameter, ready to be taken of a sample of its task. */
export interface BoundMetric {
  /** As the gate writes it: `fbeta@2`. */
  readonly id: string;
  readonly title: string;
  readonly greaterIsBetter: boolean;
  readonly best: number | null;
  /** Null where any number can be the value. */
  readonly range: readonly [number, number] | null;
  readonly usesThreshold: boolean;
  readonly constantLabel: 'most_frequent' | 'best';
  readonly needs: Needs;
  /** Null where the metric is undefined for these rows, not finite, or where the model gives too little for it. */
  compute(rows: SampleRows): number | null;
  /** Null where the metric is no share of rows, or these rows give none. */
  proportion(rows: SampleRows): Proportion | null;
  /** What the metric is the mean of, [n]; null where it is no mean over rows, or undefined. */
  rowValues(rows: SampleRows): Float64Array | null;
}

const order: readonly Needs[] = ['labels', 'scores', 'probabilities'];

/** Null where the text is no value of the metric's parameter, or where the metric takes none, or needs one. */
export function bindMetric(metric: Metric, text: string | null): BoundMetric | null {
  const parameter = parameterOf(metric, text);
  if (parameter === undefined) return null;
  const {
    title,
    greaterIsBetter,
    best = null,
    range = null,
    usesThreshold,
    needs,
    constantLabel = 'most_frequent',
  } = metric;
  const isGiven = (rows: SampleRows) =>
    order.indexOf(rows.gives) >= order.indexOf(needs) && !(usesThreshold && lacksThreshold(rows));
  return {
    id: text === null ? metric.id : `${metric.id}@${text}`,
    title: text === null ? title : `${title} (${text})`,
    greaterIsBetter,
    best: typeof best === 'function' ? best(parameter) : best,
    range,
    usesThreshold,
    constantLabel,
    needs,
    compute: (rows) => {
      const value = isGiven(rows) ? metric.compute(rows, parameter) : null;
      return Number.isFinite(value) ? value : null;
    },
    proportion: (rows) => (isGiven(rows) ? (metric.proportion?.(rows, parameter) ?? null) : null),
    rowValues: (rows) => (isGiven(rows) ? (metric.rowValues?.(rows) ?? null) : null),
  };
}

function lacksThreshold(rows: SampleRows): boolean {
  return rows.task === 'binary' && Number.isNaN(rows.threshold);
}

/** Undefined where `text` is wrong. */
function parameterOf({ parameter }: Metric, text: string | null): number | string | null | undefined {
  if (parameter === undefined) return text === null ? null : undefined;
  if (text === null) return parameter.default ?? undefined;
  const read = parameter.schema.safeParse(text);
  return read.success ? read.data : undefined;
}

/** How much worse `candidate` is than `baseline`: positive is worse, whichever way the metric points. */
export function worseBy(
  { greaterIsBetter, best }: Pick<BoundMetric, 'greaterIsBetter' | 'best'>,
  candidate: number,
  baseline: number,
): number {
  if (best !== null) return Math.abs(candidate - best) - Math.abs(baseline - best);
  return greaterIsBetter ? 0 - (candidate - baseline) : candidate - baseline;
}
