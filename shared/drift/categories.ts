import { type CategoricalSample, sum } from './sample';

const mostExamples = 20;

export interface CategoryChange {
  /** How many categories. */
  readonly count: number;
  /** Of the rows with a value in the data set that has them, 0 to 1; 0 where it has no rows. */
  readonly share: number;
  /** The most frequent, at most 20, with their rows. */
  readonly examples: readonly { readonly category: string; readonly rows: number }[];
}

/** Categories of the current data that the reference lacks. */
export function newCategories({ categories, reference, current }: CategoricalSample): CategoryChange {
  return onlyIn(current, reference, categories);
}

/** Categories of the reference that the current data lacks. */
export function vanishedCategories({ categories, reference, current }: CategoricalSample): CategoryChange {
  return onlyIn(reference, current, categories);
}

function onlyIn(counts: Float64Array, others: Float64Array, categories: readonly string[]): CategoryChange {
  const found = categories.flatMap((category, index) => {
    const rows = counts[index] ?? 0;
    return rows > 0 && others[index] === 0 ? [{ category, rows }] : [];
  });
  const rows = found.reduce((total, one) => total + one.rows, 0);
  const examples = found.toSorted((left, right) => right.rows - left.rows).slice(0, mostExamples);
  return { count: found.length, share: rows === 0 ? 0 : rows / sum(counts), examples };
}
