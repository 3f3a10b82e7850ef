import { ofTask, rule } from './edited-gates';

export const badMetrics: Readonly<Record<string, string>> = {
  'a metric of another task': rule('{ metric: r2, min: 0.5 }'),
  'a metric of several classes for two': rule('{ metric: f1_macro, min: 0.5 }'),
  'a metric of two classes for several': ofTask('multiclass', 'roc_auc', 'a.onnx'),
  'a metric by its short name': rule('{ metric: mcc, min: 0.5 }'),
  'a metric by the name of a scorer': rule('{ metric: neg_log_loss, max: 0.5 }'),
  'a metric that nobody knows': rule('{ metric: happiness, min: 0.5 }'),
  'a metric without its parameter': rule('{ metric: fbeta, min: 0.5 }'),
  'a parameter beyond its range': rule('{ metric: recall_at_precision@2, min: 0.5 }'),
  'a parameter that is a word': rule('{ metric: fbeta@two, min: 0.5 }'),
  'a parameter left empty': rule('{ metric: fbeta@, min: 0.5 }'),
  'a parameter of a metric without one': rule('{ metric: roc_auc@0.1, min: 0.5 }'),
  'a cost without costs': rule('{ metric: expected_cost, max: 5 }'),
  'a class that is not declared': ofTask('multiclass', 'recall_of@cta', 'a.onnx', 'classes: [cat, dog]\n'),
  'a metric that is a number': rule('{ metric: 5, min: 0.5 }'),
};
