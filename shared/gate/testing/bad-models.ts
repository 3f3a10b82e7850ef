import { baseline, candidate, edited, ofTask, withScores } from './edited-gates';

export const badModels: Readonly<Record<string, string>> = {
  'a model of two kinds': candidate('{ onnx: a.onnx, labels: { path: l.parquet, column: l } }'),
  'a file of labels with a misspelt key': candidate('{ labels: { path: l.parquet, colum: l } }'),
  'scores that are a path': candidate('{ scores: s.parquet }'),
  'scores with a column and columns': withScores('column: s, columns: { a: b }'),
  'scores of classes for two classes': withScores('columns: { "0": p0, "1": p1 }'),
  'an interval of scores for two classes': withScores('column: s, interval: [low, high]'),
  'an interval of one column': withScores('column: s, interval: [low]'),
  'an output of a file of scores': candidate('{ scores: { path: s.parquet, column: s }, output: p }'),
  'scores that are odds': candidate('{ onnx: a.onnx, scores_are: odds }'),
  'inputs as a list': candidate('{ onnx: a.onnx, inputs: [amount] }'),
  'an input of a number': candidate('{ onnx: a.onnx, inputs: { x: 5 } }'),
  'the target as an input': candidate('{ onnx: a.onnx, inputs: { x: [amount, is_fraud] } }'),
  'a threshold of a model in quotes': candidate('{ onnx: a.onnx, threshold: "0.5" }'),
  'a threshold of results': baseline('  baseline: { results: r.json, threshold: 0.5 }'),
  'challengers as a list': baseline('  challengers: [small.onnx]'),
  'a challenger twice': baseline('  challengers:\n    small: a.onnx\n    small: b.onnx\n  baseline: b.onnx'),
  'challengers that differ in capitals': baseline(
    '  challengers: { small: a.onnx, Small: b.onnx }\n  baseline: b.onnx',
  ),
  'a challenger called baseline': baseline('  challengers: { baseline: a.onnx }\n  baseline: b.onnx'),
  'a challenger of results': baseline('  challengers: { old: { results: r.json } }\n  baseline: b.onnx'),
  'labels without a key': edited(
    ['key: transaction_id\n', ''],
    [
      'baseline: models/baseline.onnx',
      'baseline: b.onnx\n  challengers: { tree: { labels: { path: l.parquet, column: l } } }',
    ],
  ),
  'labels for a metric of scores': edited([
    'candidate: models/candidate.onnx',
    'candidate: { labels: { path: l.parquet, column: l } }',
  ]),
  'labels of a regression': ofTask('regression', 'r2', '{ labels: { path: l.parquet, column: l } }'),
  'logits of a regression': ofTask('regression', 'r2', '{ onnx: a.onnx, scores_are: logits }'),
  'a threshold of a regression': ofTask('regression', 'r2', '{ onnx: a.onnx, threshold: 0.5 }'),
  'one column for several classes': ofTask(
    'multiclass',
    'accuracy',
    '{ scores: { path: s.parquet, column: s } }',
  ),
  'a column for two classes': ofTask(
    'multiclass',
    'accuracy',
    '{ scores: { path: s.parquet, columns: { cat: p, dog: p } } }',
  ),
  'columns of a class that is not declared': ofTask(
    'multiclass',
    'accuracy',
    '{ scores: { path: s.parquet, columns: { cat: p, dgo: q } } }',
    'classes: [cat, dog]\n',
  ),
  'columns that leave a class out': ofTask(
    'multiclass',
    'accuracy',
    '{ scores: { path: s.parquet, columns: { cat: p, dog: q } } }',
    'classes: [cat, dog, owl]\n',
  ),
  'a coverage without an interval': ofTask('regression', 'interval_coverage@0.9', 'a.onnx'),
};
