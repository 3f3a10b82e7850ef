import { check, type Defect, drift, transform } from '../defect';
import { added, changed, joined, only, replaced, some } from '../plants';

export const churnDefects: readonly Defect[] = [
  {
    name: 'postal codes without their leading zeros',
    dataset: 'train',
    rows: changed('postal_code', "ltrim(postal_code, '0')"),
    finds: check('expect_column_value_lengths_to_equal', 'postal_code'),
  },
  {
    name: '-1 for an age that is not known',
    dataset: 'train',
    rows: changed('age', '-1', 'age IS NULL'),
    finds: transform('sentinel', 'age'),
  },
  {
    name: 'a join that repeats some customers',
    dataset: 'train',
    rows: joined(some(0.005)),
    finds: check('expect_column_values_to_be_unique', 'customer_id'),
  },
  {
    name: 'customers a second time with the other label',
    dataset: 'train',
    rows: joined(
      some(0.01),
      "'C-9' || substr(customer_id, 4) AS customer_id, 'second.' || email AS email, CASE churned WHEN 'yes' THEN 'no' ELSE 'yes' END AS churned",
    ),
    finds: check('expect_labels_to_not_conflict'),
  },
  {
    name: 'a plan that is gone',
    dataset: 'train',
    rows: only("plan <> 'enterprise'"),
    finds: check('expect_column_distinct_values_to_equal_set', 'plan'),
  },
  {
    name: 'another share of labels: most customers who stay are left out',
    dataset: 'train',
    rows: only(`churned = 'yes' OR ${some(0.3)}`),
    finds: drift('churned'),
  },
  {
    name: 'an export of the month before',
    dataset: 'train',
    rows: "SELECT * REPLACE (least(last_login_at, TIMESTAMP '2025-05-31') AS last_login_at) FROM train WHERE signup_date < DATE '2025-05-31'",
    finds: check('expect_column_max_to_be_within_days_of', 'last_login_at'),
  },
  {
    name: 'charges as texts with a decimal comma',
    dataset: 'train',
    rows: replaced('monthly_charges', "replace(CAST(monthly_charges AS VARCHAR), '.', ',')"),
    finds: check('expect_column_values_to_be_of_type', 'monthly_charges'),
  },
  {
    name: 'a column that nobody asked for',
    dataset: 'train',
    rows: added('"Unnamed: 0"', 'i'),
    finds: check('expect_table_columns_to_match_set'),
  },
];
