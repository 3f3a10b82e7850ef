import { z } from 'zod';
import { column, expectation, mostly } from './parameters';
import { typeCheck, typeName } from './type-check';

const type = 'expect_column_values_to_be_in_type_list';

export const expectColumnValuesToBeInTypeList = typeCheck({
  type,
  title: 'One of some types',
  schema: expectation(type, {
    column,
    type_list: z.array(typeName).min(1).describe('Names of types.'),
    mostly,
  }).describe('The file declares one of these types for the column, and so for all its values.'),
  allowed: ({ type_list }) => type_list,
});
