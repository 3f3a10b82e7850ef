import type { MulticlassRows } from '../metric';
import { multiclassRows } from '../multiclass-rows';
import { classTotals } from './class-totals';

interface Answer {
  readonly predicted: number;
  /** [classes]. */
  readonly probabilities: Float64Array;
}

/**
 * A sample of a model whose `answer` is the same for all rows of a true class: one row for each, with the weight of all,
 * which every metric of several classes takes for as many rows.
 */
export function classSample(rows: MulticlassRows, answer: (label: number) => Answer): MulticlassRows {
  const { classes } = rows;
  const labels = [...new Set(rows.labels)].sort((a, b) => a - b);
  const answers = labels.map(answer);
  const probabilities = new Float64Array(labels.length * classes.length);
  for (const [row, one] of answers.entries()) probabilities.set(one.probabilities, row * classes.length);
  const { truth } = classTotals(rows);
  return multiclassRows({
    classes,
    labels: Uint16Array.from(labels),
    predicted: Uint16Array.from(answers, ({ predicted }) => predicted),
    probabilities,
    weights: Float64Array.from(labels, (label) => truth[label] as number),
  });
}
