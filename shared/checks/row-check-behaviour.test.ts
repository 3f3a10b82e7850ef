import { describe, expect, it } from 'vitest';
import { judge } from './testing/judge';

const values = (name: string) => `expect_column_values_to_${name}`;
const fresh = 'expect_column_max_to_be_within_days_of';
const hostile = `a"b'; DROP TABLE train; -- 🤦`;
const quoted = `"${hostile.replaceAll('"', '""')}"`;

const orders = `
  SELECT i AS id, i * 1.5 AS amount, CAST(i AS FLOAT) / 10 AS share, i % 2 = 0 AS paid,
    'it''s ' || (i % 3) AS ${quoted},
    DATE '2024-01-01' + CAST(i AS INTEGER) AS day,
    TIMESTAMP '2024-01-01 12:00:00' + to_days(CAST(i AS INTEGER)) AS at,
    TIMESTAMPTZ '2024-01-01 12:00:00+02' + to_days(CAST(i AS INTEGER)) AS zoned,
    strftime(DATE '2024-01-01' + CAST(i AS INTEGER), '%Y-%m-%d') AS iso,
    9007199254740992 + i AS big,
    [i] AS list,
    10 - i AS position, i AS previous
  FROM range(10) r(i)`;

const on = (input: object, select = orders, others = {}) => judge(input, { train: select, ...others });

describe('what is seen is said', () => {
  it.each([
    [{ type: values('be_null'), column: 'id' }, '10 of 10 values of id (100%) are there'],
    [{ type: values('be_unique'), column: 'paid' }, '10 of 10 values of paid (100%) occur more than once'],
    [{ type: values('be_unique'), column: 'id' }, 'All 10 values of id are unique'],
    [{ type: values('be_unique'), column: 'list' }, 'All 10 values of list are unique'],
    [
      { type: values('be_in_set'), column: hostile, value_set: ["it's 0", "it's 1"] },
      `3 of 10 values of ${hostile} (30%) are none of it's 0, it's 1`,
    ],
    [
      { type: values('be_between'), column: 'day', min_value: '2024-01-03', max_value: '2024-01-09' },
      '3 of 10 values of day (30%) are not between 2024-01-03 and 2024-01-09',
    ],
    [
      { type: values('be_between'), column: 'iso', max_value: '2024-01-09' },
      '1 of 10 values of iso (10%) are not at most 2024-01-09',
    ],
    [{ type: values('be_decreasing'), column: 'id' }, '9 of 10 values of id (90%) are above the one before'],
    [
      { type: values('match_regex_list'), column: 'iso', regex_list: ['-0[1-5]$', '^2023'], mostly: 0.9 },
      '5 of 10 values of iso (50%) do not match any of /-0[1-5]$/, /^2023/; at most 10% may be',
    ],
    [
      { type: values('not_match_like_pattern'), column: 'iso', like_pattern: '2024%' },
      '10 of 10 values of iso (100%) are like 2024%',
    ],
    [
      { type: 'expect_column_pair_values_a_to_be_greater_than_b', column_A: 'amount', column_B: 'id' },
      '1 of 10 rows (10%) do not have amount greater than id',
    ],
    [
      { type: 'expect_compound_columns_to_be_unique', column_list: ['paid', hostile] },
      `8 of 10 rows (80%) share paid, ${hostile} with another row`,
    ],
    [
      { type: 'expect_multicolumn_sum_to_equal', column_list: ['id', 'position'], sum_total: 10 },
      'All 10 rows have 10 as the sum of id, position',
    ],
    [
      { type: 'expect_column_value_z_scores_to_be_less_than', column: 'id', threshold: 1.4 },
      '2 of 10 values of id (20%) do not lie less than 1.4 standard deviations from the mean',
    ],
  ])('%j', async (input, sentence) => {
    expect((await on(input)).sentence).toBe(sentence);
  });

  it('shows the unexpected values and their rows', async () => {
    const { unexpected } = await judge(
      { type: values('be_increasing'), column: 'x', where: 'x <> 4' },
      {
        train:
          'SELECT x, position FROM (VALUES (1, 7), (4, 7), (3, 7), (NULL, 7), (2, 7), (2, 7)) v(x, position)',
      },
    );
    expect(unexpected).toEqual({
      partial_unexpected_counts: [{ value: 2, count: 1 }],
      partial_unexpected_index_list: [{ row: 5, key: null, value: 2 }],
    });
  });

  it('shows both values of a pair, and large identifiers with all their digits', async () => {
    const pair = { type: 'expect_column_pair_values_to_be_equal', column_A: 'id', column_B: hostile };
    expect((await on(pair)).sentence).toContain(`"id" of train holds BIGINT, but "${hostile}" holds VARCHAR`);
    const twice = `SELECT 9007199254740993 AS big UNION ALL SELECT 9007199254740993 UNION ALL SELECT 9007199254740992`;
    const { unexpected } = await on({ type: values('be_unique'), column: 'big' }, twice);
    expect(unexpected?.partial_unexpected_counts).toEqual([{ value: '9007199254740993', count: 2 }]);
  });
});

