import type { Verdict } from '../shared/run/schema';

/** What a script learns from the process alone. */
export const exitCodes = {
  pass: 0,
  fail: 1,
  badInput: 2,
  notEnoughData: 3,
  interrupted: 130,
} as const;

export function exitCodeOf(status: Verdict['status']): number {
  switch (status) {
    case 'pass':
      return exitCodes.pass;
    case 'fail':
      return exitCodes.fail;
    case 'not_enough_data':
      return exitCodes.notEnoughData;
  }
}
