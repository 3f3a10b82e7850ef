import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { type GateInput, gateSchema } from '../../shared/gate/schema';
import type { RunOutcome } from '../../shared/pipeline/progress';
import { literal } from '../../shared/sql';
import { runGate } from './run-gate';

/**
 * Runs a gate over 1000 rows on the native engines: `id` falls from 999, so it is not the number of the row; `y` is 0
 * or 1, `x` rises with it, `g` is a, b or c, and `p` scores the rows. `changes` are SQL columns that are added or put
 * in the place of those.
 */
export async function runSmallGate(
  changes: string,
  extra: Partial<GateInput> = {},
  scoresSql = 'SELECT id, p FROM eval',
): Promise<RunOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-small-'));
  const file = (name: string) => literal(join(folder, name));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`CREATE VIEW base AS SELECT 999 - i AS id, i % 3 // 2 AS y, (i * 37) % 100 / 100 + y / 4 AS x,
    ['a', 'b', 'c'][i % 7 % 3 + 1] AS g, (x + 0.1) / 2 AS p FROM range(1000) AS r(i)`);
  await connection.run(`CREATE VIEW eval AS SELECT ${changes} FROM base`);
  await connection.run(`COPY eval TO ${file('eval.parquet')} (FORMAT parquet)`);
  await connection.run(`COPY (${scoresSql}) TO ${file('scores.parquet')} (FORMAT parquet)`);
  connection.closeSync();
  const gate = gateSchema.parse({
    assay: 1,
    name: 'small',
    key: 'id',
    target: 'y',
    features: ['x'],
    data: { eval: 'eval.parquet' },
    models: { candidate: { scores: { path: 'scores.parquet', column: 'p' } } },
    rules: [{ metric: 'roc_auc', min: 0.5 }],
    ...extra,
  });
  try {
    return await runGate(folder, gate);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
