import { checks, type Expectation, expectationSchema } from '../checks';
import type { Dataset } from '../checks/check';
import { explainIssues, knownKeysAsMessage } from '../gate/explain-issue';
import { type Finding, fieldOf } from '../gate/finding';
import { conditionSql, UnsupportedCondition } from './row-condition';
import { readRowCondition } from './row-condition-object';

type Arguments = Readonly<Record<string, unknown>>;

type Translated =
  | { readonly ok: true; readonly expectation: Expectation }
  | { readonly ok: false; readonly reason: string };

/** Arguments that say how a result is shown or stored, not what is expected. */
const withoutMeaning: ReadonlySet<string> = new Set([
  'batch_id',
  'catch_exceptions',
  'description',
  'include_config',
  'meta',
  'notes',
  'output_strftime_format',
  'profiler_config',
  'result_format',
]);

/** Arguments that change what is expected only where they are true. */
const onlyIfTrue: Readonly<Record<string, string>> = {
  allow_cross_type_comparisons: 'values of different types are not compared with each other',
  auto: 'its bounds were to be estimated from the data on each run (auto)',
  parse_strings_as_datetimes: 'texts are not read as dates (parse_strings_as_datetimes)',
};

/** Assay's own, which no expectation of a suite has; a condition in SQL would come from the file unexamined. */
const foreign: ReadonlySet<string> = new Set(['dataset', 'severity', 'type', 'where']);

class Unsupported extends Error {
  override readonly name = 'Unsupported';
}

/** An expectation of a suite as one of Assay's, or why there is none. */
export function translateExpectation(
  type: string,
  given: Arguments,
  { dataset, severity }: { readonly dataset: Dataset; readonly severity: unknown },
): Translated {
  try {
    if (!checks.some((check) => check.type === type))
      throw new Unsupported('Assay has no check of this name');
    const input = { ...argumentsOf(given), ...(severity == null ? {} : { severity }), type, dataset };
    const parsed = expectationSchema.safeParse(input, { error: knownKeysAsMessage, reportInput: true });
    if (parsed.success) return { ok: true, expectation: parsed.data };
    throw new Unsupported(explainIssues(parsed.error.issues).map(describe).join('; '));
  } catch (error) {
    if (error instanceof Unsupported) return { ok: false, reason: error.message };
    throw error;
  }
}

/** Great Expectations takes null for an argument that was not given. */
function argumentsOf(given: Arguments): Arguments {
  const kept = Object.entries(given).filter(([name, value]) => value !== null && !withoutMeaning.has(name));
  const [stray] = kept.map(([name]) => name).filter((name) => foreign.has(name));
  if (stray !== undefined) throw new Unsupported(`Great Expectations has no argument "${stray}"`);
  const parameter = kept.map(([name, value]) => parameterIn(name, value)).find((found) => found !== null);
  if (parameter != null)
    throw new Unsupported(`${parameter}, whose value is known only to the run that sets it`);
  const { row_condition, condition_parser, ...rest } = Object.fromEntries(kept);
  const hasBounds = ['min_value', 'max_value', 'value_set', 'quantile_ranges'].some((name) => name in rest);
  const meant = Object.entries(rest).filter(([name, value]) => {
    const reason = onlyIfTrue[name];
    if (reason !== undefined && value === true && !(name === 'auto' && hasBounds))
      throw new Unsupported(reason);
    return reason === undefined;
  });
  const where = row_condition === undefined ? {} : { where: whereOf(row_condition, condition_parser) };
  return { ...Object.fromEntries(meant.map(([name, value]) => [name, withOpenBins(name, value)])), ...where };
}

/** `min_value is the parameter "rows"`, or null where there is no parameter in the value. */
function parameterIn(name: string, value: unknown, depth = 0): string | null {
  if (typeof value !== 'object' || value === null || depth > 5) return null;
  for (const [key, part] of Object.entries(value)) {
    if (key === '$PARAMETER') return `${name} is the parameter ${JSON.stringify(part)}`;
    const found = parameterIn(name, part, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function whereOf(condition: unknown, parser: unknown): string {
  try {
    return conditionSql(readRowCondition(condition), parser === 'pandas' ? 'pandas' : 'sql');
  } catch (error) {
    if (!(error instanceof UnsupportedCondition)) throw error;
    throw new Unsupported(`its row_condition cannot be made an SQL condition: ${error.message}`);
  }
}

/** Python writes infinite edges of bins as `Infinity`; here null opens a side. */
function withOpenBins(name: string, value: unknown): unknown {
  if (name !== 'partition_object' || typeof value !== 'object' || value === null || !('bins' in value))
    return value;
  const { bins } = value;
  if (!Array.isArray(bins)) return value;
  const isInfinite = (edge: unknown) => edge === 'Infinity' || edge === '-Infinity';
  return { ...value, bins: bins.map((edge: unknown) => (isInfinite(edge) ? null : edge)) };
}

function describe({ path, message }: Finding): string {
  const name = String(path.at(-1) ?? '');
  return path.length === 0 || message.includes(`"${name}"`) ? message : `${fieldOf(path)}: ${message}`;
}
