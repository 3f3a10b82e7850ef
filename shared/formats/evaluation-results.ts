import { describeValue } from '../gate/describe-value';
import { readSource } from '../gate/yaml-source';
import { metricById, metricsOf } from '../metrics';
import { type Task, tasks } from '../metrics/task';
import { listNames } from '../nearest';
import { type Problem, ProblemError, type Result, raise, type Where } from '../problem';
import { groupSuffix } from '../reports/evaluation-results';
import type { ForeignFormat } from './format';
import { type ResultKey, readResultKey } from './result-key';

type MetricValues = Readonly<Record<string, number | null>>;

export interface EvaluationResults {
  /** Metric id to value over the whole eval set; null where the file has null or NaN. */
  readonly metrics: MetricValues;
  /** Rows of the eval set, where the file tells. */
  readonly n: number | null;
  /** The metrics of a subgroup by its id, `column=value`; null where the file has none. */
  group(id: string): MetricValues | null;
}

export interface ResultsContext {
  readonly task: Task;
  /** Values at another one are left out. */
  readonly threshold: number;
}

/** The flat JSON of metric values that evaluation scripts write: `roc_auc`, `f1_at_0.5`, `roc_auc_<group>`. */
export const evaluationResults: ForeignFormat<EvaluationResults, ResultsContext> = {
  id: 'evaluation-results',
  title: 'Evaluation results',
  extensions: ['json'],
  matches: (head) =>
    head.trimStart().startsWith('{') && everyMetric.some(({ id }) => head.includes(`"${id}`)),
  read: readEvaluationResults,
};

/**
 * Reads metric values at `threshold`: values at another threshold are left out, values of a thresholded metric
 * without one (`f1`) are taken where `f1_at_<threshold>` is not there. Keys of other things are left alone.
 */
export function readEvaluationResults(
  text: string,
  file: string,
  context: ResultsContext,
): Result<EvaluationResults> {
  try {
    return { ok: true, value: summarize(readEntries(text, file, context), file, context) };
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problems: error.problems };
    throw error;
  }
}

interface Entry extends ResultKey {
  readonly value: number | null;
}

function readEntries(text: string, file: string, { task, threshold }: ResultsContext): Entry[] {
  const { value, findings, locate } = readSource(text);
  const [finding] = findings;
  if (finding !== undefined) {
    raise(
      'results-invalid',
      finding.message,
      { file, ...finding.position },
      'Write the file again as one JSON object.',
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const message = `expected one JSON object, got ${describeValue(value)}`;
    raise('results-invalid', message, { file, line: 1, column: 1 }, howToWriteKeys(task));
  }
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const [field, given] of Object.entries(value)) {
    const key = readResultKey(field, task);
    if (key === null || (key.threshold !== null && key.threshold !== threshold)) continue;
    const figure: unknown = given === 'NaN' ? null : given;
    if (figure === null || (typeof figure === 'number' && isPossible(key, figure, task))) {
      entries.push({ ...key, value: figure });
    } else problems.push(impossible(key, figure, task, { file, ...locate([field]), field }));
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return entries;
}

function summarize(
  entries: readonly Entry[],
  file: string,
  { task, threshold }: ResultsContext,
): EvaluationResults {
  const looseFirst = [...entries].sort((one, other) => Number(other.isLoose) - Number(one.isLoose));
  const valuesOf = (group: string): MetricValues =>
    Object.fromEntries(
      looseFirst.filter((entry) => entry.group === group).map(({ id, value }) => [id, value]),
    );
  const { n_eval_samples, ...whole } = valuesOf('');
  if (Object.keys(whole).length === 0) {
    const message = `the file has no metric that Assay knows at the threshold ${threshold}`;
    raise('results-invalid', message, { file }, howToWriteKeys(task));
  }
  return {
    metrics: whole,
    n: n_eval_samples ?? null,
    group(id) {
      const suffix = groupSuffix(id);
      const { n_eval_samples: _rows, ...values } = valuesOf(suffix);
      return suffix === '' || Object.keys(values).length === 0 ? null : values;
    },
  };
}

const everyMetric = tasks.flatMap((task) => metricsOf(task));

function howToWriteKeys(task: Task): string {
  const keys = metricsOf(task).map(({ id, usesThreshold }) => (usesThreshold ? `${id}_at_<threshold>` : id));
  return `Write one JSON object with some of the keys ${listNames(keys)}.`;
}

function isCount({ id }: ResultKey): boolean {
  return id === 'n_eval_samples';
}

function rangeOf(key: ResultKey, task: Task): readonly [number, number] {
  if (isCount(key)) return [0, Number.MAX_VALUE];
  return metricById(task, key.id).range ?? [-Number.MAX_VALUE, Number.MAX_VALUE];
}

function isPossible(key: ResultKey, figure: number, task: Task): boolean {
  const [least, greatest] = rangeOf(key, task);
  return figure >= least && figure <= greatest;
}

function impossible(key: ResultKey, value: unknown, task: Task, where: Where): Problem {
  const [least, greatest] = rangeOf(key, task);
  const isShare = least === 0 && greatest === 1;
  const expected = isCount(key)
    ? 'a number of rows'
    : Number.isFinite(least) && greatest < Number.MAX_VALUE
      ? `a number from ${least} to ${greatest}`
      : 'a finite number';
  return {
    kind: 'results-invalid',
    message: `expected ${expected} or null, got ${describeValue(value)}`,
    where,
    mend: `Write the metric as a number${isShare ? ', and as a share: 0.05 is 5%' : ''}; null where it is undefined.`,
  };
}
