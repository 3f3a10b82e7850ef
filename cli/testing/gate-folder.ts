import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { literal } from '../../shared/sql';

const example = resolve('examples/fraud');

export interface GateFolder {
  path(name: string): string;
  write(name: string, content: string | Uint8Array): void;
  /** Writes a Parquet file; `FROM eval` in the SQL is the example's eval set. */
  writeParquet(name: string, sql: string): Promise<void>;
  /** Writes the healthy example gate after `change`, and gives its path. */
  writeGate(name: string, change: (text: string) => string): string;
  remove(): void;
}

/** A temporary folder with the data and models of the example, for gates that differ from it. */
export function makeGateFolder(): GateFolder {
  const folder = mkdtempSync(join(tmpdir(), 'assay-gate-'));
  const path = (name: string) => join(folder, name);
  symlinkSync(join(example, 'data'), path('data'));
  symlinkSync(join(example, 'models'), path('models'));
  const healthy = readFileSync(join(example, 'healthy.assay.yaml'), 'utf8');
  return {
    path,
    write: (name, content) => writeFileSync(path(name), content),
    async writeParquet(name, sql) {
      const connection = await (await DuckDBInstance.create(':memory:')).connect();
      await connection.run(`CREATE VIEW eval AS FROM read_parquet(${literal(path('data/eval.parquet'))})`);
      await connection.run(`COPY (${sql}) TO ${literal(path(name))} (FORMAT parquet)`);
      connection.closeSync();
    },
    writeGate(name, change) {
      const text = change(healthy);
      if (text === healthy) throw new Error(`${name} does not differ from the example`);
      writeFileSync(path(name), text);
      return path(name);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
