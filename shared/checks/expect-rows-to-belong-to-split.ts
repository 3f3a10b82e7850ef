import { z } from 'zod';
import { splitColumn, splitCondition, splitParameters } from '../split';
import { columnOf } from './column';
import { withoutReference } from './other-table';
import { expectation, mostly } from './parameters';
import { rowCheck } from './row-check';
import { shownValues } from './same-values';

const type = 'expect_rows_to_belong_to_split';

export const expectRowsToBelongToSplit = withoutReference(
  rowCheck({
    type,
    title: 'Rows of the split',
    schema: expectation(type, {
      ...splitParameters,
      part: z.enum(['train', 'eval']).describe('The part that every row must belong to.'),
      mostly,
    }).describe(
      'Every row belongs to one part of a split by the hash of its key; a row without a key belongs to none.',
    ),
    columns: ({ by }) => [by],
    subject: 'rows',
    rule(split, table) {
      const key = splitColumn(columnOf(table, split.by, type), table.file);
      const isEval = splitCondition(key, split);
      return {
        judged: 'TRUE',
        unexpected: `coalesce(${split.part === 'eval' ? 'NOT ' : ''}(${isEval}), TRUE)`,
        value: shownValues([split.by]),
      };
    },
    words: ({ by, fraction, part }) => ({
      holds: `belong to ${part} by the hash of ${by}`,
      breaks: `do not belong to ${part} by the hash of ${by} (eval has the fraction ${fraction})`,
    }),
  }),
);
