import { oneVsRest } from './one-vs-rest';

export const rocAucOvrWeighted = oneVsRest(
  'roc_auc_ovr_weighted',
  'Weighted ROC-AUC, one against the rest',
  'weighted',
);
