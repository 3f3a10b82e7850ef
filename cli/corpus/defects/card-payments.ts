import { check, type Defect, drift, transform } from '../defect';
import { changed, copiedFromTrain, joined, some } from '../plants';

export const cardPaymentDefects: readonly Defect[] = [
  {
    name: 'amounts in cents',
    dataset: 'train',
    rows: changed('amount', 'round(amount * 100)'),
    finds: transform('factor', 'amount'),
  },
  {
    name: 'amounts of one terminal software, 8% of the rows, in cents',
    dataset: 'train',
    rows: changed('amount', 'round(amount * 100)', some(0.08)),
    finds: transform('mixed_factor', 'amount'),
  },
  {
    name: 'the hour in the time zone of the servers, six hours off',
    dataset: 'train',
    rows: changed('hour_of_day', '(hour_of_day + 6) % 24'),
    finds: transform('cyclic_shift', 'hour_of_day'),
  },
  {
    name: 'distances in miles',
    dataset: 'train',
    rows: changed('distance_from_home_km', 'distance_from_home_km * 0.621371'),
    finds: drift('distance_from_home_km'),
  },
  {
    name: 'a heavier tail: large amounts four times as large',
    dataset: 'train',
    rows: changed('amount', 'round(amount * 4, 2)', 'amount > 200'),
    finds: check('expect_column_quantile_values_to_be_between', 'amount'),
  },
  {
    name: 'rows of eval in train',
    dataset: 'train',
    rows: joined(some(0.04), 'i AS i', 'train', 'eval'),
    finds: check('expect_rows_to_belong_to_split'),
  },
  {
    name: 'rows of train in eval, under other keys and customers',
    dataset: 'eval',
    rows: copiedFromTrain(
      ['amount', 'user_age_days', 'avg_amount_30d', 'distance_from_home_km', 'risk_score'],
      40,
    ),
    finds: check('expect_table_rows_to_not_be_in_other_table'),
  },
  {
    name: 'late rows appended, so that time no longer rises',
    dataset: 'train',
    rows: changed('i', 'i + 10000', some(0.01)),
    finds: check('expect_column_values_to_be_increasing', 'created_at'),
  },
  {
    name: 'a category that was not there before',
    dataset: 'train',
    rows: changed('merchant_category', "'crypto'", some(0.01)),
    finds: check('expect_column_distinct_values_to_equal_set', 'merchant_category'),
  },
  {
    name: 'a category in other case',
    dataset: 'train',
    rows: changed('device', "'iOS'", `device = 'ios' AND ${some(0.1)}`),
    finds: check('expect_column_values_to_be_in_set', 'device'),
  },
  {
    name: 'labels flipped',
    dataset: 'train',
    rows: changed('is_fraud', '1 - is_fraud'),
    finds: check('expect_column_mean_to_be_between', 'is_fraud'),
  },
  {
    name: 'a score that was computed when the fraud was known',
    dataset: 'train',
    rows: changed('risk_score', '0.3 * risk_score + 0.6 * is_fraud'),
    finds: check('expect_column_to_not_reveal_target', 'risk_score'),
  },
];
