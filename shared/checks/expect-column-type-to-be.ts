import { column, expectation } from './parameters';
import { typeCheck, typeName } from './type-check';

const type = 'expect_column_type_to_be';

export const expectColumnTypeToBe = typeCheck({
  type,
  title: 'Type',
  schema: expectation(type, { column, type_: typeName }).describe(
    'The file declares this type for the column.',
  ),
  allowed: ({ type_ }) => [type_],
});
