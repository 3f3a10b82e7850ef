import type { RecordBatch } from 'apache-arrow';
import type { RecordBatch as ParquetBatch } from 'parquet-wasm/esm';
import type { Columns, DataEngine, LoadOptions, TableInfo } from '../../shared/engines';
import { isOutOfMemory, outOfMemory } from '../../shared/out-of-memory';
import { damagedParquet, repeatedColumn } from '../../shared/parquet-problems';
import { stopIfCancelled } from '../../shared/pipeline/cancelled';
import { ProblemError } from '../../shared/problem';
import { repeatedName } from '../../shared/repeated-name';
import { identifier } from '../../shared/sql';
import { columnsOfBatches } from './arrow-columns';
import { columnSelection } from './column-selection';
import type { DuckDbSession } from './duckdb-session';
import { decoding, type OpenParquet, openParquet, refuseColumns } from './open-parquet';
import type { WindowFiles } from './window-files';

const rowsPerInsert = 122_880;

/** DuckDB in WebAssembly, fed batch by batch from the Parquet files of one run: no file is ever whole in memory. */
export class WasmDataEngine implements DataEngine {
  readonly #files: WindowFiles;
  readonly #session: DuckDbSession;
  readonly #opened = new Map<string, Promise<OpenParquet>>();

  constructor(files: WindowFiles, session: DuckDbSession) {
    this.#files = files;
    this.#session = session;
  }

  get version(): string {
    return this.#session.version;
  }

  async inspect(file: string): Promise<TableInfo> {
    const { rows, columns } = await this.#open(file);
    const repeated = repeatedName(columns.map(({ name }) => name));
    if (repeated !== null) throw new ProblemError([repeatedColumn(file, repeated)]);
    return { rows, columns };
  }

  async load(table: string, file: string, columns: readonly string[], options: LoadOptions): Promise<void> {
    const parquet = await this.#open(file);
    const existing = parquet.columns.map(({ name }) => name);
    const selection = columnSelection(columns, existing);
    refuseColumns(file, parquet, selection ?? existing);
    await this.drop(table);
    const rows = await this.#insertAll(table, file, parquet, selection, options);
    if (rows === 0) await this.query(createEmpty(table, parquet, columns));
    const { columns: counted } = await this.query(`SELECT count(*) AS n FROM ${identifier(table)}`);
    const inserted = counted.n?.[0];
    if (rows !== parquet.rows) throw new ProblemError([damagedParquet(file)]);
    if (inserted !== rows) throw new Error(`${file}: ${inserted} of ${rows} rows reached DuckDB`);
  }

  async drop(table: string): Promise<void> {
    await this.query(`DROP TABLE IF EXISTS ${identifier(table)}`);
  }

  async query(sql: string): Promise<Columns> {
    const table = await asking(sql, () => this.#session.connection.query(sql));
    return columnsOfBatches(table.schema, table.batches);
  }

  async *stream(sql: string, batchRows: number): AsyncIterable<Columns> {
    const connection = await this.#session.connect();
    try {
      let gathered: RecordBatch[] = [];
      let rows = 0;
      const reader = await asking(sql, () => connection.send(sql, true));
      for await (const batch of askingForEach(sql, reader)) {
        gathered.push(batch);
        rows += batch.numRows;
        if (rows < batchRows) continue;
        yield columnsOfBatches(batch.schema, gathered);
        gathered = [];
        rows = 0;
      }
      const [first] = gathered;
      if (first !== undefined && rows > 0) yield columnsOfBatches(first.schema, gathered);
    } finally {
      await connection.close();
    }
  }

  #open(file: string): Promise<OpenParquet> {
    const known = this.#opened.get(file);
    if (known !== undefined) return known;
    const opening = this.#files.blob(file).then((blob) => openParquet(file, blob));
    this.#opened.set(file, opening);
    return opening;
  }

  /** Decodes the next batch while DuckDB takes the one before; returns the number of rows decoded. */
  async #insertAll(
    name: string,
    file: string,
    parquet: OpenParquet,
    columns: readonly string[] | null,
    { signal, onRows }: LoadOptions,
  ): Promise<number> {
    const selection = {
      ...(columns === null ? {} : { columns: [...columns] }),
      batchSize: rowsPerInsert,
      concurrency: 1,
    };
    const stream: ReadableStream<ParquetBatch> = await decoding(file, () => parquet.file.stream(selection));
    const reader = stream.getReader();
    let rows = 0;
    let inserting: Promise<void> = Promise.resolve();
    for (;;) {
      const { value: batch, done } = await decoding(file, () => reader.read());
      await inserting;
      onRows(rows);
      stopIfCancelled(signal);
      if (done) return rows;
      const create = rows === 0;
      rows += batch.numRows;
      inserting = asking(`INSERT INTO ${name}`, () =>
        this.#session.connection.insertArrowFromIPCStream(batch.intoIPCStream(), { name, create }),
      );
    }
  }
}

async function asking<T>(sql: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw failureOf(error, sql);
  }
}

async function* askingForEach<T>(sql: string, batches: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* batches;
  } catch (error) {
    throw failureOf(error, sql);
  }
}

function failureOf(error: unknown, sql: string): Error {
  if (isOutOfMemory(error)) return new ProblemError([outOfMemory()]);
  return new Error(`${error instanceof Error ? error.message : String(error)}\n${sql}`, { cause: error });
}

function createEmpty(table: string, { columns }: OpenParquet, wanted: readonly string[]): string {
  const definitions = columns
    .filter(({ name }) => wanted.includes(name))
    .map(({ name, type, sqlType }) => `${identifier(name)} ${type === 'other' ? 'BLOB' : sqlType}`);
  return `CREATE TABLE ${identifier(table)} (${definitions.join(', ')})`;
}
