import { splitCondition } from '../../../shared/split';
import type { BaseSchema } from '../schema';

/** Three months of card payments with a label of fraud; train and eval have different customers. */
export const cardPayments: BaseSchema = {
  name: 'card-payments',
  rows: 2860,
  order: 'created_at',
  evalWhere: splitCondition(
    { name: 'customer_id', type: 'integer', sqlType: 'INTEGER' },
    { by: 'customer_id', fraction: 0.3, salt: 'cards-2025' },
  ),
  columns: ({ uniform, chance, whole, normal, lognormal, count, pick, serial }) => ({
    transaction_id: `'T' || lpad(CAST(${serial} AS VARCHAR), 10, '0')`,
    customer_id: whole('customer_id', 100_000, 101_199),
    hour_of_day: `CAST(((floor(${normal('hour_of_day', 14, 5)}) % 24) + 24) % 24 AS INTEGER)`,
    created_at: `TIMESTAMP '2025-01-01' + INTERVAL 1 SECOND * CAST(${whole('day', 0, 89)} * 86400 + hour_of_day * 3600 + ${whole('second', 0, 3599)} AS BIGINT)`,
    amount: `round(${lognormal('amount', 36, 1.1)}, 2)`,
    currency: pick('currency', { USD: 62, EUR: 21, GBP: 12, CAD: 5 }),
    merchant_category: pick('merchant_category', {
      grocery: 30,
      restaurant: 22,
      fuel: 14,
      clothing: 12,
      electronics: 9,
      travel: 8,
      gambling: 5,
    }),
    country: pick('country', { US: 58, GB: 13, DE: 10, FR: 8, CA: 6, NL: 5 }),
    card_present: chance('card_present', 0.62),
    device: pick('device', { ios: 44, android: 38, web: 18 }),
    ip_address: `concat_ws('.', ${whole('ip 1', 11, 223)}, ${whole('ip 2', 0, 255)}, ${whole('ip 3', 0, 255)}, ${whole('ip 4', 1, 254)})`,
    user_age_days: `CAST(floor(-640 * ln(1 - ${uniform('user_age_days')})) AS INTEGER)`,
    transactions_last_24h: count('transactions_last_24h', 2.2),
    avg_amount_30d: `CASE WHEN ${chance('is new', 0.07)} THEN NULL ELSE round(${lognormal('avg_amount_30d', 41, 0.6)}, 2) END`,
    distance_from_home_km: lognormal('distance_from_home_km', 6, 1.3),
    risk_score: `pow(${uniform('risk_score')}, 3)`,
    is_fraud: `CAST(${chance('is_fraud', '0.01 + 0.09 * risk_score + 0.03 * CAST(amount > 200 AS INTEGER)')} AS INTEGER)`,
  }),
};
