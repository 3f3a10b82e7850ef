import { splitCondition } from '../../../shared/split';
import type { BaseSchema } from '../schema';

/** Applications for a loan in the first half of 2025, with what became of them; split by the application. */
export const loans: BaseSchema = {
  name: 'loans',
  rows: 2860,
  evalWhere: splitCondition(
    { name: 'application_id', type: 'string', sqlType: 'VARCHAR' },
    { by: 'application_id', fraction: 0.3, salt: 'loans' },
  ),
  columns: ({ uniform, chance, whole, normal, lognormal, count, pick, serial }) => ({
    application_id: `'LN-2025-' || lpad(CAST(${serial} AS VARCHAR), 7, '0')`,
    applied_on: `DATE '2025-01-01' + ${whole('applied_on', 0, 180)}`,
    decided_on: `applied_on + ${count('decided_on', 6)}`,
    birth_date: `strftime(DATE '1946-01-01' + ${whole('birth_date', 0, 22_280)}, '%Y-%m-%d')`,
    account_number: `lpad(CAST(CAST(floor(${uniform('account_number')} * 1e10) AS BIGINT) AS VARCHAR), 10, '0')`,
    state: pick('state', { CA: 17, TX: 14, FL: 12, NY: 11, PA: 8, IL: 8, OH: 8, GA: 7, NC: 8, MI: 7 }),
    employment: pick('employment', { employed: 68, 'self-employed': 14, retired: 11, unemployed: 7 }),
    home_ownership: pick('home_ownership', { mortgage: 46, rent: 41, own: 13 }),
    purpose: pick('purpose', { debt: 48, home: 19, car: 15, education: 10, medical: 8 }),
    annual_income: `round(${lognormal('annual_income', 62_000, 0.45)})`,
    loan_amount: `round(${lognormal('loan_amount', 11_500, 0.6)} / 25) * 25`,
    origination_fee: `round(loan_amount * (0.01 + 0.04 * ${uniform('origination_fee')}), 2)`,
    paid_out: 'round(loan_amount - origination_fee, 2)',
    term_months: `CAST(${pick('term_months', { 12: 9, 24: 18, 36: 38, 48: 14, 60: 21 })} AS INTEGER)`,
    interest_rate: `round(least(0.29, greatest(0.03, ${normal('interest_rate', 0.124, 0.035)})), 4)`,
    debt_to_income: `least(0.75, ${lognormal('debt_to_income', 0.19, 0.45)})`,
    credit_score: `CAST(least(850, greatest(350, round(${normal('credit_score', 691, 62)}))) AS INTEGER)`,
    dependents: `CAST(${pick('dependents', { 0: 44, 1: 23, 2: 20, 3: 9, 4: 4 })} AS INTEGER)`,
    months_employed: `CASE WHEN employment IN ('retired', 'unemployed') THEN NULL ELSE ${count('months_employed', 58)} END`,
    defaulted: `CAST(${chance('defaulted', '0.05 + 0.3 * debt_to_income + 0.06 * CAST(credit_score < 640 AS INTEGER)')} AS INTEGER)`,
  }),
};
