import type { BoundKind } from './bound-kind';
import { drift } from './drift';
import { expectation } from './expectation';
import { limit } from './limit';
import { max } from './max';
import { maxImprovement } from './max-improvement';
import { maxRegression } from './max-regression';
import { min } from './min';
import { minImprovement } from './min-improvement';
import { ratio } from './ratio';
import type { RuleKind } from './rule-kind';
import { unitChange } from './unit-change';

/** Rules on the data, which all models share. */
export const dataKinds = [expectation, drift, unitChange] as const satisfies readonly RuleKind[];

/** The bounds that a rule on a metric may set. */
export const boundKinds = [
  min,
  max,
  maxRegression,
  minImprovement,
  maxImprovement,
] as const satisfies readonly BoundKind[];

/** Rules on what a model costs. */
export const costKinds = [limit, ratio] as const satisfies readonly RuleKind[];
