import type { KnownFigures } from './hint';

/**
 * The standard error of a metric of two classes at an expected value, before anything is measured: binomial for shares
 * of rows (of precision as many rows are taken to be called positive as are), and for average_precision as of a share
 * of the positives (Boyd, Eng and Page, Area under the precision-recall curve, 2013); for roc_auc that of Hanley and
 * McNeil (1982). Null for other metrics, or where a class is absent.
 *
 * It stands for the error of a paired difference too: two models whose errors correlate by 0.5 differ by about as much
 * as each of them varies.
 */
export function expectedError(metric: string, value: number, known: KnownFigures): number | null {
  const { rows, positives } = known;
  if (metric === 'accuracy') return share(value, rows);
  if (positives === null || positives === 0 || positives >= rows) return null;
  const negatives = rows - positives;
  switch (metric) {
    case 'recall':
    case 'false_negative_rate':
    case 'precision':
    case 'average_precision':
      return share(value, positives);
    case 'specificity':
    case 'false_positive_rate':
      return share(value, negatives);
    case 'balanced_accuracy':
      return Math.hypot(share(value, positives), share(value, negatives)) / 2;
    case 'roc_auc':
      return hanleyMcNeil(value, positives, negatives);
    default:
      return null;
  }
}

function share(value: number, rows: number): number {
  return Math.sqrt((value * (1 - value)) / rows);
}

function hanleyMcNeil(area: number, positives: number, negatives: number): number {
  const bothPositive = area / (2 - area);
  const bothNegative = (2 * area ** 2) / (1 + area);
  const variance =
    area * (1 - area) +
    (positives - 1) * (bothPositive - area ** 2) +
    (negatives - 1) * (bothNegative - area ** 2);
  return Math.sqrt(Math.max(0, variance) / (positives * negatives));
}
