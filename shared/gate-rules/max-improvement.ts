import type { DifferenceBound } from './bound-kind';

/** More than this is not welcome but suspicious. */
export const maxImprovement = {
  kind: 'max_improvement',
  of: 'better',
  side: 'most',
  is: 'is plausible',
  suspicion:
    'this looks too good: look for a leak, such as a feature that knows the target or eval rows in training',
} as const satisfies DifferenceBound;
