import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { greatExpectationsSuite, readGreatExpectationsSuite } from './great-expectations-suite';

const fixture = (name: string) => readFileSync(new URL(`./reference/${name}`, import.meta.url), 'utf8');

function read(text: string, dataset: 'train' | 'eval' = 'train') {
  const result = readGreatExpectationsSuite(text, 'suite.json', dataset);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value;
}

const suiteOf = (...expectations: unknown[]) => JSON.stringify({ name: 's', expectations });
const mean = (kwargs: object, more: object = {}) => ({
  type: 'expect_column_mean_to_be_between',
  kwargs: { column: 'amount', max_value: 1, ...kwargs },
  ...more,
});

describe('a suite saved by great_expectations 1.24', () => {
  const { name, expectations, unsupported } = read(fixture('suite-1.24.json'));

  it('comes back whole: made, or named with the reason', () => {
    expect(name).toBe('transactions');
    expect(expectations).toHaveLength(41);
    expect(unsupported).toEqual([
      {
        place: 'expectations[3]',
        type: 'expect_table_row_count_to_equal_other_table',
        column: null,
        reason: 'other_table_name: unknown value "transactions_2023"',
      },
      {
        place: 'expectations[9]',
        type: 'expect_column_to_exist',
        column: 'amount',
        reason: 'unknown key "column_index"',
      },
      {
        place: 'expectations[14]',
        type: 'expect_column_values_to_be_between',
        column: 'amount',
        reason:
          'min_value is the parameter "lowest_amount", whose value is known only to the run that sets it',
      },
      {
        place: 'expectations[20]',
        type: 'expect_column_values_to_match_json_schema',
        column: 'payload',
        reason: 'Assay has no check of this name',
      },
      {
        place: 'expectations[38]',
        type: 'expect_column_kl_divergence_to_be_less_than',
        column: 'score',
        reason: '"threshold" is missing',
      },
      {
        place: 'expectations[46]',
        type: 'expect_column_mean_to_be_between',
        column: 'amount',
        reason: 'its row_condition cannot be made an SQL condition: "." cannot be used there',
      },
      {
        place: 'expectations[47]',
        type: 'unexpected_rows_expectation',
        column: null,
        reason: 'Assay has no check of this name',
      },
    ]);
  });

  it('keeps severities, bounds, conditions and infinite bins', () => {
    expect(
      expectations.map(({ severity }) => severity).filter((severity) => severity !== 'critical'),
    ).toEqual(['warning', 'info']);
    expect(expectations).toContainEqual({
      type: 'expect_column_values_to_be_between',
      dataset: 'train',
      severity: 'critical',
      column: 'amount',
      min_value: 0,
      max_value: 1000,
      strict_min: true,
      strict_max: false,
      mostly: 0.95,
    });
    expect(expectations.flatMap(({ where }) => where ?? [])).toEqual([
      `"country" = 'DE'`,
      `(("country" IN ('DE', 'FR') AND ("amount" > 0 AND NOT isnan(CAST("amount" AS DOUBLE)))) OR ("email" IS NULL OR (typeof("email") IN ('DOUBLE', 'FLOAT') AND CAST("email" AS VARCHAR) = 'nan')))`,
      `(("country" <> 'DE' OR "country" IS NULL) AND ("amount" > 0 AND NOT isnan(CAST("amount" AS DOUBLE))))`,
      `("amount" > 5 AND NOT isnan(CAST("amount" AS DOUBLE)))`,
    ]);
    expect(expectations).toContainEqual(
      expect.objectContaining({ partition_object: { bins: [null, 0, 1, null], weights: [0.1, 0.8, 0.1] } }),
    );
  });
});

it('reads a suite saved by great_expectations 0.18', () => {
  const { name, expectations, unsupported } = read(fixture('suite-0.18.json'), 'eval');
  expect(name).toBe('transactions.warning');
  expect(expectations).toHaveLength(12);
  expect(new Set(expectations.map(({ dataset }) => dataset))).toEqual(new Set(['eval']));
  expect(expectations.flatMap(({ where }) => where ?? [])).toEqual([
    `"country" = 'DE'`,
    `("country" = 'DE' AND ("amount" <> 0 AND NOT isnan(CAST("amount" AS DOUBLE))))`,
    `"country" = 'DE'`,
  ]);
  expect(unsupported.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
    'expectations[5]: texts are not read as dates (parse_strings_as_datetimes)',
    'expectations[7]: its bounds were to be estimated from the data on each run (auto)',
    'expectations[8]: max_value is the parameter "upper * 2", whose value is known only to the run that sets it',
    'expectations[15]: Assay has no check of this name',
    'expectations[16]: Assay has no check of this name',
  ]);
});

