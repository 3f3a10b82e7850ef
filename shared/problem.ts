/** Everything that can go wrong with what a user gave Assay. A bug is thrown as a plain Error instead. */
export const problemKinds = [
  'gate-syntax',
  'gate-invalid',
  'file-missing',
  'file-unreadable',
  'file-unwritable',
  'parquet-invalid',
  'table-empty',
  'column-missing',
  'column-type',
  'key-not-unique',
  'hash-mismatch',
  'target-invalid',
  'eval-one-class',
  'model-unreadable',
  'model-mismatch',
  'model-failed',
  'scores-invalid',
  'latency-cut-short',
  'results-invalid',
  'suite-invalid',
  'run-invalid',
  'out-of-memory',
] as const;

export type ProblemKind = (typeof problemKinds)[number];

/** Where a problem lies. `line` and `column` count from 1; `field` is a dotted path into the file, such as `models.candidate`. */
export interface Where {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly field?: string | undefined;
}

/** An expected failure: what is wrong, where, and how to mend it. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly message: string;
  readonly where: Where;
  readonly mend: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Carries problems out of deep calls; `runPipeline` and the parse functions turn it back into a value. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join('\n'));
  }
}

export function raise(kind: ProblemKind, message: string, where: Where, mend: string): never {
  throw new ProblemError([{ kind, message, where, mend }]);
}

/** `examples/fraud/gate.yaml:12:3 (models.candidate)`; an empty string where nothing is known. */
export function describeWhere({ file, line, column, field }: Where): string {
  const position = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined);
  const place = position.join(':');
  if (field === undefined) return place;
  return place === '' ? field : `${place} (${field})`;
}

/** The text that the command line prints and the window copies: one problem, up to three lines. */
export function describeProblem(problem: Problem): string {
  const place = describeWhere(problem.where);
  return `${place === '' ? '' : `${place}: `}${problem.message}\n  To mend: ${problem.mend}`;
}
