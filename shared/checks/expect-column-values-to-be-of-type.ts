import { column, expectation, mostly } from './parameters';
import { typeCheck, typeName } from './type-check';

const type = 'expect_column_values_to_be_of_type';

export const expectColumnValuesToBeOfType = typeCheck({
  type,
  title: 'Type',
  schema: expectation(type, { column, type_: typeName, mostly }).describe(
    'The file declares this type for the column, and so for all its values.',
  ),
  allowed: ({ type_ }) => [type_],
});
