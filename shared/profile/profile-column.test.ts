import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Dataset, datasets } from '../checks/check';
import type { Database } from '../checks/testing/database';
import { openNative } from '../checks/testing/native-database';
import { type GateInput, gateSchema } from '../gate/schema';
import { columnTypeOf } from '../sql-types';
import type { StoredTables } from '../validation/plan-work';
import { profileColumn } from './profile-column';

const rows = 2000;
const columns = {
  amount: 'DOUBLE',
  gappy: 'DOUBLE',
  zip: 'VARCHAR',
  country: 'VARCHAR',
  day: 'DATE',
  mixed: 'VARCHAR',
  customer: 'BIGINT',
};
const select = (from: number, factor: number, extra = '') => `
  SELECT exp(sin(i * 1.7) * 2) * ${factor} AS amount,
    CASE WHEN i % 10 < ${from === 0 ? 1 : 5} THEN NULL ELSE i % 100 END::DOUBLE AS gappy,
    'z' || (i + ${from}) AS zip, ['DE', 'FR', 'US'][i % 3 + 1] AS country,
    DATE '2026-01-01' + (i % 30)::INTEGER AS day, ${extra === '' ? "'a'" : extra} AS mixed, i // 4 + ${from} AS customer
  FROM range(${rows}) r(i)`;

let data: Database;
let tables: StoredTables;
beforeAll(async () => {
  data = await openNative();
  await data.run(`CREATE TABLE reference AS ${select(0, 1)}`);
  await data.run(`CREATE TABLE train AS ${select(10_000, 100, 'i::BIGINT')}`);
  const info = (dataset: Dataset) => ({
    rows,
    columns: Object.entries(columns).map(([name, sqlType]) => {
      const type = name === 'mixed' && dataset === 'train' ? 'BIGINT' : sqlType;
      return { name, sqlType: type, type: columnTypeOf(type) };
    }),
  });
  const stored = datasets
    .filter((dataset) => dataset !== 'eval')
    .map((dataset) => [dataset, { dataset, file: `${dataset}.parquet`, info: info(dataset) }] as const);
  tables = Object.fromEntries(stored);
});
afterAll(() => data.close());

const profile = (column: string, gate: Partial<GateInput> = {}) =>
  profileColumn(
    column,
    gateSchema.parse({ assay: 1, name: 'g', data: { train: 't', reference: 'r' }, ...gate }),
    tables,
    data,
  );

it('names the unit that changed, and measures the drift', async () => {
  const { transforms, drift, distribution } = await profile('amount');
  expect(transforms).toMatchObject([
    { transform: 'factor', parameters: { factor: 100 }, confidence: 'high' },
  ]);
  expect(drift).toMatchObject([{ method: 'wasserstein', drifted: true, missing_drift: null }]);
  expect(distribution.tables).toMatchObject([
    { dataset: 'train', rows, missing: 0 },
    { dataset: 'reference', rows, missing: 0 },
  ]);
  const counted = distribution.tables.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  expect(counted).toEqual([rows, rows]);
});

it('takes values that are no longer there for drift of their own', async () => {
  const [drift] = (await profile('gappy')).drift;
  expect(drift?.missing_share).toEqual({ reference: 0.1, current: 0.5 });
  expect(drift?.missing_drift).toMatchObject({ method: 'jensenshannon', drifted: true });
});

it.each([
  ['zip', {}, 'most of its values are different: they are names or texts, not categories'],
  ['day', {}, 'times move on by themselves'],
  ['mixed', {}, 'its types differ: BIGINT in train, VARCHAR in reference'],
  ['amount', { drift: { exclude: ['amount'] } }, 'the gate excludes it'],
  ['customer', { key: 'customer' }, 'the key names rows'],
  ['customer', { split: { by: 'customer', fraction: 0.2 } }, 'the key names rows'],
] as const)('does not measure the drift of %s with %j: %s', async (column, gate, reason) => {
  const { drift, transforms } = await profile(column, gate as Partial<GateInput>);
  expect(drift).toMatchObject([{ status: 'not_measured', drifted: null, reason }]);
  if (column === 'customer') expect(transforms).toEqual([]);
});

it('measures categories by the method and threshold that the gate has for them', async () => {
  const own = { drift: { columns: { country: { method: 'psi', threshold: 0.3 } } } } as const;
  expect((await profile('country', own)).drift).toMatchObject([
    { method: 'psi', threshold: 0.3, drifted: false },
  ]);
  const all = { drift: { method: { categorical: 'chisquare' } } } as const;
  expect((await profile('country', all)).drift).toMatchObject([{ method: 'chisquare', p_value: 1 }]);
});
