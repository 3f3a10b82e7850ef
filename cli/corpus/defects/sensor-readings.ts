import { check, type Defect, drift, transform } from '../defect';
import { changed, joined, only, some } from '../plants';

export const sensorReadingDefects: readonly Defect[] = [
  {
    name: 'temperatures in Fahrenheit',
    dataset: 'train',
    rows: changed('temperature_c', 'round(temperature_c * 1.8 + 32, 1)'),
    finds: transform('affine', 'temperature_c'),
  },
  {
    name: 'signal strength without its sign',
    dataset: 'train',
    rows: changed('signal_dbm', 'abs(signal_dbm)'),
    finds: transform('sign', 'signal_dbm'),
  },
  {
    name: 'carbon dioxide 500 too high after a calibration',
    dataset: 'train',
    rows: changed('co2_ppm', 'co2_ppm + 500'),
    finds: transform('offset', 'co2_ppm'),
  },
  {
    name: 'particles rounded to whole numbers',
    dataset: 'train',
    rows: changed('particles_ug_m3', 'round(particles_ug_m3)'),
    finds: transform('round', 'particles_ug_m3'),
  },
  {
    name: 'pressure at the station in place of that at sea level',
    dataset: 'train',
    rows: changed('pressure_hpa', 'pressure_hpa - 6'),
    finds: drift('pressure_hpa'),
  },
  {
    name: 'a day is missing',
    dataset: 'train',
    rows: only("day <> DATE '2025-05-09'"),
    finds: check('expect_column_unique_value_count_to_be_between', 'day'),
  },
  {
    name: 'a sensor that is stuck for two thirds of the time',
    dataset: 'train',
    rows: changed('humidity_pct', '61', 'i > 680'),
    finds: check('expect_column_to_vary', 'humidity_pct'),
  },
  {
    name: 'a counter that starts again',
    dataset: 'train',
    rows: changed('meter_kwh', 'meter_kwh - 2300', 'i > 1500'),
    finds: check('expect_column_values_to_be_increasing', 'meter_kwh'),
  },
  {
    name: 'shares that do not add up to 1',
    dataset: 'train',
    rows: changed('share_rain', 'share_rain + 0.05', some(0.05)),
    finds: check('expect_multicolumn_sum_to_equal'),
  },
  {
    name: 'NaN in 6% of the rows',
    dataset: 'train',
    rows: changed('particles_ug_m3', "CAST('NaN' AS DOUBLE)", some(0.06)),
    finds: check('expect_column_values_to_not_be_null', 'particles_ug_m3'),
  },
  {
    name: 'the last day of train in eval as well',
    dataset: 'eval',
    rows: joined("day = DATE '2025-05-17'", 'i AS i', 'eval', 'train'),
    finds: check('expect_dates_to_not_overlap', 'recorded_at'),
  },
];
