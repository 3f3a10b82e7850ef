import { didYouMean, listNames } from '../nearest';
import { raise, type Where } from '../problem';
import { withFullStop } from './full-stop';
import { isLabel, type Label } from './label-names';
import type { ClassLabels } from './model-graph';

export interface ClassOrder {
  readonly classes: readonly string[];
  /** The model's column of each of them. */
  readonly columns: readonly number[];
}

/**
 * The classes in the gate's order where it names them, else in the model's, each with the model's column. A model
 * that names no classes has them in the gate's order.
 *
 * Raises `model-mismatch` when neither names them, or when they name different ones.
 */
export function orderOfClasses(
  known: ClassLabels | null,
  wanted: readonly Label[] | null,
  where: Where,
): ClassOrder {
  if (known === null && wanted === null) {
    return raise(
      'model-mismatch',
      'The model does not name its classes, and neither does the gate.',
      where,
      'Add `classes` to the gate: the labels of the target column in the order of the columns of the probabilities; scikit-learn sorts them.',
    );
  }
  const order = wanted ?? known ?? [];
  const classes = order.map(String);
  if (known === null || wanted === null) return { classes, columns: classes.map((_, column) => column) };
  const columns = wanted.map((label) => known.findIndex((name) => isLabel(name, label)));
  const names = known.map(String);
  const unknown = wanted.find((_, at) => columns[at] === -1);
  const unwanted = names.find((_, column) => !columns.includes(column));
  if (unknown === undefined && unwanted === undefined && columns.length === known.length) {
    return { classes, columns };
  }
  const what =
    unknown === undefined
      ? unwanted === undefined
        ? 'The gate names a class twice'
        : `The gate has no class '${unwanted}'${didYouMean(unwanted, classes)}`
      : `The model has no class '${unknown}'${didYouMean(String(unknown), names)}`;
  return raise(
    'model-mismatch',
    `${withFullStop(what)} The model's classes: ${listNames(names)}. The gate's classes: ${listNames(classes)}.`,
    where,
    'Make `classes` in the gate the labels that the model was trained on, or leave it out.',
  );
}
