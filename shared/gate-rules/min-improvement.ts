import type { DifferenceBound } from './bound-kind';

export const minImprovement = {
  kind: 'min_improvement',
  of: 'better',
  side: 'least',
  is: 'is required',
} as const satisfies DifferenceBound;
