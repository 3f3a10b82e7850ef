import type { Metric, MulticlassRows } from '../metric';
import { type ClassShare, classShares, shareOrZero, shareTitles } from './class-shares';
import { type ClassTotals, classTotals } from './class-totals';

type Average = 'macro' | 'micro' | 'weighted';

/**
 * Precision, recall or F1 over all classes that are true or predicted of some row (scikit-learn's `average`): the mean
 * over classes (macro), the same weighted by the rows of each class (weighted), or the share of all rows (micro). A class
 * whose share is 0 of 0 counts as 0. Null where no row has a weight.
 */
export function averaged<S extends ClassShare, A extends Average>(share: S, average: A) {
  return {
    id: `${share}_${average}`,
    title: `${average[0]?.toUpperCase()}${average.slice(1)} ${shareTitles[share]}`,
    greaterIsBetter: true,
    range: [0, 1],
    usesThreshold: false,
    needs: 'labels',
    compute(rows) {
      const totals = classTotals(rows);
      if (totals.all === 0) return null;
      if (average === 'micro')
        return shareOrZero(classShares[share](totals.allRight, totals.all, totals.all));
      return meanOverClasses(share, totals, average === 'macro' ? rows.present : totals.truth);
    },
  } as const satisfies Metric<MulticlassRows>;
}

function meanOverClasses(share: ClassShare, totals: ClassTotals, weights: ArrayLike<number>): number {
  let sum = 0;
  let whole = 0;
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] as number;
    sum += weight * shareOrZero(shareOf(share, totals, index));
    whole += weight;
  }
  return sum / whole;
}

function shareOf(share: ClassShare, { right, truth, predicted }: ClassTotals, index: number) {
  return classShares[share](right[index] as number, truth[index] as number, predicted[index] as number);
}
