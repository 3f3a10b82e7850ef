import { isOutOfMemory, outOfMemory } from '../../shared/out-of-memory';
import { damagedParquet, valueOutOfRange } from '../../shared/parquet-problems';
import { ProblemError } from '../../shared/problem';

/** The error to throw when `sql` could not read `file`, whose ends look like Parquet. */
export function asReadFailure(error: unknown, file: string, sql: string): Error {
  if (error instanceof ProblemError) return error;
  if (isOutOfMemory(error)) return new ProblemError([outOfMemory({ file })]);
  const [, range] = /^(?:Conversion|Out of Range) Error: ([^\n]*)/.exec(messageOf(error)) ?? [];
  if (range !== undefined) return new ProblemError([valueOutOfRange(file, range)]);
  return isBug(error) ? asQueryFailure(error, sql) : new ProblemError([damagedParquet(file)]);
}

/** SQL comes from Assay itself, so what fails in it is a bug, unless the memory is used up. */
export function asQueryFailure(error: unknown, sql: string): Error {
  if (error instanceof ProblemError) return error;
  if (isOutOfMemory(error)) return new ProblemError([outOfMemory()]);
  return new Error(`${messageOf(error)}\nin: ${sql}`, { cause: error });
}

/** What DuckDB says of the SQL or of its settings, rather than of the bytes that it read. */
function isBug(error: unknown): boolean {
  return /^(Parser|Binder|Catalog|Permission) Error/i.test(messageOf(error));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
