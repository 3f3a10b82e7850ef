import { oneVsOne } from './one-vs-one';

export const rocAucOvo = oneVsOne('roc_auc_ovo', 'ROC-AUC, one against one', 'macro');
