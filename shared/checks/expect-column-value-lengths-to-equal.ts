import { z } from 'zod';
import { formatCount } from '../figures';
import { column, expectation, mostly } from './parameters';
import { valueCheck } from './value-check';

const type = 'expect_column_value_lengths_to_equal';

export const expectColumnValueLengthsToEqual = valueCheck({
  type,
  title: 'Length of text',
  schema: expectation(type, {
    column,
    value: z.int().min(0).describe('The number of characters: Unicode code points.'),
    mostly,
  }).describe('Every text that is not missing has this many characters.'),
  unexpected: ({ text }, { value }) => `length(${text}) <> ${value}`,
  words({ value }) {
    const characters = formatCount(value, 'character');
    return { holds: `have ${characters}`, breaks: `have more or fewer than ${characters}` };
  },
});
