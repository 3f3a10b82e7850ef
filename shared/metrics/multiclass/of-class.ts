import { z } from 'zod';
import type { Metric, MulticlassRows } from '../metric';
import { type ClassShare, classShares, shareOrZero, shareTitles } from './class-shares';
import { classTotals } from './class-totals';

/**
 * Precision, recall or F1 of the one class that the parameter names, as scikit-learn gives it for
 * `average=None`; 0 of 0 is 0. Null for a name that is no class, and where no row has a weight.
 */
export function ofClass<S extends ClassShare>(share: S) {
  const title = shareTitles[share];
  return {
    id: `${share}_of`,
    title: `${title[0]?.toUpperCase()}${title.slice(1)} of a class`,
    greaterIsBetter: true,
    range: [0, 1],
    usesThreshold: false,
    needs: 'labels',
    parameter: { name: 'class', schema: z.string().min(1), default: null },
    compute(rows, parameter) {
      const found = partAndWhole(share, rows, parameter);
      return found && shareOrZero(found);
    },
    ...(share !== 'f1' && {
      proportion: (rows: MulticlassRows, parameter: number | string | null) =>
        partAndWhole(share, rows, parameter),
    }),
  } as const satisfies Metric<MulticlassRows>;
}

function partAndWhole(share: ClassShare, rows: MulticlassRows, name: number | string | null) {
  const index = rows.classes.indexOf(String(name));
  const { right, truth, predicted, all } = classTotals(rows);
  if (index < 0 || all === 0) return null;
  return classShares[share](right[index] as number, truth[index] as number, predicted[index] as number);
}
