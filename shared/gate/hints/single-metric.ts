import type { Task } from '../../metrics/task';
import { oneOf } from '../describe-value';
import { placedRules } from '../placed-rules';
import type { HintKind } from './hint';

/** Of each task, metrics of different properties. */
const others: Readonly<Record<Task, readonly string[]>> = {
  binary: ['log_loss', 'recall', 'precision'],
  multiclass: ['log_loss', 'balanced_accuracy', 'f1_macro'],
  regression: ['mean_absolute_error', 'mean_bias'],
};

export const singleMetric: HintKind = {
  id: 'single-metric',
  title: 'One metric decides alone',
  find({ gate }) {
    const metrics = new Set(placedRules(gate).map(({ rule }) => rule.metric));
    const [only] = metrics;
    if (only === undefined || metrics.size > 1) return [];
    return [
      {
        path: ['rules'],
        at: 'key',
        message: `${only} decides alone: a model can gain in it and lose in all else`,
        mend: `Add a rule on another property, such as ${oneOf(others[gate.task].filter((id) => id !== only))}.`,
      },
    ];
  },
};
