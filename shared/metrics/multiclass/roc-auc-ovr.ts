import { oneVsRest } from './one-vs-rest';

export const rocAucOvr = oneVsRest('roc_auc_ovr', 'ROC-AUC, one against the rest', 'macro');
