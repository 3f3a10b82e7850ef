import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { parseGate } from '../../shared/gate/parse';
import type { Gate } from '../../shared/gate/schema';
import type { RunDocument } from '../../shared/run/schema';
import { identifier, literal } from '../../shared/sql';
import { runGate } from '../testing/run-gate';
import type { Defect } from './defect';
import { drawsOf } from './draws';
import type { BaseSchema } from './schema';

/** The gate of a schema with its reference, on which tables are judged one after the other. */
export interface CorpusGate {
  /** Judges the snapshot of this number, with the defect planted in it where one is given. */
  run(snapshot: number, defect: Defect | null): Promise<RunDocument>;
  close(): void;
}

const referenceSnapshot = 0;

/** Reads the gate and writes the reference, into a temporary folder that `close` removes. */
export async function openCorpusGate(schema: BaseSchema): Promise<CorpusGate> {
  const gate = readGate(schema);
  const folder = mkdtempSync(join(tmpdir(), 'assay-corpus-'));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const write = (dataset: string, rows: string) =>
    connection.run(
      `COPY (SELECT * EXCLUDE (i) FROM (${rows}) ORDER BY i) TO ${literal(join(folder, `${dataset}.parquet`))} (FORMAT parquet)`,
    );
  await drawSnapshot(connection, schema, referenceSnapshot);
  await write('reference', 'FROM train');
  return {
    async run(snapshot, defect) {
      await drawSnapshot(connection, schema, snapshot);
      for (const dataset of ['train', 'eval'] as const) {
        if (gate.data[dataset] === undefined) continue;
        await write(dataset, defect?.dataset === dataset ? defect.rows : `FROM ${dataset}`);
      }
      const outcome = await runGate(folder, gate);
      if (outcome.status !== 'finished') throw new Error(JSON.stringify(outcome));
      return outcome.document;
    },
    close() {
      connection.closeSync();
      rmSync(folder, { recursive: true });
    },
  };
}

function readGate({ name }: BaseSchema): Gate {
  const file = `${name}.assay.yaml`;
  const parsed = parseGate(readFileSync(join(import.meta.dirname, 'gates', file), 'utf8'), file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.value;
}

/** Makes the tables `train` and `eval` of one snapshot. */
async function drawSnapshot(
  connection: DuckDBConnection,
  { rows, columns, order = 'i', evalWhere = 'FALSE' }: BaseSchema,
  snapshot: number,
): Promise<void> {
  const drawn = Object.entries(columns(drawsOf(snapshot))).map(
    ([name, sql]) => `${sql} AS ${identifier(name)}`,
  );
  await connection.run(`CREATE OR REPLACE TABLE snapshot AS
    SELECT * REPLACE (row_number() OVER (ORDER BY ${order}, i) AS i)
    FROM (SELECT i, ${drawn.join(', ')} FROM range(1, ${rows + 1}) AS r(i))`);
  await connection.run(`CREATE OR REPLACE TABLE eval AS FROM snapshot WHERE ${evalWhere}`);
  await connection.run(`CREATE OR REPLACE TABLE train AS FROM snapshot WHERE NOT (${evalWhere})`);
}
