import { accuracyOnImbalancedLabels } from './accuracy-on-imbalanced-labels';
import { boundOnWrongSide } from './bound-on-wrong-side';
import { boundWithoutRegression } from './bound-without-regression';
import { credentials } from './credentials';
import { evalNotPinned } from './eval-not-pinned';
import { evalTooSmall } from './eval-too-small';
import { featureWithAnotherPart } from './feature-with-another-part';
import { fewReplicates } from './few-replicates';
import type { HintKind } from './hint';
import { idleBound } from './idle-bound';
import { idleSetting } from './idle-setting';
import { noSubgroupRule } from './no-subgroup-rule';
import { singleMetric } from './single-metric';
import { smokeModel } from './smoke-model';
import { thresholdTunedOnEval } from './threshold-tuned-on-eval';
import { toleranceBelowNoise } from './tolerance-below-noise';
import { unadjustedSubgroups } from './unadjusted-subgroups';

/** Every hint is one line here and one file of its name. */
export const hintKinds = [
  credentials,
  smokeModel,
  evalNotPinned,
  evalTooSmall,
  toleranceBelowNoise,
  accuracyOnImbalancedLabels,
  singleMetric,
  boundWithoutRegression,
  boundOnWrongSide,
  noSubgroupRule,
  unadjustedSubgroups,
  thresholdTunedOnEval,
  featureWithAnotherPart,
  fewReplicates,
  idleBound,
  idleSetting,
] as const satisfies readonly HintKind[];
