import { ProblemError, type ProblemKind, type Where } from '../problem';

const mends = {
  'model-unreadable':
    'Open the model where it was exported and check that it runs there; export it for an older operator set if the message names an operator or version.',
  'model-failed':
    'Run the model on the same rows where it was exported; the message names the operator that failed.',
  'out-of-memory':
    'Close other programs, use a smaller `latency.batch`, or run the gate on the command line.',
} satisfies Partial<Record<ProblemKind, string>>;

/** The first line of what a runtime said. */
export function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.trim().split('\n', 1)[0] ?? '';
}

/** What the inference runtime threw, as a Problem; problems pass through. */
export function runtimeFailure(
  error: unknown,
  kind: 'model-unreadable' | 'model-failed',
  where: Where,
): ProblemError {
  if (error instanceof ProblemError) return error;
  const said = firstLine(error);
  const ofMemory = /bad_alloc|out of memory|allocate memory|allocation failed/i.test(said);
  const what = kind === 'model-unreadable' ? 'could not be loaded' : 'failed while it ran';
  return new ProblemError([
    {
      kind: ofMemory ? 'out-of-memory' : kind,
      message: `The model ${what}: ${said}`,
      where,
      mend: mends[ofMemory ? 'out-of-memory' : kind],
    },
  ]);
}
