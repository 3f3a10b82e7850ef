import type { Metric, MulticlassRows } from '../metric';
import { accuracy } from './accuracy';
import { balancedAccuracy } from './balanced-accuracy';
import { brierScore } from './brier-score';
import { cohenKappa } from './cohen-kappa';
import { f1Macro } from './f1-macro';
import { f1Micro } from './f1-micro';
import { f1Of } from './f1-of';
import { f1Weighted } from './f1-weighted';
import { logLoss } from './log-loss';
import { matthewsCorrcoef } from './matthews-corrcoef';
import { precisionMacro } from './precision-macro';
import { precisionMicro } from './precision-micro';
import { precisionOf } from './precision-of';
import { precisionWeighted } from './precision-weighted';
import { recallMacro } from './recall-macro';
import { recallMicro } from './recall-micro';
import { recallOf } from './recall-of';
import { recallWeighted } from './recall-weighted';
import { rocAucOvo } from './roc-auc-ovo';
import { rocAucOvoWeighted } from './roc-auc-ovo-weighted';
import { rocAucOvr } from './roc-auc-ovr';
import { rocAucOvrWeighted } from './roc-auc-ovr-weighted';
import { topKAccuracy } from './top-k-accuracy';

export const multiclassMetrics = [
  accuracy,
  balancedAccuracy,
  precisionMacro,
  precisionMicro,
  precisionWeighted,
  recallMacro,
  recallMicro,
  recallWeighted,
  f1Macro,
  f1Micro,
  f1Weighted,
  precisionOf,
  recallOf,
  f1Of,
  rocAucOvr,
  rocAucOvrWeighted,
  rocAucOvo,
  rocAucOvoWeighted,
  topKAccuracy,
  logLoss,
  brierScore,
  matthewsCorrcoef,
  cohenKappa,
] as const satisfies readonly Metric<MulticlassRows>[];
