import { describe, expect, it } from 'vitest';
import { parseGate } from '../gate/parse';
import { suggestGate } from './suggest-gate';
import { failuresOn, profileOf, suggestFor } from './testing/snapshot';

/** A column of every kind; `seed` draws other rows of the same source, the same for the same seed. */
function source(seed: number, rows = 5000): string {
  const draw = (stream: number) => `(hash(i, ${seed}, ${stream}) % 1000003) / 1000003.0`;
  const normal = (stream: number) =>
    `sqrt(-2 * ln(1 - ${draw(stream)})) * cos(2 * pi() * ${draw(stream + 50)})`;
  return `SELECT ${seed} * 1000000 + i AS order_id,
    CAST(hash(i, ${seed}, 90) % 400 AS BIGINT) AS customer_id,
    TIMESTAMP '2025-03-01' + INTERVAL (i) MINUTE AS ordered_at,
    round(exp(4 + 1.2 * ${normal(1)}), 2) AS amount,
    20 + 4 * ${normal(2)} AS temperature,
    CASE WHEN ${draw(3)} < 0.9 THEN ${draw(4)} END AS score,
    CAST(floor(7 * ${draw(5)}) AS INTEGER) AS weekday,
    CAST(floor(-2 * ln(1 - ${draw(6)})) AS INTEGER) AS visits,
    ${draw(7)} < 0.2 AS is_new,
    ['card', 'cash', 'wire', 'gift: "yes"'][1 + CAST(floor(4 * ${draw(8)}) AS INTEGER)] AS payment,
    printf('SKU-%06d', CAST(floor(100000 * ${draw(9)}) AS INTEGER)) AS product,
    printf('%05d', CAST(floor(99999 * ${draw(10)}) AS INTEGER)) AS zip,
    printf('person%d@example.org', CAST(floor(100000 * ${draw(11)}) AS INTEGER)) AS email,
    repeat('words and ', 1 + CAST(floor(20 * ${draw(12)}) AS INTEGER)) || i AS note,
    'EUR' AS currency,
    CAST(NULL AS DOUBLE) AS unused,
    [i, i + 1] AS tags,
    CASE WHEN ${draw(1)} + ${draw(13)} > 1.3 THEN 1 ELSE 0 END AS label
    FROM range(${rows}) AS r(i)`;
}

const seen = await suggestFor(source(1));

