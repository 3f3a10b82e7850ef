import type { Problem } from './problem';
import type { BootstrapJob } from './uncertainty/bootstrap-job';

/**
 * What the pure core asks of its surroundings. The window's worker answers with duckdb-wasm and onnxruntime-web,
 * the command line with native DuckDB and onnxruntime-node, a test with an object literal.
 *
 * Files are named as the gate file names them; an engine knows where that name leads.
 * Every method rejects with a `ProblemError` for what a user can mend.
 */
export interface Engines {
  readonly files: FileSource;
  readonly data: DataEngine;
  readonly models: ModelEngine;
  readonly compute: ComputeEngine;
  readonly scores: ScoreCache;
}

/** The part of AbortSignal that the core needs; an AbortSignal is one. */
export interface CancelSignal {
  readonly aborted: boolean;
}

export interface Fingerprint {
  /** Lower-case hexadecimal, 64 characters. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

export interface FileSource {
  /** The whole file: for models and small documents, never for tables. */
  bytes(name: string): Promise<Uint8Array>;
  text(name: string): Promise<string>;
  /** Streams the file through SHA-256. */
  fingerprint(name: string, signal: CancelSignal): Promise<Fingerprint>;
}

/** Pure work, spread over threads; the same bits come out whatever their number. */
export interface ComputeEngine {
  readonly threads: number;
  /**
   * Replicates 0 to `job.replicates` of a bootstrap, row-major [replicates, models * metrics]; NaN where a metric is
   * undefined. Rejects with a `CancelledError` soon after the signal is given.
   */
  bootstrap(job: BootstrapJob, options: ComputeOptions): Promise<Float64Array>;
}

export interface ComputeOptions {
  readonly signal: CancelSignal;
  /** Called now and then with the share that is done, 0 to 1. */
  readonly onProgress: (fraction: number) => void;
}

/** What a model gave for every row of a data set, kept for the next run of the same model on the same rows. */
export interface ScoreCache {
  /** Null where nothing is kept under this key, or what is kept is broken. */
  get(key: string): Promise<Float64Array | null>;
  /** Never rejects: what cannot be kept is made again. */
  put(key: string, scores: Float64Array): Promise<void>;
}

export type ColumnType = 'boolean' | 'integer' | 'float' | 'string' | 'timestamp' | 'date' | 'other';

export interface ColumnInfo {
  readonly name: string;
  readonly type: ColumnType;
  /** The engine's own name of the type, for messages: `VARCHAR`, `DECIMAL(18,2)`. */
  readonly sqlType: string;
  /** Uncompressed, in the file; absent where the engine does not tell. */
  readonly sizeBytes?: number;
  /** Why the engine cannot load the column, whose `type` is then `other`; absent where it can. */
  readonly unreadable?: Problem;
}

export interface TableInfo {
  readonly rows: number;
  readonly columns: readonly ColumnInfo[];
}

/** Numbers of every SQL type, and booleans as 0 and 1, arrive as doubles with NaN for NULL; text as strings with null. */
export type Column = Float64Array | readonly (string | null)[];

export interface Columns {
  readonly rows: number;
  readonly columns: Readonly<Record<string, Column>>;
}

export interface LoadOptions {
  readonly signal: CancelSignal;
  /** Called now and then with the number of rows loaded so far. */
  readonly onRows: (rows: number) => void;
  /** Few queries follow, and most read all rows in order: an engine may leave many rows in the file and read them there. */
  readonly isForStreaming?: boolean;
}

export interface DataEngine {
  /** `DuckDB 1.4.3`. */
  readonly version: string;
  /** Reads a Parquet file's footer, not its rows. Raises a problem where names repeat, capital letters aside. */
  inspect(file: string): Promise<TableInfo>;
  /**
   * Makes the file's rows (only `columns`, all of them present) queryable as `table`, in the file's order: a scan
   * yields them in that order, and `row_number() OVER ()` numbers them by it, from 1. Replaces a table of that name.
   */
  load(table: string, file: string, columns: readonly string[], options: LoadOptions): Promise<void>;
  /** Gives the memory of a loaded table back; nothing where there is none of that name. */
  drop(table: string): Promise<void>;
  /** Any SELECT that yields a bounded result. Results that are neither numbers nor text must be cast in the SQL. */
  query(sql: string): Promise<Columns>;
  /** A SELECT of any size, in batches of about `batchRows` rows, in a stable order for the same table and engine. */
  stream(sql: string, batchRows: number): AsyncIterable<Columns>;
}

export type TensorData =
  | Float32Array
  | Float64Array
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array
  | readonly string[];

export const tensorTypes = [
  'float32',
  'float64',
  'float16',
  'int8',
  'uint8',
  'int16',
  'uint16',
  'int32',
  'uint32',
  'int64',
  'uint64',
  'bool',
  'string',
] as const;

/** `float16` holds its bits in a Uint16Array, `bool` zeros and ones in a Uint8Array. */
export type TensorType = (typeof tensorTypes)[number];

export interface Tensor {
  readonly type: TensorType;
  readonly dims: readonly number[];
  /** Row-major, `dims` multiplied long. */
  readonly data: TensorData;
}

export type ProviderId = 'cpu' | 'wasm' | 'webgpu';

export interface LoadedModel {
  /** The execution provider that really runs the graph. */
  readonly provider: ProviderId;
  /** Asks only for the named outputs, which are tensors. */
  run(
    inputs: Readonly<Record<string, Tensor>>,
    outputs: readonly string[],
  ): Promise<Readonly<Record<string, Tensor>>>;
  release(): Promise<void>;
}

export interface ModelEngine {
  /** `onnxruntime-node 1.30.0`. */
  readonly version: string;
  /** Providers at hand, the preferred one first; the last one is the reference that every other must agree with. */
  readonly providers: readonly ProviderId[];
  readonly threads: number;
  load(model: Uint8Array, provider: ProviderId): Promise<LoadedModel>;
  /** Memory in use by the process (or worker) that holds the model, in bytes; null where it cannot be read. */
  memoryBytes(): Promise<number | null>;
}

/** Time comes from outside, so that a run is reproducible and the core stays pure. */
export interface Clock {
  /** Milliseconds since some fixed moment, with a fraction; for durations. */
  now(): number;
  /** The moment as ISO 8601 in UTC. */
  timestamp(): string;
}
