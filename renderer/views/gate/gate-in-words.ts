import { checks } from '../../../shared/checks';
import { formatBytes, formatMilliseconds, formatNumber, formatPercent } from '../../../shared/figures';
import type { Gate, GateModel, GateRule, GateSubgroup } from '../../../shared/gate/schema';
import { metricTitle } from '../metric-title';

/** `ROC-AUC at least 0.9 and at most 0.02 below the baseline, for country=US`. */
export function ruleInWords(rule: GateRule): string {
  const { metric, subgroup, min, max, max_regression: tolerance } = rule;
  const conditions = [
    min === undefined ? null : `at least ${formatNumber(min)}`,
    max === undefined ? null : `at most ${formatNumber(max)}`,
    tolerance === undefined ? null : regressionInWords(tolerance),
  ].filter((condition) => condition !== null);
  return `${metricTitle(metric)} ${conditions.join(' and ')}${subgroupInWords(subgroup)}`;
}

function regressionInWords(tolerance: NonNullable<GateRule['max_regression']>): string {
  const isRelative = 'relative' in tolerance;
  const amount = isRelative ? tolerance.relative : tolerance.absolute;
  if (amount === 0) return 'not worse than the baseline';
  return `at most ${isRelative ? formatPercent(amount) : formatNumber(amount)} worse than the baseline`;
}

function subgroupInWords(subgroup: string | undefined): string {
  if (subgroup === undefined) return '';
  return subgroup.endsWith('=*') ? `, for each group of ${subgroup.slice(0, -2)}` : `, for ${subgroup}`;
}

const limitsInWords: {
  readonly [Name in keyof Required<Gate['limits']>]: (bound: number) => string;
} = {
  latency_p50_ms: (bound) => `Median latency at most ${formatMilliseconds(bound)} a call`,
  latency_p95_ms: (bound) => `95th percentile of latency at most ${formatMilliseconds(bound)} a call`,
  latency_p99_ms: (bound) => `99th percentile of latency at most ${formatMilliseconds(bound)} a call`,
  rows_per_second: (bound) => `At least ${formatNumber(bound)} rows per second`,
  model_size_mb: (bound) => `Model file at most ${formatBytes(bound * 1e6)}`,
  memory_mb: (bound) => `Memory at most ${formatNumber(bound)} MiB`,
};

export function limitLines(limits: Gate['limits']): string[] {
  const names = Object.keys(limitsInWords) as (keyof typeof limitsInWords)[];
  return names.flatMap((name) => {
    const bound = limits[name];
    return bound === undefined ? [] : [limitsInWords[name](bound)];
  });
}

export interface ExpectationInWords {
  readonly title: string;
  readonly dataset: string;
  /** What its failure means for the verdict. */
  readonly severity: string;
  /** null where it is about several or none. */
  readonly column: string | null;
  /** Every other parameter by its name in the gate file. */
  readonly parameters: string;
}

/** Parameters that go without saying at their default. */
const unsaid: Readonly<Record<string, unknown>> = {
  mostly: 1,
  strict_min: false,
  strict_max: false,
  allow_relative_error: false,
};

export function expectationInWords(expectation: Gate['expectations'][number]): ExpectationInWords {
  const { type, dataset, severity, column, ...others }: Record<string, unknown> & { type: string } = {
    ...expectation,
  };
  const parameters = Object.entries(others)
    .filter(([name, value]) => value !== undefined && value !== unsaid[name])
    .map(([name, value]) => `${name}: ${valueInWords(value)}`);
  return {
    title: checks.find((check) => check.type === type)?.title ?? type,
    dataset: typeof dataset === 'string' ? dataset : '',
    severity: typeof severity === 'string' ? severity : 'critical',
    column: typeof column === 'string' ? column : null,
    parameters: parameters.join(', '),
  };
}

function valueInWords(value: unknown): string {
  if (typeof value === 'number') return formatNumber(value);
  if (Array.isArray(value)) return `[${value.map(valueInWords).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    return Object.entries(value)
      .map(([name, inner]) => `${name} ${valueInWords(inner)}`)
      .join(', ');
  }
  return value === null ? 'open' : String(value);
}

/** `user_age_days: new [0, 30), old [30, ∞)`. */
export function subgroupDeclaration(subgroup: GateSubgroup): string {
  if ('ranges' in subgroup) {
    const ranges = Object.entries(subgroup.ranges).map(([name, [from, to]]) => {
      const low = from === null ? '(−∞' : `[${formatNumber(from)}`;
      return `${name} ${low}, ${to === null ? '∞' : formatNumber(to)})`;
    });
    return `${subgroup.column}: ${ranges.join(', ')}`;
  }
  return `${subgroup.column}: ${subgroup.values === undefined ? 'every value' : subgroup.values.join(', ')}`;
}

export function modelInWords(model: GateModel): string {
  if ('onnx' in model) return `${model.onnx} (ONNX)`;
  if ('scores' in model) return `${model.scores.path} (scores in the column ${model.scores.column})`;
  return `${model.results} (metric values only)`;
}
