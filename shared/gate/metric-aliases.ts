/** What metrics are called elsewhere, and their ids here; an id may be of one task only. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  auc: ['roc_auc', 'roc_auc_ovr'],
  auroc: ['roc_auc', 'roc_auc_ovr'],
  roc_auc: ['roc_auc_ovr'],
  roc_auc_ovr: ['roc_auc'],
  ap: ['average_precision'],
  auprc: ['average_precision'],
  average_precision: ['precision_macro'],
  f1: ['f1_macro'],
  f1_macro: ['f1'],
  f1_weighted: ['f1'],
  precision: ['precision_macro'],
  precision_macro: ['precision'],
  recall: ['recall_macro'],
  recall_macro: ['recall'],
  sensitivity: ['recall', 'recall_macro'],
  tpr: ['recall', 'recall_macro'],
  true_positive_rate: ['recall', 'recall_macro'],
  tnr: ['specificity'],
  true_negative_rate: ['specificity'],
  fnr: ['false_negative_rate'],
  miss_rate: ['false_negative_rate'],
  mcc: ['matthews_corrcoef'],
  kappa: ['cohen_kappa'],
  quadratic_weighted_kappa: ['cohen_kappa'],
  bce: ['log_loss'],
  cross_entropy: ['log_loss'],
  logloss: ['log_loss'],
  brier: ['brier_score'],
  ece: ['expected_calibration_error'],
  mce: ['max_calibration_error'],
  mae: ['mean_absolute_error'],
  mse: ['mean_squared_error', 'root_mean_squared_error'],
  rmse: ['root_mean_squared_error'],
  mape: ['mean_absolute_percentage_error'],
  smape: ['symmetric_mean_absolute_percentage_error', 'smape'],
  medae: ['median_absolute_error'],
  r_squared: ['r2'],
  pinball_loss: ['quantile_loss'],
  bias: ['mean_bias'],
  top_k: ['top_k_accuracy'],
};

/** The id among `known` that the name stands for elsewhere, such as `mae` and scikit-learn's `neg_log_loss` and `f1_score`; null for others. */
export function meantMetric(name: string, known: readonly string[]): string | null {
  const lower = name.toLowerCase().replaceAll(/[-\s]+/g, '_');
  const bare = lower.replace(/^neg_/, '').replace(/_score$/, '');
  const ids = [lower, bare, ...(aliases[lower] ?? []), ...(aliases[bare] ?? [])];
  return ids.find((id) => id !== name && known.includes(id)) ?? null;
}
