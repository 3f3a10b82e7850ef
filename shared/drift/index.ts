import { chisquare } from './chisquare';
import { cramerVonMises } from './cramer-von-mises';
import type { DriftMethod } from './drift-method';
import { hellinger } from './hellinger';
import { jensenshannon } from './jensenshannon';
import { klDiv } from './kl-div';
import { ks } from './ks';
import { lInfinity } from './l-infinity';
import { psi } from './psi';
import { wasserstein } from './wasserstein';
import { z } from './z';

export const driftMethods = [
  psi,
  ks,
  wasserstein,
  jensenshannon,
  hellinger,
  chisquare,
  z,
  cramerVonMises,
  klDiv,
  lInfinity,
] as const satisfies readonly DriftMethod[];

export type DriftMethodId = (typeof driftMethods)[number]['id'];
export const driftMethodIds = driftMethods.map((method) => method.id) as [DriftMethodId, ...DriftMethodId[]];

export function driftMethod(id: string): DriftMethod {
  const method = driftMethods.find((candidate) => candidate.id === id);
  if (method === undefined) throw new Error(`no drift method is named ${id}`);
  return method;
}