it('reads a suite from before version 0.13', () => {
  const old = {
    data_asset_name: 'transactions',
    expectations: [
      {
        expectation_type: 'expect_column_pair_values_A_to_be_greater_than_B',
        kwargs: { column_A: 'b', column_B: 'a' },
      },
    ],
    meta: { great_expectations_version: '0.9.0' },
  };
  const { name, expectations } = read(JSON.stringify(old));
  expect(name).toBe('transactions');
  expect(expectations).toMatchObject([
    { type: 'expect_column_pair_values_a_to_be_greater_than_b', column_A: 'b' },
  ]);
});

describe('every expectation is told', () => {
  it.each([
    ['text', 'expected an expectation with a type, got the text "text"'],
    [{ kwargs: {} }, 'expected an expectation with a type, got a map'],
    [{ ...mean({}), kwargs: [1] }, 'its kwargs are a list, not a map'],
    [{ type: 'expect_column_mean_to_be_between' }, '"column" is missing'],
    [mean({ max_value: null }), 'the check has no bound'],
    [mean({ max_value: '1' }), 'max_value: expected a number, got the text "1"'],
    [mean({ max_value: { $PARAMETER: 'limit' } }), /^max_value is the parameter "limit"/],
    [mean({}, { severity: 'fatal' }), 'severity: unknown value "fatal"'],
    [mean({ window: 7 }), 'unknown key "window"'],
    [mean({ where: 'TRUE) OR (SELECT 1)' }), 'Great Expectations has no argument "where"'],
    [mean({ dataset: 'eval' }), 'Great Expectations has no argument "dataset"'],
    [mean({ row_condition: 'a > b', condition_parser: 'pandas' }), /it compares columns with each other$/],
    [mean({ row_condition: { type: 'window' } }), /a condition of type "window" is not known$/],
    [{ type: 'constructor', kwargs: { column: '__proto__' } }, 'Assay has no check of this name'],
  ])('%j', (item, reason) => {
    const { expectations, unsupported } = read(suiteOf(mean({}), item));
    expect(expectations).toHaveLength(1);
    expect(unsupported).toEqual([expect.objectContaining({ place: 'expectations[1]' })]);
    expect(unsupported[0]?.reason).toEqual(reason instanceof RegExp ? expect.stringMatching(reason) : reason);
  });

  it('drops only what says nothing of the data', () => {
    const shown = {
      result_format: 'COMPLETE',
      catch_exceptions: true,
      batch_id: 'b',
      include_config: true,
      meta: {},
    };
    const { expectations } = read(suiteOf(mean({ ...shown, strict_max: null, profiler_config: {} })));
    expect(expectations).toEqual([
      {
        type: 'expect_column_mean_to_be_between',
        dataset: 'train',
        severity: 'critical',
        column: 'amount',
        max_value: 1,
        strict_min: false,
        strict_max: false,
      },
    ]);
  });
});

describe('what is no suite', () => {
  it.each([
    ['', 'expected a suite, one JSON object, got nothing', undefined],
    ['[1]', 'expected a suite, one JSON object, got a list', undefined],
    ['{"name": "s"}', 'expected a list of expectations, got nothing', 'expectations'],
    ['{"expectations": {}}', 'expected a list of expectations, got a map', 'expectations'],
    [
      '{"expectations": [',
      'the file is no JSON: a list or map in brackets is not closed, or a line is indented wrongly',
      undefined,
    ],
    ['PAR1\0', 'the file is no JSON: the file is not text', undefined],
    [
      '{"success": true, "results": [], "statistics": {}}',
      'this is the result of a validation, not a suite of expectations',
      'results',
    ],
    [
      '{"run_results": {}, "expectations": []}',
      'this is the result of a validation, not a suite of expectations',
      'run_results',
    ],
  ])('%j', (text, message, field) => {
    const result = readGreatExpectationsSuite(text, 'suite.json', 'train');
    if (result.ok) throw new Error('taken for a suite');
    expect(result.problems).toHaveLength(1);
    const [problem] = result.problems;
    expect(problem).toMatchObject({ kind: 'suite-invalid', message, where: { file: 'suite.json' } });
    expect(problem?.where.field).toBe(field);
    expect(problem?.mend).not.toBe('');
  });
});

it('is told from other JSON by its head', () => {
  expect(greatExpectationsSuite.matches(fixture('suite-1.24.json').slice(0, 2000))).toBe(true);
  expect(greatExpectationsSuite.matches(fixture('suite-0.18.json').slice(0, 2000))).toBe(true);
  expect(greatExpectationsSuite.matches('{"roc_auc": 0.9}')).toBe(false);
});

it('reads an empty suite, and names one without a name by its file', () => {
  expect(read('{"expectations": []}')).toEqual({ name: 'suite.json', expectations: [], unsupported: [] });
});
