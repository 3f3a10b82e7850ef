import type { RunDocument } from '../shared/run/schema';

/** What a script learns from the process alone. */
export const exitCodes = {
  pass: 0,
  fail: 1,
  badInput: 2,
  notEnoughData: 3,
  interrupted: 130,
} as const;

/** What the user gave and could not be used is told as bad input, whatever else was found. */
export function exitCodeOf({ verdict, problems }: Pick<RunDocument, 'verdict' | 'problems'>): number {
  if (problems.length > 0) return exitCodes.badInput;
  switch (verdict.status) {
    case 'pass':
      return exitCodes.pass;
    case 'fail':
      return exitCodes.fail;
    case 'not_enough_data':
      return exitCodes.notEnoughData;
  }
}
