import type { z } from 'zod';
import { nearest } from '../nearest';

type Issue = z.core.$ZodIssue;

/** What is wrong with an input that no branch of a union takes. */
export type BranchFault =
  /** The branch that the input was meant for, and its issues. */
  | { readonly kind: 'issues'; readonly issues: readonly Issue[] }
  /** No branch takes an input of this type; zod's names of those that would be. */
  | { readonly kind: 'type'; readonly expected: readonly string[] }
  /** Nothing tells the branches apart: each lacks its own one of `missing`, and none knows `unknown`. */
  | { readonly kind: 'keys'; readonly missing: readonly string[]; readonly unknown: readonly string[] };

/** What it weighs that a branch does not know the choice that another one takes: more than a key that is missing or unknown. */
const strangeChoice = 6;

/**
 * Finds the branch of a union that fits the input's shape: one that takes its type, whose required keys are there
 * and that knows the keys that are. `errors` has one list of issues for each branch.
 */
export function branchFault(errors: readonly (readonly Issue[])[]): BranchFault {
  const expected = errors.flatMap((issues) => issues.flatMap((issue) => rootType(issue) ?? []));
  const fitting = errors.filter((issues) => issues.every((issue) => rootType(issue) === null));
  if (fitting.length === 0) return { kind: 'type', expected: [...new Set(expected)] };
  const choice = commonChoice(fitting);
  if (choice !== null) return { kind: 'issues', issues: [choice] };
  const scores = fitting.map((issues) => misfit(issues) + (choiceOf(issues) === null ? 0 : strangeChoice));
  const least = Math.min(...scores);
  const best = fitting.filter((_, index) => scores[index] === least);
  const [first = []] = best;
  if (best.length === 1) return besideOthers(first, fitting) ?? { kind: 'issues', issues: first };
  if (!best.every(isAboutKeys)) return { kind: 'issues', issues: first };
  return {
    kind: 'keys',
    missing: [...new Set(best.flatMap(missingKeys))],
    unknown: [...new Set(best.flatMap(unknownKeys))],
  };
}

/** The choice that every branch has another part of, with all parts, where nothing else is wrong in their keys. */
function commonChoice(branches: readonly (readonly Issue[])[]): Issue | null {
  const choices = branches.map(choiceOf);
  const [first] = choices;
  if (first == null || branches.length < 2 || choices.includes(null)) return null;
  if (branches.some((issues) => unknownKeys(issues).length > 0)) return null;
  return { ...first, values: [...new Set(choices.flatMap((choice) => choice?.values ?? []))] };
}

/** A key that only another branch knows stands beside one that that branch does not know. */
function besideOthers(best: readonly Issue[], branches: readonly (readonly Issue[])[]): BranchFault | null {
  const [key] = unknownKeys(best);
  if (key === undefined || !isAboutKeys(best) || missingKeys(best).length > 0) return null;
  for (const issues of branches) {
    const unrecognized = issues.find(({ code, path }) => code === 'unrecognized_keys' && path.length === 0);
    const [other] = unknownKeys(issues);
    if (unrecognized === undefined || other === undefined || other === key) continue;
    if (unrecognized.message.split('\n').includes(key))
      return { kind: 'keys', missing: [], unknown: [other, key] };
  }
  return null;
}

/** The key that must hold one of a few values and holds another, such as the kind of a thing. */
function choiceOf(issues: readonly Issue[]): z.core.$ZodIssueInvalidValue | null {
  for (const issue of issues) {
    if (issue.code === 'invalid_value' && issue.path.length === 1) return issue;
  }
  return null;
}

function isAboutKeys(issues: readonly Issue[]): boolean {
  return issues.every(
    (issue) => issue.path.length <= 1 && (issue.code === 'unrecognized_keys' || missingKey(issue) !== null),
  );
}

function missingKeys(issues: readonly Issue[]): string[] {
  return issues.filter(({ path }) => path.length === 1).flatMap((issue) => missingKey(issue) ?? []);
}

function unknownKeys(issues: readonly Issue[]): string[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [],
  );
}

/** The type that a branch wants at its root, if that is what the issue is about. */
function rootType(issue: Issue): string | null {
  return issue.code === 'invalid_type' && issue.path.length === 0 ? issue.expected : null;
}

/** The key that is required and not there, if that is what the issue is about. */
export function missingKey(issue: Issue): string | null {
  const key = issue.path.at(-1);
  if (typeof key !== 'string' || issue.code === 'unrecognized_keys' || issue.code === 'custom') return null;
  const isDiscriminator = issue.code === 'invalid_union' && issue.errors.length === 0;
  const input = isDiscriminator ? (issue.input as Readonly<Record<string, unknown>>)[key] : issue.input;
  return input === undefined ? key : null;
}

/** Unknown and missing keys of a branch, where a misspelt key counts once and for little; what is wrong deeper down only breaks a tie. */
function misfit(issues: readonly Issue[]): number {
  const missing = missingKeys(issues);
  const unknown = unknownKeys(issues);
  const misspelt = unknown.filter((key) => nearest(key, missing) !== null);
  return 4 * (unknown.length + missing.length) - 7 * misspelt.length + (1 - 1 / (1 + issues.length));
}
