import { formatCount } from '../../figures';
import type { GateModel, ModelGate } from '../../gate/schema';
import { binaryRows } from '../../metrics/binary-rows';
import type { SampleRows } from '../../metrics/metric';
import { multiclassRows } from '../../metrics/multiclass-rows';
import { regressionRows } from '../../metrics/regression-rows';
import { listNames } from '../../nearest';
import { raise, type Where } from '../../problem';
import { binaryLabelText } from '../truth/binary-label-text';
import type { EvalRows } from '../truth/eval-rows';
import { rowsOffOne } from './check-scores';
import type { Predictions } from './predictions';

interface Source {
  readonly gate: ModelGate;
  readonly model: GateModel;
  readonly rows: EvalRows;
  readonly where: Where;
}

/**
 * Puts what a model said beside the truth. A threshold that is to be chosen is 0.5 until it is chosen.
 * Raises `model-mismatch` where the model's classes are not those of the eval set, or it answers another task.
 */
export function toSample(predictions: Predictions, source: Source): SampleRows {
  const { truth, weights, costs } = source.rows;
  switch (truth.task) {
    case 'binary': {
      const { labels } = truth;
      if (predictions.kind === 'labels') {
        const scores = positiveOrNot(predictions.labels, truth.negative, source);
        return binaryRows({ gives: 'labels', labels, scores, threshold: 0.5, weights, costs });
      }
      if (predictions.kind !== 'scores') return refuseTask(source);
      const scores = predictions.values;
      const gives = scores.every((score) => score >= 0 && score <= 1) ? 'probabilities' : 'scores';
      const threshold = thresholdOf(source) ?? 0.5;
      return binaryRows({ gives, labels, scores, threshold, weights, costs });
    }
    case 'multiclass': {
      const { labels, classes } = truth;
      const common = { classes, labels, weights };
      if (predictions.kind === 'labels') {
        const predicted = classIndices(predictions.labels, classes, source);
        return multiclassRows({ ...common, predicted, probabilities: null });
      }
      if (predictions.kind !== 'probabilities') return refuseTask(source);
      const probabilities = inOrder(predictions, classes, source);
      const sums = rowsOffOne(probabilities, classes.length).count === 0 ? {} : { gives: 'scores' as const };
      return multiclassRows({ ...common, predicted: null, probabilities, ...sums });
    }
    case 'regression': {
      if (predictions.kind !== 'values' && predictions.kind !== 'scores') return refuseTask(source);
      const interval = predictions.kind === 'values' ? predictions.interval : null;
      const { values } = truth;
      return regressionRows({ truth: values, predicted: predictions.values, interval, weights });
    }
  }
}

/** Null where the threshold is to be chosen. */
export function thresholdOf({ gate, model }: Pick<Source, 'gate' | 'model'>): number | null {
  if ('threshold' in model && model.threshold !== undefined) return model.threshold;
  return typeof gate.threshold === 'number' ? gate.threshold : null;
}

function refuseTask({ gate, where }: Source): never {
  return raise(
    'model-mismatch',
    `the predictions do not fit the task ${gate.task}`,
    where,
    gate.task === 'multiclass'
      ? 'name one column of probabilities for each class, or a column of labels'
      : 'name one column of scores, or set the task that the model was made for',
  );
}

/** 1 for the positive label, 0 for the other one that the target has. */
function positiveOrNot(labels: readonly string[], negative: string, { gate, where }: Source): Float64Array {
  const positive = binaryLabelText(gate.positive_label);
  const texts = labels.map(binaryLabelText);
  const unknown = texts.filter((text) => text !== positive && text !== negative);
  if (unknown.length === 0) return Float64Array.from(texts, (text) => Number(text === positive));
  return raise(
    'model-mismatch',
    `${formatCount(unknown.length)} of ${formatCount(labels.length, 'row')} have a label that the target does not, such as ${[...new Set(unknown)].slice(0, 5).join(', ')}; it has ${positive} and ${negative}`,
    where,
    'write the labels as the target has them, or set positive_label and the target to those that the model was trained on',
  );
}

function classIndices(labels: readonly string[], classes: readonly string[], { where }: Source): Uint16Array {
  const indexOf = new Map(classes.map((name, index) => [name, index]));
  const unknown = new Set(labels.filter((label) => !indexOf.has(label)));
  if (unknown.size > 0) refuseClasses([...unknown], classes, where);
  return Uint16Array.from(labels, (label) => indexOf.get(label) as number);
}

/** The columns of the classes of the eval set, in their order; a class that the model does not know has probability 0. */
function inOrder(
  { classes: own, values }: Extract<Predictions, { kind: 'probabilities' }>,
  classes: readonly string[],
  { where }: Source,
): Float64Array {
  if (own.length === classes.length && own.every((name, at) => name === classes[at])) return values;
  const unknown = own.filter((name) => !classes.includes(name));
  if (unknown.length > 0) refuseClasses(unknown, classes, where);
  const rows = values.length / own.length;
  const ordered = new Float64Array(rows * classes.length);
  for (const [from, name] of own.entries()) {
    const to = classes.indexOf(name);
    for (let row = 0; row < rows; row++)
      ordered[row * classes.length + to] = values[row * own.length + from] as number;
  }
  return ordered;
}

function refuseClasses(unknown: readonly string[], classes: readonly string[], where: Where): never {
  return raise(
    'model-mismatch',
    `the model knows ${formatCount(unknown.length, 'class', 'classes')} that the eval set does not have: ${listNames(unknown)}; those of the eval set are ${listNames(classes)}`,
    where,
    'name all classes under classes in the gate file, in the order of the probabilities, or write the target with the labels that the model was trained on',
  );
}
