import type { Expectation } from '../checks';
import type { Dataset } from '../checks/check';
import { describeValue } from '../gate/describe-value';
import { readSource } from '../gate/yaml-source';
import { ProblemError, type Result, raise, type Where } from '../problem';
import type { ForeignFormat } from './format';
import { translateExpectation } from './suite-expectation';

/** An expectation that Assay does not make. */
export interface UnsupportedExpectation {
  readonly type: string;
  readonly column: string | null;
  readonly reason: string;
  /** `expectations[3]`. */
  readonly place: string;
}

export interface GreatExpectationsSuite {
  readonly name: string;
  readonly expectations: readonly Expectation[];
  readonly unsupported: readonly UnsupportedExpectation[];
}

/** An expectation suite of Great Expectations, as version 1.x and those before it store it. */
export const greatExpectationsSuite: ForeignFormat<GreatExpectationsSuite, { dataset: Dataset }> = {
  id: 'great-expectations-suite',
  title: 'Great Expectations suite',
  extensions: ['json'],
  matches: (head) => head.trimStart().startsWith('{') && head.includes('"expectations"'),
  read: (text, file, { dataset }) => readGreatExpectationsSuite(text, file, dataset),
};

/** Reads a suite for one data set. Every expectation comes back, as one of Assay's or as unsupported with the reason. */
export function readGreatExpectationsSuite(
  text: string,
  file: string,
  dataset: Dataset,
): Result<GreatExpectationsSuite> {
  try {
    return { ok: true, value: readSuite(parseJson(text, file), file, dataset) };
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problems: error.problems };
    throw error;
  }
}

type JsonObject = Readonly<Record<string, unknown>>;

const kind = 'suite-invalid';

/** Python also writes NaN and Infinity, which JSON has not: the reader of YAML takes them, and tells where text is broken. */
function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const { value, findings, broken } = readSource(text);
    const [finding] = findings;
    if (broken || finding !== undefined) {
      const message = `the file is no JSON: ${finding?.message ?? 'it cannot be read'}`;
      raise(kind, message, { file, ...finding?.position }, howToSave);
    }
    return value;
  }
}

function readSuite(value: unknown, file: string, dataset: Dataset): GreatExpectationsSuite {
  const where: Where = { file };
  if (!isObject(value))
    raise(kind, `expected a suite, one JSON object, got ${describeValue(value)}`, where, howToSave);
  const result = ['results', 'run_results', 'validation_results'].find((key) => key in value);
  if (result !== undefined) {
    raise(
      kind,
      'this is the result of a validation, not a suite of expectations',
      { file, field: result },
      'Name the suite that was validated; Great Expectations keeps it in its folder "expectations".',
    );
  }
  const { expectations } = value;
  if (!Array.isArray(expectations)) {
    const message = `expected a list of expectations, got ${describeValue(expectations)}`;
    raise(kind, message, { file, field: 'expectations' }, howToSave);
  }
  const supported: Expectation[] = [];
  const unsupported: UnsupportedExpectation[] = [];
  for (const [index, item] of expectations.entries()) {
    const { type, column, translated } = readExpectation(item, dataset);
    if (translated.ok) supported.push(translated.expectation);
    else unsupported.push({ type, column, reason: translated.reason, place: `expectations[${index}]` });
  }
  return { name: nameOf(value, file), expectations: supported, unsupported };
}

function readExpectation(item: unknown, dataset: Dataset) {
  const { type: newName, expectation_type: oldName, kwargs, severity } = isObject(item) ? item : {};
  const name = newName ?? oldName;
  if (typeof name !== 'string') {
    const reason = `expected an expectation with a type, got ${describeValue(item)}`;
    return { type: 'expectation without a type', column: null, translated: { ok: false, reason } as const };
  }
  if (kwargs != null && !isObject(kwargs)) {
    const reason = `its kwargs are ${describeValue(kwargs)}, not a map`;
    return { type: name, column: null, translated: { ok: false, reason } as const };
  }
  const column = typeof kwargs?.column === 'string' ? kwargs.column : null;
  // Before version 0.13 some names had capitals: `…_values_A_to_be_greater_than_B`.
  const translated = translateExpectation(name.toLowerCase(), kwargs ?? {}, { dataset, severity });
  return { type: name, column, translated };
}

function nameOf(value: JsonObject, file: string): string {
  const given = [value.name, value.expectation_suite_name, value.data_asset_name];
  return given.find((name): name is string => typeof name === 'string' && name !== '') ?? file;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const howToSave =
  'Save the suite from Great Expectations as JSON, { "name": …, "expectations": [ … ] }, and name that file.';
