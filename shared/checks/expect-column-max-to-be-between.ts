import { extremeCheck } from './extreme-check';

export const expectColumnMaxToBeBetween = extremeCheck('expect_column_max_to_be_between', {
  title: 'Maximum',
  aggregate: 'max',
  describe:
    'The largest value that is not missing lies between two bounds: numbers, or dates for a column of dates or timestamps.',
});
