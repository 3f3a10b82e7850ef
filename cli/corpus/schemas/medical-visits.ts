import { splitCondition } from '../../../shared/split';
import type { BaseSchema } from '../schema';

/** Visits to a hospital in 2024, with a label of coming back within 30 days; train and eval have different patients. */
export const medicalVisits: BaseSchema = {
  name: 'medical-visits',
  rows: 2860,
  evalWhere: splitCondition(
    { name: 'patient_id', type: 'string', sqlType: 'VARCHAR' },
    { by: 'patient_id', fraction: 0.3, salt: 'visits' },
  ),
  columns: ({ chance, whole, normal, lognormal, count, pick, serial }) => ({
    visit_id: `'V' || lpad(CAST(${serial} AS VARCHAR), 8, '0')`,
    patient_id: `'P-' || lpad(CAST(${whole('patient_id', 1, 1900)} AS VARCHAR), 6, '0')`,
    visit_date: `DATE '2024-01-01' + ${whole('visit_date', 0, 365)}`,
    department: pick('department', {
      cardiology: 24,
      surgery: 22,
      neurology: 13,
      oncology: 15,
      internal: 26,
    }),
    icd10_code: `${pick('letter', { I: 4, J: 3, K: 2, C: 2, E: 2 })} || lpad(CAST(${whole('icd10', 0, 99)} AS VARCHAR), 2, '0') || '.' || CAST(${whole('icd10 detail', 0, 9)} AS VARCHAR)`,
    age_years: `CAST(least(101, greatest(0, round(${normal('age_years', 56, 19)}))) AS INTEGER)`,
    sex: pick('sex', { F: 51, M: 49 }),
    height_cm: `round(CASE sex WHEN 'F' THEN 164 ELSE 177 END + ${normal('height_cm', 0, 7)}, 1)`,
    weight_kg: `round(greatest(35, ${normal('weight_kg', '0.45 * height_cm', 12)}), 1)`,
    bmi: 'round(weight_kg / pow(height_cm / 100, 2), 2)',
    systolic_bp: `CAST(round(${normal('systolic_bp', 128, 15)}) AS INTEGER)`,
    diastolic_bp: `CAST(round(least(systolic_bp - 12, ${normal('diastolic_bp', '0.5 * systolic_bp + 15', 7)})) AS INTEGER)`,
    heart_rate: `CAST(round(${normal('heart_rate', 76, 11)}) AS INTEGER)`,
    body_temperature_c: `round(${normal('body_temperature_c', 36.9, 0.45)}, 1)`,
    glucose_mg_dl: `CASE WHEN ${chance('no glucose', 0.11)} THEN NULL ELSE round(${lognormal('glucose_mg_dl', 104, 0.25)}, 1) END`,
    insured: chance('insured', 0.88),
    days_in_hospital: `1 + ${count('days_in_hospital', 3.1)}`,
    medications: count('medications', 3.8),
    readmission_risk: `least(0.98, 0.03 + 0.04 * medications * ${lognormal('readmission_risk', 0.5, 0.5)})`,
    readmitted: chance('readmitted', '0.03 + 0.6 * readmission_risk'),
  }),
};
