import type { CurvePoint, EvaluationRecord } from '../../shared/run/schema';

export interface Curve {
  readonly id: 'roc' | 'precision_recall';
  readonly title: string;
  readonly xTitle: string;
  readonly yTitle: string;
  /** Where the threshold of the gate puts the model; null without a confusion matrix. */
  at(evaluation: EvaluationRecord): { x: number; y: number } | null;
}

function share(part: number, rest: number): number {
  return part + rest === 0 ? 0 : part / (part + rest);
}

export const curves: readonly Curve[] = [
  {
    id: 'roc',
    title: 'ROC curve',
    xTitle: 'False positive rate',
    yTitle: 'True positive rate',
    at: ({ confusion }) =>
      confusion && { x: share(confusion.fp, confusion.tn), y: share(confusion.tp, confusion.fn) },
  },
  {
    id: 'precision_recall',
    title: 'Precision-recall curve',
    xTitle: 'Recall',
    yTitle: 'Precision',
    at: ({ confusion }) =>
      confusion && { x: share(confusion.tp, confusion.fn), y: share(confusion.tp, confusion.fp) },
  },
];

/** The point of a curve whose x is nearest, the first of several. */
export function nearestPoint(points: readonly CurvePoint[], x: number): CurvePoint | undefined {
  let nearest = points[0];
  for (const point of points) {
    if (nearest === undefined || Math.abs(point[0] - x) < Math.abs(nearest[0] - x)) nearest = point;
  }
  return nearest;
}
