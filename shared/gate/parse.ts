import type { Problem, Result } from '../problem';
import { explainIssues, knownKeysAsMessage } from './explain-issue';
import { type Finding, fieldOf } from './finding';
import { lintGate } from './lint';
import { type Gate, gateSchema } from './schema';
import { readSource, type Source } from './yaml-source';

/**
 * Reads a gate file, YAML or JSON: the only way from text to a `Gate`.
 * All that is wrong comes back, ordered by place, each with the line, the column and the dotted field.
 * Fields that do not fit each other are looked for once each is right by itself.
 */
export function parseGate(text: string, file: string): Result<Gate> {
  const source = readSource(text);
  const toProblems = (findings: readonly Finding[]) => problemsOf(findings, source, file);
  if (source.broken) return { ok: false, problems: toProblems(source.findings) };
  if (source.value === null && source.findings.length === 0)
    return { ok: false, problems: toProblems([empty]) };
  const parsed = gateSchema.safeParse(source.value, { error: knownKeysAsMessage, reportInput: true });
  if (parsed.success && source.findings.length === 0) {
    const findings = lintGate(parsed.data, new Set(Object.keys(source.value as object)));
    return findings.length === 0
      ? { ok: true, value: parsed.data }
      : { ok: false, problems: toProblems(findings) };
  }
  const told = new Set(source.findings.map(({ path }) => fieldOf(path)));
  const explained = explainIssues(parsed.error?.issues ?? []).filter(({ path }) => !told.has(fieldOf(path)));
  return { ok: false, problems: toProblems([...source.findings, ...explained]) };
}

const empty: Finding = {
  kind: 'gate-syntax',
  message: 'the file is empty',
  mend: 'Write a gate into it, or start from one of the examples.',
  path: [],
};

function problemsOf(findings: readonly Finding[], source: Source, file: string): Problem[] {
  return findings
    .map(({ kind = 'gate-invalid', message, mend, path, at, position }) => {
      const { line, column } = position ?? source.locate(path, at);
      const field = path.length === 0 ? {} : { field: fieldOf(path) };
      return { kind, message, mend, where: { file, line, column, ...field } };
    })
    .sort((one, other) => one.where.line - other.where.line || one.where.column - other.where.column);
}
