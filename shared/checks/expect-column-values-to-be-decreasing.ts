import { orderCheck } from './order-check';

export const expectColumnValuesToBeDecreasing = orderCheck(
  'expect_column_values_to_be_decreasing',
  'decreasing',
);
