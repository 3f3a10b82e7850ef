import type { RunDocument } from '../shared/run/schema';

/** What a script learns from the process alone. */
export const exitCodes = {
  pass: 0,
  fail: 1,
  badInput: 2,
  notEnoughData: 3,
  interrupted: 130,
} as const;

/**
 * What kept the gate from judging is told as bad input, whatever else was found. What is wrong with a challenger alone is
 * not: it has no say in the verdict.
 */
export function exitCodeOf({
  verdict,
  problems,
  models,
}: Pick<RunDocument, 'verdict' | 'problems' | 'models'>): number {
  const ofChallengers = models.flatMap(({ role, problem }) =>
    role.startsWith('challenger:') && problem !== null ? [problem.message] : [],
  );
  if (problems.some(({ message }) => !ofChallengers.includes(message))) return exitCodes.badInput;
  switch (verdict.status) {
    case 'pass':
      return exitCodes.pass;
    case 'fail':
      return exitCodes.fail;
    case 'not_enough_data':
      return exitCodes.notEnoughData;
  }
}
