import { formatNumber } from '../figures';
import type { Reveal } from './measure-reveals';
import type { Suggested } from './suggested';

/** A column that alone tells more than this often holds the answer itself. */
const suspicious = 0.95;

/** What comes near that is left some room. */
const near = 0.9;
const roomier = 0.98;

/** That the column does not tell the target; a comment where it does already. */
export function suggestForReveal(column: string, { target, method, value }: Reveal): Suggested {
  const suggested: Suggested = {
    rank: 4,
    expectation: {
      type: 'expect_column_to_not_reveal_target',
      column,
      target,
      ...(method === 'roc_auc' ? {} : { method }),
      threshold: value > near && value <= suspicious ? roomier : suspicious,
    },
  };
  return value > suspicious
    ? { ...suggested, broken: `it tells ${target} by itself: is it known in time?` }
    : suggested;
}

export function describeReveal({ target, method, value }: Reveal): string {
  const title = method === 'roc_auc' ? 'ROC AUC' : 'predictive power score';
  return `${title} ${formatNumber(value)} for ${target} by itself`;
}
