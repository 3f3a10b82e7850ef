import type { Problem } from './problem';

const failures =
  /out of memory|allocation fail|could not allocate|bad_alloc|invalid (typed )?array (buffer )?length/i;

/** Whether an engine or JavaScript itself says that there was no room for what it was to hold. */
export function isOutOfMemory(error: unknown): boolean {
  return failures.test(error instanceof Error ? error.message : String(error));
}

export function outOfMemory(where: Problem['where'] = {}): Problem {
  return {
    kind: 'out-of-memory',
    message: 'There is not enough memory for the columns that the gate uses.',
    where,
    mend: 'Use a sample of the rows, or fewer columns, or a machine with more memory; the command line holds more than the window.',
  };
}
