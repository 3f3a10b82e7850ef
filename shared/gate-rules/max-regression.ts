import type { DifferenceBound } from './bound-kind';

/** A gain always passes. */
export const maxRegression = {
  kind: 'max_regression',
  of: 'worse',
  side: 'most',
  is: 'is allowed',
} as const satisfies DifferenceBound;
