import type { Task } from '../metrics/task';
import { raise, type Where } from '../problem';
import { chooseOutput } from './choose-output';
import { orderOfClasses } from './class-order';
import { isLabel, type Label } from './label-names';
import type { ClassLabels, ModelGraph } from './model-graph';

/** Which output to read, and how to make a row's numbers of it. */
export interface OutputPlan {
  readonly name: string;
  readonly gives: 'scores' | 'probabilities' | 'labels';
  readonly task: Task;
  /** Numbers per row that come out. */
  readonly width: number;
  /** Text of the classes in the order in which they come out; null where the output is no list of classes. */
  readonly classes: readonly string[] | null;
  /** The tensor's columns that come out, of a tensor as wide as `classCount`; null leaves it to the tensor's width. */
  readonly columns: readonly number[] | null;
  /** How many classes the tensor must have; null where nothing names them. */
  readonly classCount: number | null;
  /** The column to take of two when nothing names the classes: the second, as is usual, unless the positive label is 0. */
  readonly columnOfTwo: 0 | 1;
  readonly logits: boolean;
}

export interface OutputWishes {
  readonly task: Task;
  readonly positiveLabel: Label;
  readonly classes: readonly Label[] | null;
  readonly output?: string | undefined;
  readonly scoresAre?: 'probabilities' | 'logits' | undefined;
}

/**
 * Finds the output that answers the gate's task, and the columns of its classes.
 *
 * Raises `model-mismatch` when no output can hold the answer, when several can, or when the model's classes are not
 * the gate's.
 */
export function planOutput(
  graph: Pick<ModelGraph, 'outputs' | 'classLabels'>,
  wishes: OutputWishes,
  where: Where,
): OutputPlan {
  const { task, positiveLabel, scoresAre } = wishes;
  const { name, holds } = chooseOutput(graph.outputs, task, wishes.output, where);
  const columnOfTwo: 0 | 1 = isLabel(0, positiveLabel) ? 0 : 1;
  const logits = scoresAre === 'logits';
  if (logits && (task === 'regression' || holds === 'labels')) {
    raise(
      'model-mismatch',
      `Output '${name}' holds ${holds === 'labels' ? 'labels' : 'the values of a regression'}, and the gate says that its scores are logits.`,
      where,
      'Take `scores_are: logits` out of the gate, or name the output with the logits as `output`.',
    );
  }
  const plan = { name, task, columnOfTwo, logits };
  if (holds === 'labels') {
    return { ...plan, gives: 'labels', width: 0, classes: null, columns: null, classCount: null };
  }
  if (task === 'regression') {
    return { ...plan, gives: 'scores', width: 1, classes: null, columns: null, classCount: 1 };
  }
  const known = graph.classLabels;
  if (task === 'binary') {
    const columns = known === null ? null : [positionOf(positiveLabel, known, where)];
    const classCount = known?.length ?? null;
    const classes = known?.map(String) ?? null;
    return { ...plan, gives: 'scores', width: 1, classes, columns, classCount };
  }
  const { classes, columns } = orderOfClasses(known, wishes.classes, where);
  return {
    ...plan,
    gives: 'probabilities',
    width: columns.length,
    classes,
    columns,
    classCount: columns.length,
  };
}

/** A label that is none of 0 and 1 stands for class 1 of a model that knows just those. */
function positionOf(label: Label, classes: ClassLabels, where: Where): number {
  const position = classes.findIndex((each) => isLabel(each, label));
  if (position >= 0) return position;
  const isZeroOrOne = classes.length === 2 && classes.every((each) => each === 0 || each === 1);
  if (isZeroOrOne) return classes.indexOf(1);
  return raise(
    'model-mismatch',
    `The model knows the classes ${classes.join(', ')}; the gate's positive label is ${label}.`,
    where,
    'Set `positive_label` and the labels of the target column to those that the model was trained on.',
  );
}
