import { append, edited, rule } from './edited-gates';

export const badRules: Readonly<Record<string, string>> = {
  'a bound in percent': rule('{ metric: f1, min: 95 }'),
  'a bound below all values': rule('{ metric: log_loss, max: -1 }'),
  'an improvement beyond the range': rule('{ metric: f1, min_improvement: 5 }'),
  'an empty rule': rule('{}'),
  'a rule that is text': rule('roc_auc above 0.9'),
  'a group with a misspelt key': rule('{ any_off: [{ metric: f1, min: 0.5 }] }'),
  'a group that is a map': rule('{ any_of: { metric: f1, min: 0.5 } }'),
  'an empty group': rule('{ all_of: [] }'),
  'two groups in one': rule('{ all_of: [{ metric: f1, min: 0.5 }], any_of: [{ metric: f1, min: 0.5 }] }'),
  'a group and a rule in one': rule('{ metric: f1, min: 0.5, any_of: [{ metric: recall, min: 0.5 }] }'),
  'a group in a group': rule('{ all_of: [{ any_of: [{ metric: f1, min: 0.5 }] }] }'),
  'a group of misspelt rules': rule('{ all_of: [{ metrc: f1, mn: 0.5 }, { metrc: f1, mn: 0.5 }] }'),
  'a group with an unknown metric': rule('{ all_of: [{ metric: f1, min: 0.5 }, { metric: f, min: 0.5 }] }'),
  'at_least without of': rule('{ at_least: { n: 1 } }'),
  'at_least as a number': rule('{ at_least: 2, of: [{ metric: f1, min: 0.5 }] }'),
  'at_least of too few': rule('{ at_least: { n: 3, of: [{ metric: f1, min: 0.5 }] } }'),
  'a severity of a group': rule('{ severity: warning, any_of: [{ metric: f1, min: 0.5 }] }'),
  'an unknown word of decide_on': rule('{ metric: f1, min: 0.5, decide_on: confidence }'),
  'an unknown severity': rule('{ metric: f1, min: 0.5, severity: error }'),
  'improvements exchanged': rule('{ metric: f1, min_improvement: 0.1, max_improvement: 0.05 }'),
  'an improvement without a baseline': edited(
    ['  baseline: models/baseline.onnx\n', ''],
    ['max_regression: 0.01', 'min_improvement: 0.01'],
    ['max_regression: { relative: 0.05 }', 'max_improvement: { relative: 0.05 }'],
  ),
  'an interval of a difference to results': edited(
    ['baseline: models/baseline.onnx', 'baseline: { results: r.json }'],
    ['max_regression: 0.01', 'max_regression: 0.01, decide_on: interval'],
  ),
  'an interval of everything, with results': append('decide_on: interval\n').replace(
    'baseline: models/baseline.onnx',
    'baseline: { results: r.json }',
  ),
};
