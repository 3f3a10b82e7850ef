import { extremeCheck } from './extreme-check';

export const expectColumnMinToBeBetween = extremeCheck('expect_column_min_to_be_between', {
  title: 'Minimum',
  aggregate: 'min',
  describe:
    'The smallest value that is not missing lies between two bounds: numbers, or dates for a column of dates or timestamps.',
});
