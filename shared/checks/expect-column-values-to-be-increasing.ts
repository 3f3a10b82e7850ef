import { orderCheck } from './order-check';

export const expectColumnValuesToBeIncreasing = orderCheck(
  'expect_column_values_to_be_increasing',
  'increasing',
);