describe('numbers', () => {
  it('compares 32-bit floats with a bound as it is written', async () => {
    const record = await on({ type: values('be_between'), column: 'share', min_value: 0.1, max_value: 0.9 });
    expect(record.observed.unexpected_count).toBe(1);
  });

  it('tells integers apart beyond 2^53', async () => {
    const strictly = { type: values('be_increasing'), column: 'big', strictly: true };
    expect((await on(strictly)).status).toBe('pass');
  });

  it('allows a tolerance of sums', async () => {
    const sums = 'SELECT 0.1::DOUBLE AS a, 0.2::DOUBLE AS b';
    const sum = { type: 'expect_multicolumn_sum_to_equal', column_list: ['a', 'b'], sum_total: 0.3 };
    expect((await on(sum, sums)).status).toBe('fail');
    expect((await on({ ...sum, tolerance: 1e-9 }, sums)).status).toBe('pass');
  });

  it('takes no infinite value into the spread', async () => {
    const select = "SELECT unnest([1, 2, 3, 'Infinity'::DOUBLE, 'NaN'::DOUBLE, NULL]) AS x";
    const record = await on(
      { type: values('not_be_outliers'), column: 'x', method: 'std', multiplier: 2 },
      select,
    );
    expect(record.observed).toMatchObject({ missing_count: 2, unexpected_count: 1 });
  });
});

describe('dates', () => {
  const within = values('be_within_dates');
  it.each([
    [{ column: 'day', min_value: '2024-01-02', max_value: '2024-01-09' }, 2],
    [{ column: 'at', min_value: '2024-01-02', max_value: '2024-01-09' }, 2],
    [
      { column: 'at', min_value: '2024-01-02', max_value: '2024-01-09', strict_min: true, strict_max: true },
      4,
    ],
    [{ column: 'at', max_value: '2024-01-09T12:00:00' }, 1],
    [{ column: 'at', max_value: '2024-01-09T12:00:00', strict_max: true }, 2],
    [{ column: 'at', max_value: '2024-01-09T13:00:00+02:00' }, 2],
    [{ column: 'zoned', min_value: '2024-01-02T10:00:00', max_value: '2024-01-09T10:00:00Z' }, 2],
    [{ column: 'iso', min_value: '2024-01-02', max_value: '2024-01-09' }, 2],
  ])('%j: %d outside', async (parameters, count) => {
    expect((await on({ type: within, ...parameters })).observed.unexpected_count).toBe(count);
  });

  it('finds texts that are no dates', async () => {
    const select = `SELECT unnest(['2024-01-05', ' 2024-01-05T10:00:00+02:00 ', '2024-02-30', 'infinity', 'epoch', '', NULL]) AS d`;
    const record = await on({ type: within, column: 'd', min_value: '2024-01-05' }, select);
    expect(record.observed).toMatchObject({ missing_count: 1, unexpected_count: 4 });
    expect(record.sentence).toBe('4 of 6 values of d (66.67%) are no dates at least 2024-01-05');
  });

  it.each([
    [
      { of: '2024-01-12', days: 2 },
      'pass',
      'Newest day is 2024-01-10, 2 days before 2024-01-12; expected at most 2 days before or after',
    ],
    [
      { of: '2024-01-12', days: 1 },
      'fail',
      'Newest day is 2024-01-10, 2 days before 2024-01-12; expected at most 1 day before or after',
    ],
    [
      { of: '2024-01-05', days: 1, side: 'before' },
      'pass',
      'Newest day is 2024-01-10, 5 days after 2024-01-05; expected at most 1 day before',
    ],
    [
      { of: '2024-01-10', days: 0, column: 'at' },
      'pass',
      'Newest at is 2024-01-10 12:00:00 UTC, on 2024-01-10; expected at most 0 days before or after',
    ],
    [
      { of: '2024-01-10T00:00', days: 0, column: 'at' },
      'fail',
      'Newest at is 2024-01-10 12:00:00 UTC, 0.5 days after 2024-01-10T00:00; expected at most 0 days before or after',
    ],
    [
      { of: 'reference', days: 7, side: 'before', column: 'iso' },
      'fail',
      'Newest iso is 2024-01-10, 22 days before the newest of reference (2024-02-01); expected at most 7 days before',
    ],
  ])('freshness %j: %s', async (parameters, status, sentence) => {
    const reference = "SELECT DATE '2024-02-01' AS day, '2024-02-01' AS iso";
    const record = await on({ type: fresh, column: 'day', ...parameters }, orders, { reference });
    expect(record).toMatchObject({ status, sentence });
  });

  it('has no newest date where there is none', async () => {
    const select = 'SELECT CAST(NULL AS DATE) AS day';
    expect(await on({ type: fresh, column: 'day', of: '2024-01-01', days: 1 }, select)).toMatchObject({
      status: 'fail',
      sentence: 'Newest day cannot be taken: the column has no dates',
    });
  });
});

