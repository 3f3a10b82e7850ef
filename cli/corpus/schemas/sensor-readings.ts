import type { BaseSchema } from '../schema';

/** Five weather stations at the full hour: 17 days to train on, the 7 days after them to evaluate on. */
export const sensorReadings: BaseSchema = {
  name: 'sensor-readings',
  rows: 24 * 24 * 5,
  evalWhere: "day >= DATE '2025-05-18'",
  columns: ({ uniform, whole, normal, lognormal, pick, serial }) => ({
    reading_id: `CAST(${serial} AS BIGINT)`,
    recorded_at: `TIMESTAMP '2025-05-01' + INTERVAL 1 HOUR * CAST((i - 1) // 5 AS BIGINT)`,
    day: 'CAST(recorded_at AS DATE)',
    hour_of_day: 'CAST(hour(recorded_at) AS INTEGER)',
    station: `'S' || CAST((i - 1) % 5 + 1 AS VARCHAR)`,
    firmware: pick('firmware', { '2.4.0': 1, '2.4.1': 5, '2.5.0': 4 }),
    temperature_c: `round(14 + 5 * sin((hour_of_day - 9) * pi() / 12) + ${normal('temperature_c', 0, 3)}, 1)`,
    humidity_pct: `round(least(100, greatest(12, ${normal('humidity_pct', 61, 14)})), 1)`,
    pressure_hpa: `round(${normal('pressure_hpa', 1013, 7)}, 1)`,
    wind_speed_ms: `round(4.2 * pow(-ln(1 - ${uniform('wind_speed_ms')}), 0.5), 2)`,
    wind_direction_deg: whole('wind_direction_deg', 0, 359),
    battery_v: `round(${normal('battery_v', 3.82, 0.09)}, 3)`,
    signal_dbm: `round(${normal('signal_dbm', -68, 8)}, 1)`,
    particles_ug_m3: lognormal('particles_ug_m3', 9, 0.7),
    co2_ppm: `CAST(round(395 + ${lognormal('co2_ppm', 40, 0.5)}) AS INTEGER)`,
    share_clear: `round(0.2 + 0.6 * ${uniform('share_clear')}, 3)`,
    share_cloudy: `round((1 - share_clear) * ${uniform('share_cloudy')}, 3)`,
    share_rain: 'round(1 - share_clear - share_cloudy, 3)',
    meter_kwh: `round(1500 + i * 0.8 + 0.7 * ${uniform('meter_kwh')}, 2)`,
    status: pick('status', { ok: 93, low_power: 5, fault: 2 }),
  }),
};
