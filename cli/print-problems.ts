import { CancelledError } from '../shared/pipeline/cancelled';
import { describeProblem, type Problem, ProblemError } from '../shared/problem';
import { exitCodes } from './exit-codes';
import { printable } from './terminal';

/** Tells the problems on stderr, or as JSON on stdout, and gives the exit code. */
export function printProblems(problems: readonly Problem[], { json }: { json: boolean }): number {
  if (json) process.stdout.write(`${JSON.stringify({ problems }, null, 2)}\n`);
  else for (const problem of problems) process.stderr.write(`${problemText(problem)}\n`);
  return exitCodes.badInput;
}

export function printCancelled(): number {
  process.stderr.write('Cancelled\n');
  return exitCodes.interrupted;
}

/** Does `work`, and prints the problems that it meets, or that it was cancelled. A bug passes through. */
export async function reportingProblems(
  options: { json: boolean },
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError) return printProblems(error.problems, options);
    if (error instanceof CancelledError) return printCancelled();
    throw error;
  }
}

function problemText(problem: Problem): string {
  return describeProblem(problem).split('\n').map(printable).join('\n');
}
