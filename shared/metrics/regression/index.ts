import type { Metric, RegressionRows } from '../metric';
import { explainedVariance } from './explained-variance';
import { intervalCoverage } from './interval-coverage';
import { maxError } from './max-error';
import { meanAbsoluteError } from './mean-absolute-error';
import { meanAbsolutePercentageError } from './mean-absolute-percentage-error';
import { meanBias } from './mean-bias';
import { meanSquaredError } from './mean-squared-error';
import { medianAbsoluteError } from './median-absolute-error';
import { quantileLoss } from './quantile-loss';
import { r2 } from './r2';
import { rootMeanSquaredError } from './root-mean-squared-error';
import { smape } from './smape';
import { spearman } from './spearman';

export const regressionMetrics = [
  meanAbsoluteError,
  rootMeanSquaredError,
  meanSquaredError,
  r2,
  explainedVariance,
  meanAbsolutePercentageError,
  smape,
  medianAbsoluteError,
  maxError,
  quantileLoss,
  spearman,
  meanBias,
  intervalCoverage,
] as const satisfies readonly Metric<RegressionRows>[];
