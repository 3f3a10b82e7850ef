import { oneVsOne } from './one-vs-one';

export const rocAucOvoWeighted = oneVsOne(
  'roc_auc_ovo_weighted',
  'Weighted ROC-AUC, one against one',
  'weighted',
);
