import type { z } from 'zod';
import { formatCount } from '../figures';
import { fieldOf } from '../gate/finding';
import type { Problem, Result, Where } from '../problem';
import { type RunDocument, runSchema } from './schema';

const MOST_PROBLEMS = 5;

/** Reads a run that Assay wrote. A file that is damaged, foreign or of another version gives problems, never half a run. */
export function parseRun(text: string, file: string): Result<RunDocument> {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    return fail(notJson(text, file, error));
  }
  const version =
    typeof value === 'object' && value !== null && 'assay_run' in value ? value.assay_run : undefined;
  if (version === undefined) return fail(notARun(file));
  if (version !== 1) return fail(otherVersion(version, file));
  const parsed = runSchema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return fail(...damaged(parsed.error.issues, file));
}

function fail(...problems: Problem[]): Result<RunDocument> {
  return { ok: false, problems };
}

function problem(message: string, where: Where, mend: string): Problem {
  return { kind: 'run-invalid', message, where, mend };
}

function notJson(text: string, file: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  const lines = text.trimEnd().split('\n');
  const end = { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  if (text.trim() === '') return problem('the file is empty', { file, line: 1, column: 1 }, again);
  if (/end of JSON|unterminated/i.test(reason)) return problem('the file is cut short', end, again);
  const offset = /position (\d+)/.exec(reason)?.[1];
  if (offset === undefined) return problem('the file is not JSON', { file }, choose);
  const before = text.slice(0, Number(offset)).split('\n');
  const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return problem('the file is not JSON from here on', place, choose);
}

const again = 'Copy the file again from where it was made, or run the gate once more.';
const choose = 'Choose a run.json that Assay wrote.';

function notARun(file: string): Problem {
  return problem(
    'the file is JSON but not a run: it has no "assay_run"',
    { file, field: 'assay_run' },
    choose,
  );
}

function otherVersion(version: unknown, file: string): Problem {
  const isNewer = typeof version === 'number' && version > 1;
  return problem(
    `this Assay reads version 1 of a run, not ${JSON.stringify(version)}`,
    { file, field: 'assay_run' },
    isNewer ? 'The run was made by a newer Assay: open it with that one.' : choose,
  );
}

function damaged(issues: readonly z.core.$ZodIssue[], file: string): Problem[] {
  const more = issues.length - MOST_PROBLEMS;
  return issues.slice(0, MOST_PROBLEMS).map((issue, index) => {
    const others =
      index === MOST_PROBLEMS - 1 && more > 0 ? `; ${formatCount(more, 'more problem')} not shown` : '';
    return problem(
      `the run is damaged: ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}${others}`,
      { file, field: fieldOf(issue.path) },
      again,
    );
  });
}