describe('types', () => {
  it.each([
    [
      'id',
      ['integer', 'int', 'int64', 'BIGINT', 'LongType', 'Int64', 'number'],
      ['int32', 'INTEGER', 'float', 'str'],
    ],
    [
      'amount',
      ['float', 'DecimalType', 'decimal(20,1)', 'number'],
      ['float64', 'DOUBLE', 'integer', 'DECIMAL(9,2)'],
    ],
    ['share', ['float', 'FLOAT', 'float32', 'FloatType'], ['DOUBLE', 'double', 'float64']],
    ['paid', ['boolean', 'bool', 'BOOLEAN', 'BooleanType'], ['integer']],
    ['iso', ['string', 'str', 'object', 'VARCHAR', 'StringType', 'large_string'], ['DATE', 'date']],
    ['day', ['date', 'DATE', 'DateType', 'date32'], ['timestamp', 'TIMESTAMP']],
    [
      'at',
      ['timestamp', 'TIMESTAMP', 'datetime64[ns]', 'TimestampType'],
      ['date', 'TIMESTAMP WITH TIME ZONE'],
    ],
    ['zoned', ['timestamp', 'TIMESTAMP WITH TIME ZONE'], ['TIMESTAMP']],
    ['list', ['BIGINT[]'], ['integer', 'INTEGER[]']],
  ])('%s is %j and not %j', async (column, its, others) => {
    const type = values('be_of_type');
    for (const type_ of its)
      expect([type_, (await on({ type, column, type_ })).status]).toEqual([type_, 'pass']);
    for (const type_ of others)
      expect([type_, (await on({ type, column, type_ })).status]).toEqual([type_, 'fail']);
  });

  it('says what the column holds', async () => {
    const record = await on({ type: values('be_in_type_list'), column: 'id', type_list: ['float', 'str'] });
    expect(record).toMatchObject({
      status: 'fail',
      sentence: 'id holds BIGINT; expected float, str',
      observed: { observed_value: 'BIGINT' },
    });
  });
});

describe('what cannot be asked is an error with a reason', () => {
  it.each([
    [
      { type: values('be_in_set'), column: 'id', value_set: ['1', '2'] },
      '"id" of train holds BIGINT, and no value of value_set is of that type',
    ],
    [
      { type: values('be_in_set'), column: 'list', value_set: [1] },
      '"list" of train holds BIGINT[], but numbers or',
    ],
    [
      { type: values('be_between'), column: 'at', min_value: 5 },
      '"at" of train holds TIMESTAMP, but a bound is 5',
    ],
    [
      { type: values('be_between'), column: 'id', min_value: '5' },
      '"id" of train holds BIGINT, but a bound is "5"',
    ],
    [
      { type: values('match_strftime_format'), column: 'day', strftime_format: '%Y' },
      '"day" of train holds DATE, but texts are needed',
    ],
    [{ type: values('match_regex'), column: 'iso', regex: '(2024' }, 'missing ): (2024'],
    [{ type: values('be_unique'), column: 'idd' }, 'train has no column "idd": did you mean "id"?'],
    [{ type: fresh, column: 'day', of: 'reference', days: 1 }, 'the gate names no reference data'],
  ])('%j', async (input, reason) => {
    const record = await on(input);
    expect(record).toMatchObject({ status: 'error', unexpected: null });
    expect(record.sentence).toContain(reason);
  });
});
