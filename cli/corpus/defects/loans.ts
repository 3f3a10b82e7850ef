import { check, type Defect, transform } from '../defect';
import { changed, joined, movedToTheEnd, replaced, some } from '../plants';

export const loanDefects: readonly Defect[] = [
  {
    name: 'rates in percent',
    dataset: 'train',
    rows: changed('interest_rate', 'round(interest_rate * 100, 2)'),
    finds: transform('factor', 'interest_rate'),
  },
  {
    name: 'incomes cut off at 100,000',
    dataset: 'train',
    rows: changed('annual_income', 'least(annual_income, 100000)'),
    finds: transform('clip', 'annual_income'),
  },
  {
    name: 'a few incomes a thousand times too large',
    dataset: 'train',
    rows: changed('annual_income', 'annual_income * 1000', some(0.01)),
    finds: check('expect_column_values_to_not_be_outliers', 'annual_income'),
  },
  {
    name: 'account numbers as whole numbers',
    dataset: 'train',
    rows: replaced('account_number', 'CAST(account_number AS BIGINT)'),
    finds: check('expect_column_values_to_be_of_type', 'account_number'),
  },
  {
    name: 'dates of birth in another format',
    dataset: 'train',
    rows: changed('birth_date', "strftime(CAST(birth_date AS DATE), '%d.%m.%Y')", some(0.2)),
    finds: check('expect_column_values_to_match_strftime_format', 'birth_date'),
  },
  {
    name: 'parts that are not the whole: the fee is taken off twice',
    dataset: 'train',
    rows: changed('paid_out', 'paid_out - origination_fee', some(0.02)),
    finds: check('expect_table_row_count_to_equal'),
  },
  {
    name: 'a column at another place',
    dataset: 'train',
    rows: movedToTheEnd('annual_income'),
    finds: check('expect_table_columns_to_match_ordered_list'),
  },
  {
    name: 'applications a second time under another number',
    dataset: 'train',
    rows: joined(some(0.01), "'LN-2025-9' || substr(application_id, 10) AS application_id"),
    finds: check('expect_table_rows_to_be_unique'),
  },
];
