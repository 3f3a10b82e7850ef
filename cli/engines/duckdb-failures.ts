import { damagedParquet } from '../../shared/parquet-problems';
import { type Problem, ProblemError } from '../../shared/problem';

/** The error to throw when `sql` could not read `file`, whose ends look like Parquet. */
export function asReadFailure(error: unknown, file: string, sql: string): Error {
  if (error instanceof ProblemError) return error;
  if (isOutOfMemory(error)) return new ProblemError([outOfMemory({ file })]);
  return isBug(error) ? asQueryFailure(error, sql) : new ProblemError([damagedParquet(file)]);
}

/** SQL comes from Assay itself, so what fails in it is a bug, unless the memory is used up. */
export function asQueryFailure(error: unknown, sql: string): Error {
  if (error instanceof ProblemError) return error;
  if (isOutOfMemory(error)) return new ProblemError([outOfMemory({})]);
  return new Error(`${messageOf(error)}\nin: ${sql}`, { cause: error });
}

/** What DuckDB says of the SQL or of its settings, rather than of the bytes that it read. */
function isBug(error: unknown): boolean {
  return /^(Parser|Binder|Catalog|Permission) Error/i.test(messageOf(error));
}

function isOutOfMemory(error: unknown): boolean {
  return /^Out of Memory Error/i.test(messageOf(error));
}

function outOfMemory(where: Problem['where']): Problem {
  return {
    kind: 'out-of-memory',
    message: 'There is not enough memory for the columns that the gate uses.',
    where,
    mend: 'Use a sample of the rows, or fewer columns, or a machine with more memory.',
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
