import { formatNumber } from '../../figures';
import { findMetric } from '../../metrics';
import type { Finding } from '../finding';
import { placedRules } from '../placed-rules';
import type { HintKind } from './hint';

const mend = 'Write a bound that a worse model misses, or take it away.';

export const idleBound: HintKind = {
  id: 'idle-bound',
  title: 'A bound that every model keeps',
  find({ gate }) {
    return placedRules(gate).flatMap(({ rule, path }) => {
      const { metric, min, max, max_regression: tolerated } = rule;
      const [least, greatest] = findMetric(gate.task, metric)?.range ?? [Number.NaN, Number.NaN];
      const findings: Finding[] = [];
      const tell = (key: string, message: string) => findings.push({ path: [...path, key], message, mend });
      if (min !== undefined && min <= least)
        tell(
          'min',
          `min ${formatNumber(min)} bounds nothing: ${metric} is never below ${formatNumber(least)}`,
        );
      if (max !== undefined && max >= greatest)
        tell(
          'max',
          `max ${formatNumber(max)} bounds nothing: ${metric} is never above ${formatNumber(greatest)}`,
        );
      const { absolute, relative } = tolerated ?? {};
      if (absolute !== undefined && absolute >= greatest - least)
        tell('max_regression', `a regression of ${formatNumber(absolute)} is the whole range of ${metric}`);
      if (relative !== undefined && relative >= 1)
        tell(
          'max_regression',
          `a relative regression of ${formatNumber(relative)} is ${formatNumber(100 * relative)}% of the baseline's value`,
        );
      return findings;
    });
  },
};
