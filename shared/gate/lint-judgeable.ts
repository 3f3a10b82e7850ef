import { findMetric } from '../metrics';
import type { Finding } from './finding';
import { modelsOf } from './models-of';
import { comparedBy, type PlacedRule } from './placed-rules';
import type { Gate, GateModel } from './schema';

/** A rule on a metric that the judged model can never have, such as roc_auc of a file of labels. */
export function lintJudgeable({ rule, path }: PlacedRule, gate: Gate): Finding[] {
  const metric = findMetric(gate.task, rule.metric);
  if (metric === null) return [];
  const [name = ''] = rule.metric.split('@');
  const compares = comparedBy(rule).length > 0;
  const read = modelsOf(gate).filter(({ role }) => role === 'candidate' || (role === 'baseline' && compares));
  return read.flatMap(({ role, model }): Finding[] => {
    if (gate.task !== 'regression' && metric.needs !== 'labels' && 'labels' in model) {
      return [
        {
          path: [...path, 'metric'],
          message: `${rule.metric} can never be judged: it needs scores, and the ${role} gives labels alone`,
          mend: `Name the ${role} by its scores or as an ONNX file, or judge a metric of labels${onLabels(gate)}.`,
        },
      ];
    }
    if (name === 'interval_coverage' && lacksInterval(model)) {
      return [
        {
          path: [...path, 'metric'],
          message: `${rule.metric} can never be judged: the ${role} predicts no interval`,
          mend: `Name the ${role} as scores: { path, column, interval: [low, high] }.`,
        },
      ];
    }
    return [];
  });
}

function onLabels({ task }: Gate): string {
  return task === 'multiclass' ? ', such as f1_macro' : ', such as f1';
}

function lacksInterval(model: GateModel): boolean {
  return !('results' in model) && !('scores' in model && model.scores.interval !== undefined);
}
