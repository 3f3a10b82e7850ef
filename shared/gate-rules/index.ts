import { drift } from './drift';
import { expectation } from './expectation';
import { limit } from './limit';
import { max } from './max';
import { maxRegression } from './max-regression';
import { min } from './min';
import type { RuleKind } from './rule-kind';
import { unitChange } from './unit-change';

/** In the order in which a verdict looks for its reason. */
export const ruleKinds = [
  expectation,
  drift,
  unitChange,
  min,
  max,
  maxRegression,
  limit,
] as const satisfies readonly RuleKind[];
