import type { z } from 'zod';
import { didYouMean, listNames, nearest } from '../nearest';
import { describeType, describeValue, howToWrite, oneOf, quote } from './describe-value';
import { type Explained, explainValue } from './explain-value';
import { type Finding, fieldOf, type Path } from './finding';
import { branchFault, missingKey } from './union-branch';

type Issue = z.core.$ZodIssue;

/** Gives an unknown key's issue the keys that are known there, as its message: zod tells them nowhere else. */
export const knownKeysAsMessage: z.core.$ZodErrorMap = (issue) => {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const definition = issue.inst?._zod.def;
  return definition !== undefined && 'shape' in definition
    ? Object.keys(definition.shape as object).join('\n')
    : undefined;
};

/** zod's issues, made with `reportInput` and `knownKeysAsMessage`, as findings. `root` is what the issues' paths start from.
 * An unknown key is not told a second time as the missing key or the missing condition that it was meant for. */
export function explainIssues(issues: readonly Issue[], root: Path = []): Finding[] {
  const misspelt = new Set(issues.flatMap((issue) => misspeltKeys(issue, issues)));
  const strange = new Set(
    issues.filter(({ code }) => code === 'unrecognized_keys').map(({ path }) => fieldOf(path)),
  );
  return issues
    .filter((issue) => missingKey(issue) === null || !misspelt.has(fieldOf(issue.path)))
    .filter((issue) => issue.code !== 'custom' || !strange.has(fieldOf(issue.path)))
    .flatMap((issue) => explainIssue(issue, [...root, ...issue.path]));
}

/** The fields that are missing only because their keys are misspelt. */
function misspeltKeys(issue: Issue, issues: readonly Issue[]): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const parent = fieldOf(issue.path);
  const missing = issues
    .filter((other) => missingKey(other) !== null && fieldOf(other.path.slice(0, -1)) === parent)
    .map((other) => String(other.path.at(-1)));
  const known = issue.message.split('\n');
  return issue.keys.flatMap((key) => {
    const meant = nearest(key, known);
    return meant !== null && missing.includes(meant) ? [fieldOf([...issue.path, meant])] : [];
  });
}

function explainIssue(issue: Issue, path: Path): Finding[] {
  if (issue.code === 'invalid_union' && issue.errors.length > 0) return explainUnion(issue, path);
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split('\n');
    return issue.keys.map((key) => unknownKey(key, known, path));
  }
  const missing = missingKey(issue);
  return [{ path, ...(missing === null ? explainValue(issue, path) : explainMissing(issue, missing)) }];
}

function explainUnion(issue: z.core.$ZodIssueInvalidUnion, path: Path): Finding[] {
  const fault = branchFault(issue.errors);
  if (fault.kind === 'issues') return explainIssues(fault.issues, path);
  if (issue.input === undefined) return [{ path, ...explainMissing(issue, String(path.at(-1))) }];
  if (fault.kind === 'keys') return [{ path, ...explainKeys(fault.missing, fault.unknown) }];
  const message = `expected ${oneOf(fault.expected.map(describeType))}, got ${describeValue(issue.input)}`;
  const [simplest = 'object'] = fault.expected;
  return [{ path, message, mend: howToWrite(simplest, issue.input) }];
}

function explainKeys(missing: readonly string[], unknown: readonly string[]): Explained {
  const inQuotes = (keys: readonly string[]) => keys.map((key) => `"${key}"`);
  if (missing.length === 0) {
    return { message: `${inQuotes(unknown).join(' and ')} cannot stand together`, mend: 'Keep one of them.' };
  }
  const choice = oneOf(inQuotes(missing));
  return unknown.length === 0
    ? { message: `${choice} is missing`, mend: 'Add one of them.' }
    : { message: `expected ${choice}, got ${inQuotes(unknown).join(' and ')}`, mend: `Use ${choice} here.` };
}

function unknownKey(key: string, known: readonly string[], path: Path): Finding {
  const suggestion = nearest(key, known);
  return {
    path: [...path, key],
    at: 'key',
    message: `unknown key ${quote(key)}${didYouMean(key, known)}`,
    mend:
      suggestion === null ? `Take it away; the keys here are ${listNames(known)}.` : `Write "${suggestion}".`,
  };
}

function explainMissing(issue: Issue, key: string): Explained {
  const message = `"${key}" is missing`;
  if (issue.code === 'invalid_value') {
    return {
      message,
      mend: `Add "${key}: ${issue.values.length === 1 ? String(issue.values[0]) : '…'}"; it is ${oneOf(issue.values.map(String))}.`,
    };
  }
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options)) {
    return { message, mend: `Add "${key}": one of ${listNames(issue.options.map(String))}.` };
  }
  const expected = issue.code === 'invalid_type' ? `, ${describeType(issue.expected)}` : '';
  return { message, mend: `Add "${key}"${expected}.` };
}