describe('a suggested gate', () => {
  const { gate, text, columns, expectations } = seen;

  it('holds on the snapshot that it comes from, and on others of the same source', async () => {
    expect(await failuresOn(gate, source(1))).toEqual([]);
    for (let seed = 2; seed < 12; seed += 1) expect(await failuresOn(gate, source(seed))).toEqual([]);
  });

  it('has few expectations for each column, and those that suit it', () => {
    const about = (column: string) =>
      gate.expectations
        .filter((expectation) => 'column' in expectation && expectation.column === column)
        .map(({ type }) => type.replace('expect_column_', ''));
    expect(about('order_id')).toEqual(['values_to_be_unique', 'values_to_not_be_null']);
    expect(about('customer_id')).toEqual(['values_to_not_be_null']);
    const typed = ['values_to_be_of_type', 'values_to_not_be_null'];
    expect(about('ordered_at')).toEqual([...typed, 'values_to_be_within_dates', 'values_to_be_increasing']);
    for (const numbers of ['amount', 'temperature', 'score', 'visits'])
      expect(about(numbers)).toEqual([...typed, 'values_to_be_between', 'quantile_values_to_be_between']);
    for (const set of ['weekday', 'payment', 'currency'])
      expect(about(set)).toEqual([...typed, 'values_to_be_in_set']);
    expect(about('label')).toEqual([...typed, 'values_to_be_in_set', 'mean_to_be_between']);
    expect(about('is_new')).toEqual([...typed, 'mean_to_be_between']);
    for (const pattern of ['product', 'zip', 'email'])
      expect(about(pattern)).toEqual([...typed, 'values_to_match_regex']);
    expect(about('note')).toEqual([...typed, 'value_lengths_to_be_between']);
    expect([about('unused'), about('tags')]).toEqual([[], []]);
    expect(columns.map((column) => column.expectations)).toEqual(
      columns.map(({ name }) => about(name).length),
    );
    expect(expectations).toBe(gate.expectations.length);
  });

  it('names the key, keeps signs, and allows as many missing values as there were', () => {
    expect(gate.key).toBe('order_id');
    expect(gate.data).toEqual({ train: { path: 'data.parquet' } });
    expect(gate.expectations).toContainEqual(
      expect.objectContaining({ type: 'expect_column_values_to_be_between', column: 'amount', min_value: 0 }),
    );
    expect(gate.expectations).toContainEqual(
      expect.objectContaining({ type: 'expect_column_values_to_not_be_null', column: 'score', mostly: 0.84 }),
    );
    expect(gate.expectations).toContainEqual(
      expect.objectContaining({ column: 'product', regex: '^SKU-[0-9]{6}$' }),
    );
    expect(gate.expectations[0]).toMatchObject({ min_value: 2500, max_value: 10_000 });
  });

  it.each([
    ['cents', 'SELECT * REPLACE (amount * 100 AS amount) FROM ($)', /amount/],
    ['text for numbers', 'SELECT * REPLACE (CAST(visits AS VARCHAR) AS visits) FROM ($)', /visits/],
    [
      'a new category',
      "SELECT * REPLACE (CASE WHEN order_id % 50 = 0 THEN 'coins' ELSE payment END AS payment) FROM ($)",
      /payment/,
    ],
    [
      'missing values',
      'SELECT * REPLACE (CASE WHEN order_id % 3 > 0 THEN score END AS score) FROM ($)',
      /score/,
    ],
    ['repeated keys', 'SELECT * REPLACE (order_id // 2 AS order_id) FROM ($)', /order_id/],
    ['a column less', 'SELECT * EXCLUDE (zip) FROM ($)', /zip/],
    [
      'minus one for missing',
      'SELECT * REPLACE (CASE WHEN order_id % 500 = 0 THEN -1 ELSE amount END AS amount) FROM ($)',
      /amount/,
    ],
    [
      '1970 for missing',
      "SELECT * REPLACE (CASE WHEN order_id % 500 = 0 THEN TIMESTAMP '1970-01-01' ELSE ordered_at END AS ordered_at) FROM ($)",
      /ordered_at/,
    ],
    ['a tenth of the rows', 'SELECT * FROM ($) LIMIT 500', /Row count/],
    ['other labels', 'SELECT * REPLACE (1 - label AS label) FROM ($)', /label/],
    ['another pattern', "SELECT * REPLACE ('sku' || product AS product) FROM ($)", /product/],
  ])('catches %s', async (_name, change, sentence) => {
    const failures = await failuresOn(
      gate,
      change.replace('$', () => source(20)),
    );
    expect(failures.filter((failure) => sentence.test(failure))).not.toEqual([]);
  });

  it('reads as text that says what was seen', () => {
    expect(text).toMatch(/^# Suggested by Assay from data\.parquet: 5,000 rows, 18 columns\./);
    expect(text).toMatch(
      / {2}# amount: 0\.\d+ to [\d,.]+, median [\d.]+, p99 [\d,.]+; no missing in 5,000 rows\n/,
    );
    expect(text).toMatch(/ {2}# score: .*; 4\d\d of 5,000 rows missing \((9|10)(\.\d)?%\)\n/);
    expect(text).toContain('  # tags: BIGINT[], not looked into\n');
    expect(text).toContain('  # unused: no value in any row; 5,000 of 5,000 rows missing (100%)\n');
    expect(text).not.toMatch(/undefined|NaN|null, null/);
  });

  it('stays a gate when its closing comments are made live', () => {
    const live = text
      .replace(/^# (drift:|features:|models:|rules:|unit_changes:|target:)/gm, '$1')
      .replace(/^# {3}(max_drifted|columns:|candidate:|baseline:|- \{)/gm, '  $1')
      .replace('  # reference:', '  reference:')
      .replace('  # eval:', '  eval:');
    expect(parseGate(live, 'live.assay.yaml')).toMatchObject({
      ok: true,
      value: { target: 'label', rules: [{ metric: 'roc_auc' }], drift: { max_drifted_share: 0.3 } },
    });
  });
});

describe('options', () => {
  it('with a reference, measures drift and units, and leaves out what names things', async () => {
    const { gate } = await suggestFor(source(1), {
      train: 'new.parquet',
      reference: 'data.parquet',
      target: 'label',
    });
    expect(gate).toMatchObject({
      target: 'label',
      data: { train: { path: 'new.parquet' }, reference: { path: 'data.parquet' } },
      unit_changes: 'critical',
      drift: { max_drifted_share: 0.5, exclude: ['customer_id'], columns: { label: {} } },
    });
  });

  it('with a target, looks at what each column alone tells of it', async () => {
    const leaky = `SELECT *, label * 3 + 0.001 * i AS hint FROM (SELECT *, row_number() OVER () % 7 AS i FROM (${source(1)}))`;
    const { gate, text } = await suggestFor(leaky, { target: 'label' });
    const revealing = gate.expectations.filter(({ type }) => type === 'expect_column_to_not_reveal_target');
    const columns = revealing.flatMap((one) => ('column' in one ? [one.column] : []));
    expect(columns).toContain('amount');
    for (const none of [
      'order_id',
      'customer_id',
      'ordered_at',
      'currency',
      'unused',
      'tags',
      'label',
      'hint',
    ])
      expect(columns).not.toContain(none);
    expect(text).toMatch(
      / {2}# - \{ type: expect_column_to_not_reveal_target, column: hint.*# it tells label by itself/,
    );
    expect(await failuresOn(gate, leaky)).toEqual([]);
  });

  it('with a severity, gives it to all', async () => {
    const { gate } = await suggestFor(source(1, 200), { severity: 'warning' });
    expect(new Set(gate.expectations.map(({ severity }) => severity))).toEqual(new Set(['warning']));
  });

  it('says which column the target may be', async () => {
    await expect(profileOf(source(1, 50), { target: 'labels' })).rejects.toThrow(/did you mean "label"/);
  });
});

describe('wide, odd and small data', () => {
  it('profiles in pieces what does not fit at once, with the same outcome', async () => {
    const [whole, pieces] = await Promise.all([
      profileOf(source(1, 1000), { target: 'label' }),
      profileOf(source(1, 1000), { target: 'label', budget: 3000 }),
    ]);
    expect(pieces.columns).toEqual(whole.columns);
    expect(pieces.reveals).toEqual(whole.reveals);
  });

  it('200 columns stay readable', async () => {
    const wide = Array.from({ length: 200 }, (_, at) => `i * ${at + 1} % 997 + 0.5 AS number_${at}`);
    const { gate, text } = await suggestFor(`SELECT ${wide.join(', ')} FROM range(300) AS r(i)`);
    expect(gate.expectations).toHaveLength(802);
    const lines = text.split('\n');
    expect(lines.length).toBeLessThan(200 * 6 + 80);
    expect(lines.filter((line) => line.length > 210)).toEqual([]);
  });

  it.each([1500, 5000])('%i columns are still a gate that can be parsed', async (count) => {
    const profile = await profileOf('SELECT i / 7 AS x FROM range(300) AS r(i)');
    const columns = Array.from({ length: count }, (_, at) =>
      profile.columns.map((facts) => ({ ...facts, name: `a rather long name of a column, number ${at}` })),
    ).flat();
    const { text, expectations } = suggestGate({ ...profile, columns }, { train: 'data.parquet' });
    expect(parseGate(text, 'wide.assay.yaml')).toMatchObject({ ok: true });
    expect(expectations).toBeGreaterThan(count);
    expect(text).toContain('# - Left out, to keep this file within its bounds: ');
  });

  it('takes names and values of every sort', async () => {
    const names = [
      'a "b"',
      "it's",
      'null',
      'yes',
      '12',
      'α β',
      '👩‍💻',
      'a: b',
      '- x',
      '# y',
      '{z}',
      'x;DROP TABLE train',
      ' ',
    ];
    const select = (others: string) =>
      `SELECT ${names.map((name, at) => `(i * ${at + 3}) % 50 + 0.25 AS "${name.replaceAll('"', '""')}"`).join(', ')}, ${others}
        FROM range(400) AS r(i)`;
    const odd = select(
      `[chr(10) || 'x', 'tab' || chr(9), '\uFFFD', chr(8232), 'true', '0x1F', '', '~'][1 + i % 8] AS strange,
       CASE WHEN i % 4 = 0 THEN 'infinity'::DOUBLE WHEN i % 4 = 1 THEN 'nan'::DOUBLE ELSE i / 7 END AS wild,
       CAST(i AS DECIMAL(12, 3)) AS price, CAST(i AS HUGEINT) * 170141183460469231731687303715884 AS huge,
       DATE '2024-01-01' + CAST(i % 9 AS INTEGER) AS day, TIMESTAMPTZ '2024-01-01 00:00:00+00' + INTERVAL (i) HOUR AS zoned,
       i::VARCHAR::BLOB AS bytes, {'a': i} AS nested, 'v' || (i % 2) AS two`,
    );
    const { gate } = await suggestFor(odd);
    expect(await failuresOn(gate, odd)).toEqual([]);
    const named = gate.expectations.flatMap((one) => ('column' in one ? [one.column] : []));
    for (const name of names) expect(named).toContain(name);
  });

  it.each([1, 2, 15, 60])('%i rows', async (rows) => {
    const { gate } = await suggestFor(source(3, rows));
    expect(await failuresOn(gate, source(3, rows))).toEqual([]);
  });

  it('learns nothing from no rows', async () => {
    await expect(suggestFor(source(1, 0))).rejects.toThrow(/data\.parquet has no rows/);
  });
});
