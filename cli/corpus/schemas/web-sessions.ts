import type { BaseSchema } from '../schema';

/** Sessions of a web shop within four weeks. */
export const webSessions: BaseSchema = {
  name: 'web-sessions',
  rows: 2000,
  columns: ({ uniform, chance, whole, normal, lognormal, count, pick, serial }) => ({
    session_id: `md5(CAST(${serial} AS VARCHAR))`,
    user_id: whole('user_id', 1, 60_000),
    visit_hour: `CAST(((floor(${normal('visit_hour', 17, 4.6)}) % 24) + 24) % 24 AS INTEGER)`,
    started_at: `TIMESTAMP '2025-09-01' + INTERVAL 1 SECOND * CAST(${whole('day', 0, 27)} * 86400 + visit_hour * 3600 + ${whole('second', 0, 3599)} AS BIGINT)`,
    duration_seconds: `round(${lognormal('duration_seconds', 95, 1.2)}, 1)`,
    ended_at: 'started_at + INTERVAL 1 MILLISECOND * CAST(round(duration_seconds * 1000) AS BIGINT)',
    landing_page: `'/' || ${pick('section', { shop: 5, sale: 3, blog: 2, help: 1 })} || '/' || ${pick('page', { shoes: 4, coats: 3, bags: 2, 'gift-cards': 1 })}`,
    referrer: pick('referrer', { search: 41, direct: 27, social: 18, newsletter: 9, partner: 5 }),
    campaign: `CASE WHEN ${chance('no campaign', 0.64)} THEN NULL ELSE 'cmp_' || lpad(CAST(${whole('campaign', 1, 40)} AS VARCHAR), 4, '0') END`,
    browser: pick('browser', { Chrome: 61, Safari: 22, Firefox: 9, Edge: 8 }),
    language: pick('language', {
      'en-US': 45,
      'en-GB': 17,
      'de-DE': 14,
      'fr-FR': 10,
      'pt-BR': 8,
      'es-ES': 6,
    }),
    city: pick('city', {
      London: 24,
      Paris: 18,
      München: 14,
      Zürich: 11,
      'São Paulo': 13,
      Málaga: 9,
      Kraków: 11,
    }),
    is_mobile: chance('is_mobile', 0.57),
    pages: `1 + ${count('pages', 3.4)}`,
    clicks: `pages + ${count('clicks', 5)}`,
    bytes_received: `CAST(round(${lognormal('bytes_received', 1_400_000, 0.7)}) AS BIGINT)`,
    scroll_depth: `round(1 - pow(${uniform('scroll_depth')}, 1.6), 4)`,
    load_time_ms: `round(${lognormal('load_time_ms', 780, 0.5)}, 1)`,
    converted: chance('converted', '0.03 + 0.01 * least(pages, 10)'),
    revenue: `CASE WHEN converted THEN round(${lognormal('revenue', 54, 0.8)}, 2) ELSE 0 END`,
  }),
};
