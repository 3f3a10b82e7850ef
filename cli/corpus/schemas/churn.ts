import type { BaseSchema } from '../schema';

/** Customers of a subscription service on the 1st of July 2025. */
export const churn: BaseSchema = {
  name: 'churn',
  rows: 2000,
  columns: ({ uniform, chance, whole, normal, count, pick, serial }) => ({
    customer_id: `'C-' || lpad(CAST(${serial} AS VARCHAR), 8, '0')`,
    email: `${pick('first name', { anna: 3, ben: 2, carla: 2, david: 3, emma: 2, felix: 1 })} || '.' || CAST(${serial} AS VARCHAR) || '@' || ${pick('mail', { 'example.com': 5, 'mail.example.org': 3, 'example.net': 2 })}`,
    phone: `'+1' || CAST(${whole('area', 201, 989)} AS VARCHAR) || lpad(CAST(${whole('line', 0, 9_999_999)} AS VARCHAR), 7, '0')`,
    postal_code: `lpad(CAST(${whole('postal_code', 501, 99_950)} AS VARCHAR), 5, '0')`,
    signup_date: `DATE '2019-01-01' + CAST(floor(2340 * sqrt(${uniform('signup_date')})) AS INTEGER)`,
    last_login_at: `CAST(signup_date AS TIMESTAMP) + INTERVAL 1 SECOND * CAST(floor((1 - pow(${uniform('last_login_at')}, 4)) * (DATE '2025-07-01' - signup_date) * 86400) AS BIGINT)`,
    plan: pick('plan', { basic: 45, plus: 32, premium: 18, enterprise: 5 }),
    contract: pick('contract', { monthly: 55, yearly: 32, 'two-year': 13 }),
    payment_method: pick('payment_method', { card: 52, 'bank transfer': 24, paypal: 18, invoice: 6 }),
    age: `CASE WHEN ${chance('no age', 0.04)} THEN NULL ELSE CAST(least(92, greatest(18, floor(${normal('age', 44, 15)}))) AS INTEGER) END`,
    tenure_months: `CAST(floor((DATE '2025-07-01' - signup_date) / 30.4375) AS INTEGER)`,
    monthly_charges: `round(greatest(5, CASE plan WHEN 'basic' THEN 12 WHEN 'plus' THEN 25 WHEN 'premium' THEN 48 ELSE 120 END * ${normal('monthly_charges', 1, 0.12)}), 2)`,
    total_charges: `round(monthly_charges * (tenure_months + ${uniform('total_charges')}), 2)`,
    data_usage_gb: `round(CASE plan WHEN 'basic' THEN 6 ELSE 14 END * exp(${normal('data_usage_gb', 0, 0.8)}), 3)`,
    support_calls: count('support_calls', 1.4),
    satisfaction: `CAST(${pick('satisfaction', { 1: 6, 2: 11, 3: 24, 4: 36, 5: 23 })} AS INTEGER)`,
    newsletter: chance('newsletter', 0.37),
    churned: `CASE WHEN ${chance('churned', "0.08 + 0.14 * CAST(contract = 'monthly' AS INTEGER) + 0.02 * support_calls")} THEN 'yes' ELSE 'no' END`,
  }),
};
