import { missingOf } from './column';
import { column, columnNames, expectation, mostly } from './parameters';
import { rowCheck } from './row-check';
import { comparable, joinedRule, shownValues, whereEqualRows } from './same-values';

const type = 'expect_labels_to_not_conflict';

export const expectLabelsToNotConflict = rowCheck({
  type,
  title: 'No conflicting labels',
  schema: expectation(type, { column_list: columnNames, target: column, mostly }).describe(
    'Rows with the same values in the columns of column_list, the features, have the same label.',
  ),
  columns: ({ column_list, target }) => [...column_list, target],
  subject: 'labelled rows',
  rule({ column_list, target }, table) {
    const labels = comparable(table, [target], type).map(({ of }) => of('t'));
    const conflict = `min(${labels}) IS DISTINCT FROM max(${labels})`;
    return {
      judged: `NOT (${missingOf(table, target, type)})`,
      ...joinedRule(table, whereEqualRows(comparable(table, column_list, type), conflict)),
      value: shownValues([...column_list, target]),
    };
  },
  words: ({ target }) => ({
    holds: `agree on ${target} where all else is the same`,
    breaks: `have the same features as a row with another ${target}`,
  }),
});
