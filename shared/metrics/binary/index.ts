import { accuracy } from './accuracy';
import { averagePrecision } from './average-precision';
import { balancedAccuracy } from './balanced-accuracy';
import { brierScore } from './brier-score';
import { cohenKappa } from './cohen-kappa';
import { expectedCalibrationError } from './expected-calibration-error';
import { expectedCost } from './expected-cost';
import { f1 } from './f1';
import { falseNegativeRate } from './false-negative-rate';
import { falsePositiveRate } from './false-positive-rate';
import { fbeta } from './fbeta';
import { gain } from './gain';
import { gini } from './gini';
import { ks } from './ks';
import { lift } from './lift';
import { logLoss } from './log-loss';
import { matthewsCorrcoef } from './matthews-corrcoef';
import { maxCalibrationError } from './max-calibration-error';
import { partialRocAuc } from './partial-roc-auc';
import { prAuc } from './pr-auc';
import { precision } from './precision';
import { precisionAtRecall } from './precision-at-recall';
import { recall } from './recall';
import { recallAtFpr } from './recall-at-fpr';
import { recallAtPrecision } from './recall-at-precision';
import { rocAuc } from './roc-auc';
import { specificity } from './specificity';

/** Every metric of two classes, in the order of the documentation. */
export const binaryMetrics = [
  rocAuc,
  averagePrecision,
  prAuc,
  accuracy,
  balancedAccuracy,
  precision,
  recall,
  specificity,
  f1,
  fbeta,
  matthewsCorrcoef,
  cohenKappa,
  falseNegativeRate,
  falsePositiveRate,
  logLoss,
  brierScore,
  expectedCalibrationError,
  maxCalibrationError,
  ks,
  gini,
  partialRocAuc,
  lift,
  gain,
  recallAtPrecision,
  precisionAtRecall,
  recallAtFpr,
  expectedCost,
] as const;
