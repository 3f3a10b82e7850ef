import { checks } from '../../../shared/checks';
import { formatBytes, formatMilliseconds, formatNumber, formatPercent } from '../../../shared/figures';
import { rulesOf } from '../../../shared/gate/rules-of';
import {
  type Gate,
  type GateModel,
  type GateRule,
  type GateRuleItem,
  type GateSubgroup,
  type GateThreshold,
  type GateTolerance,
  type LimitId,
  limitIds,
} from '../../../shared/gate/schema';
import { limitTitle } from '../limit-title';
import { metricTitle } from '../metric-title';

/** `ROC-AUC at least 0.9 and at most 0.02 below the baseline, for country=US`. */
export function ruleInWords(rule: GateRule): string {
  const { metric, subgroup, min, max, max_regression, min_improvement, max_improvement } = rule;
  const conditions = [
    min === undefined ? null : `at least ${formatNumber(min)}`,
    max === undefined ? null : `at most ${formatNumber(max)}`,
    max_regression === undefined ? null : regressionInWords(max_regression),
    min_improvement === undefined
      ? null
      : `at least ${toleranceInWords(min_improvement)} better than the baseline`,
    max_improvement === undefined
      ? null
      : `at most ${toleranceInWords(max_improvement)} better than the baseline`,
  ].filter((condition) => condition !== null);
  return `${metricTitle(metric)} ${conditions.join(' and ')}${subgroupInWords(subgroup)}`;
}

function regressionInWords(tolerance: GateTolerance): string {
  const amounts = [tolerance.absolute, tolerance.relative];
  if (amounts.every((amount) => amount === undefined || amount === 0)) return 'not worse than the baseline';
  return `at most ${toleranceInWords(tolerance)} worse than the baseline`;
}

/** `0.01`, `5%`, or both. */
function toleranceInWords({ absolute, relative }: GateTolerance): string {
  const parts = [
    absolute === undefined ? null : formatNumber(absolute),
    relative === undefined ? null : formatPercent(relative),
  ];
  return parts.filter((part) => part !== null).join(' and ');
}

/** A rule, or the rules of a group. */
export function ruleLine(item: GateRuleItem): string {
  const lines = rulesOf(item).map(ruleInWords);
  if ('all_of' in item) return `All of: ${lines.join('; ')}`;
  if ('any_of' in item) return `Any of: ${lines.join('; ')}`;
  if ('at_least' in item) return `At least ${item.at_least.n} of: ${lines.join('; ')}`;
  return lines.join('');
}

function subgroupInWords(subgroup: string | undefined): string {
  if (subgroup === undefined) return '';
  return subgroup.endsWith('=*') ? `, for each group of ${subgroup.slice(0, -2)}` : `, for ${subgroup}`;
}

const limitsInWords: Readonly<Record<LimitId, (bound: number) => string>> = {
  latency_p50_ms: (bound) => `Median latency at most ${formatMilliseconds(bound)} a call`,
  latency_p90_ms: (bound) => `90th percentile of latency at most ${formatMilliseconds(bound)} a call`,
  latency_p95_ms: (bound) => `95th percentile of latency at most ${formatMilliseconds(bound)} a call`,
  latency_p99_ms: (bound) => `99th percentile of latency at most ${formatMilliseconds(bound)} a call`,
  latency_p999_ms: (bound) => `99.9th percentile of latency at most ${formatMilliseconds(bound)} a call`,
  cold_load_ms: (bound) => `Loading the model takes at most ${formatMilliseconds(bound)}`,
  first_call_ms: (bound) => `The first call takes at most ${formatMilliseconds(bound)}`,
  rows_per_second: (bound) => `At least ${formatNumber(bound)} rows per second`,
  model_size_mb: (bound) => `Model file at most ${formatBytes(bound * 1e6)}`,
  memory_mb: (bound) => `Memory at most ${formatNumber(bound)} MiB`,
};

export function limitLines(limits: Gate['limits']): string[] {
  const ratios = limits.max_ratio_to_baseline;
  return [
    ...limitIds.flatMap((id) => {
      const bound = limits[id];
      return bound === undefined ? [] : [limitsInWords[id](bound)];
    }),
    ...limitIds.flatMap((id) => {
      const bound = ratios?.[id];
      return bound === undefined
        ? []
        : [`${limitTitle(id)} at most ${formatNumber(bound)} times the baseline's`];
    }),
  ];
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
  if ('results' in model) return `${model.results} (metric values only)`;
  if ('labels' in model) return `${model.labels.path} (labels in the column ${model.labels.column})`;
  const { path, column, columns } = model.scores;
  const named =
    column === undefined ? `columns ${Object.values(columns ?? {}).join(', ')}` : `column ${column}`;
  return `${path} (scores in the ${named})`;
}

/** `a score of 0.5 and above counts as positive`. */
export function thresholdInWords(threshold: GateThreshold): string {
  if (typeof threshold === 'number')
    return `a score of ${formatNumber(threshold)} and above counts as positive`;
  if (!('at' in threshold)) {
    return threshold.choose === 'max_f1'
      ? 'the one of the highest F1 on the eval set'
      : 'the one of the lowest cost on the eval set';
  }
  return threshold.choose === 'recall_at_precision'
    ? `the one of the highest recall with a precision of ${formatNumber(threshold.at)} or more`
    : `the one of the highest precision with a recall of ${formatNumber(threshold.at)} or more`;
}
