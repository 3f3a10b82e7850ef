import { check, type Defect, drift, transform } from '../defect';
import { changed, joined, replaced, some } from '../plants';

/** UTF-8 read as Latin-1. */
const misread = "replace(replace(replace(replace(city, 'ü', 'Ã¼'), 'ã', 'Ã£'), 'á', 'Ã¡'), 'ó', 'Ã³')";

export const webSessionDefects: readonly Defect[] = [
  {
    name: 'durations in milliseconds',
    dataset: 'train',
    rows: changed('duration_seconds', 'duration_seconds * 1000'),
    finds: transform('factor', 'duration_seconds'),
  },
  {
    name: 'bytes as their logarithm',
    dataset: 'train',
    rows: replaced('bytes_received', 'ln(bytes_received)'),
    finds: transform('log', 'bytes_received'),
  },
  {
    name: '9999 where a time is not known',
    dataset: 'train',
    rows: changed('load_time_ms', '9999', some(0.03)),
    finds: transform('sentinel', 'load_time_ms'),
  },
  {
    name: 'cities in another encoding',
    dataset: 'train',
    rows: changed('city', misread),
    finds: check('expect_column_values_to_be_in_other_table', 'city'),
  },
  {
    name: 'empty texts in place of NULL',
    dataset: 'train',
    rows: changed('campaign', "''", 'campaign IS NULL'),
    finds: check('expect_column_proportion_of_non_null_values_to_be_between', 'campaign'),
  },
  {
    name: 'letters that only look the same',
    dataset: 'train',
    rows: changed('referrer', "'s\u0435arch'", `referrer = 'search' AND ${some(0.02)}`),
    finds: check('expect_column_values_to_be_in_set', 'referrer'),
  },
  {
    name: 'keys cut off after 20 characters',
    dataset: 'train',
    rows: changed('session_id', 'left(session_id, 20)'),
    finds: check('expect_column_values_to_match_regex', 'session_id'),
  },
  {
    name: 'ends in another time zone than starts',
    dataset: 'train',
    rows: changed('ended_at', 'ended_at - INTERVAL 2 HOUR'),
    finds: check('expect_column_pair_values_a_to_be_greater_than_b'),
  },
  {
    name: 'yes and no in place of true and false',
    dataset: 'train',
    rows: replaced('is_mobile', "CASE WHEN is_mobile THEN 'yes' ELSE 'no' END"),
    finds: check('expect_column_values_to_be_of_type', 'is_mobile'),
  },
  {
    name: 'bots: a second hump of sessions with many pages',
    dataset: 'train',
    rows: `SELECT * EXCLUDE (added) REPLACE (pages + added AS pages, clicks + added AS clicks)
      FROM (SELECT *, CASE WHEN ${some(0.15)} THEN 30 ELSE 0 END AS added FROM train)`,
    finds: drift('pages'),
  },
  {
    name: 'infinite revenue',
    dataset: 'train',
    rows: changed('revenue', "CAST('Infinity' AS DOUBLE)", `converted AND ${some(0.05)}`),
    finds: check('expect_column_values_to_be_between', 'revenue'),
  },
  {
    name: 'all rows a second time under new keys',
    dataset: 'train',
    rows: joined('TRUE', 'md5(session_id) AS session_id'),
    finds: check('expect_table_row_count_to_be_between'),
  },
];
