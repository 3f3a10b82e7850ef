import { raise, type Where } from '../problem';
import { type ClassLabels, describeShape, type GraphOutput } from './model-graph';

export type Label = number | string | boolean;

export interface ScoreOutput {
  readonly name: string;
  /** Which column of an output [N, classes] is the probability of the positive class; null leaves it to the tensor's width. */
  readonly column: number | null;
  /** The column to take of two when nothing names the classes: the second, as is usual, unless the positive label is 0. */
  readonly columnOfTwo: 0 | 1;
  readonly classes: ClassLabels | null;
}

/**
 * Finds the output with the probability of the positive class.
 *
 * Raises `model-mismatch` when no output can hold it, when several can, or when the model's classes lack the label.
 */
export function findScoreOutput(
  outputs: readonly GraphOutput[],
  classes: ClassLabels | null,
  positiveLabel: Label,
  where: Where,
): ScoreOutput {
  const { name } = pickOutput(outputs, where);
  const columnOfTwo = namesOf(positiveLabel).includes('0') ? 0 : 1;
  if (classes === null) return { name, column: null, columnOfTwo, classes };
  const column = positionOf(positiveLabel, classes);
  if (column >= 0) return { name, column, columnOfTwo, classes };
  return raise(
    'model-mismatch',
    `The model knows the classes ${classes.join(', ')}; the gate's positive label is ${positiveLabel}.`,
    where,
    'Set `positive_label` and the labels of the target column to those that the model was trained on.',
  );
}

function pickOutput(outputs: readonly GraphOutput[], where: Where): GraphOutput {
  const floats = outputs.filter(({ kind, type }) => kind === 'tensor' && /^float/.test(type));
  const probable = floats.length > 1 ? floats.filter(({ name }) => /prob/i.test(name)) : floats;
  const [only, another] = probable;
  if (only !== undefined && another === undefined) return only;
  const list = outputs.map(({ name, type, dims }) => `${name} (${type} ${describeShape(dims)})`).join(', ');
  return raise(
    'model-mismatch',
    floats.length === 0
      ? `The model has no probability output. Its outputs: ${list}.`
      : `The model has several outputs that could be the probability: ${list}.`,
    where,
    "Export the model with one float output of probabilities, [N, classes] or [N, 1]; with skl2onnx keep the output 'probabilities' and set the option zipmap=False.",
  );
}

/** -1 where none of the classes is the label. A label that is none of 0 and 1 stands for class 1 of a model that knows just those. */
function positionOf(label: Label, classes: ClassLabels): number {
  const names = namesOf(label);
  const position = classes.findIndex((each) => names.includes(String(each)));
  const isZeroOrOne = classes.length === 2 && classes.every((each) => each === 0 || each === 1);
  return position < 0 && isZeroOrOne ? classes.indexOf(1) : position;
}

/** How exporters write the label: Python's True may be named True or 1. */
function namesOf(label: Label): readonly string[] {
  if (typeof label !== 'boolean') return [String(label)];
  return label ? ['true', 'True', '1'] : ['false', 'False', '0'];
}
