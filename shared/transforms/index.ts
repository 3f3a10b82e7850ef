import { affine } from './affine';
import { clip } from './clip';
import { cyclicShift } from './cyclic-shift';
import { exp } from './exp';
import { factor } from './factor';
import { log } from './log';
import { mixedFactor } from './mixed-factor';
import { offset } from './offset';
import { round } from './round';
import { sentinel } from './sentinel';
import { sign } from './sign';
import type { TransformKind } from './transform-kind';

/** In the order in which they are preferred where they explain a difference about equally well. */
export const transformKinds = [
  cyclicShift,
  factor,
  affine,
  sign,
  log,
  exp,
  offset,
  round,
  sentinel,
  clip,
  mixedFactor,
] as const satisfies readonly TransformKind[];
