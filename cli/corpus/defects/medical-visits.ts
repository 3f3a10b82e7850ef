import { check, type Defect, drift, transform } from '../defect';
import { changed, renamed, some, swapped } from '../plants';

export const medicalVisitDefects: readonly Defect[] = [
  {
    name: 'weights in pounds',
    dataset: 'train',
    rows: changed('weight_kg', 'weight_kg * 2.20462'),
    finds: transform('factor', 'weight_kg'),
  },
  {
    name: 'two columns swapped',
    dataset: 'train',
    rows: swapped('systolic_bp', 'diastolic_bp'),
    finds: check('expect_column_pair_values_a_to_be_greater_than_b'),
  },
  {
    name: 'most values filled with the mean',
    dataset: 'train',
    rows: changed('heart_rate', '76', some(0.6)),
    finds: drift('heart_rate'),
  },
  {
    name: 'three times as many missing values',
    dataset: 'train',
    rows: changed('glucose_mg_dl', 'NULL', some(0.25)),
    finds: check('expect_column_values_to_not_be_null', 'glucose_mg_dl'),
  },
  {
    name: 'visits in the future',
    dataset: 'train',
    rows: changed('visit_date', 'visit_date + 366', some(0.005)),
    finds: check('expect_column_values_to_be_within_dates', 'visit_date'),
  },
  {
    name: 'a column under another name',
    dataset: 'train',
    rows: renamed('heart_rate', 'pulse'),
    finds: check('expect_table_columns_to_match_set'),
  },
  {
    name: 'visits split at random, so that patients are on both sides',
    dataset: 'eval',
    rows: `SELECT * FROM (FROM train UNION ALL FROM eval) WHERE ${some(0.3)}`,
    finds: check('expect_rows_to_belong_to_split'),
  },
  {
    name: 'a typing error in a few rows',
    dataset: 'train',
    rows: changed('department', "'cardiolgy'", `department = 'cardiology' AND ${some(0.01)}`),
    finds: check('expect_column_distinct_values_to_equal_set', 'department'),
  },
];
