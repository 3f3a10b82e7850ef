import { formatNumber, formatPercent } from '../../figures';
import { placedRules } from '../placed-rules';
import type { HintKind } from './hint';

/** From this share on, the most frequent label alone makes an accuracy that looks good. */
const imbalanced = 0.8;

export const accuracyOnImbalancedLabels: HintKind = {
  id: 'accuracy-on-imbalanced-labels',
  title: 'Accuracy is gated, and most rows have one label',
  find({ gate, known }) {
    const [most] = known?.labels ?? [];
    if (known === null || most === undefined || most.rows < imbalanced * known.rows) return [];
    const share = most.rows / known.rows;
    return placedRules(gate)
      .filter(({ rule }) => rule.metric === 'accuracy')
      .map(({ path }) => ({
        path: [...path, 'metric'],
        message: `${formatPercent(share)} of the eval rows have the label ${most.label}: a model that always says so has an accuracy of ${formatNumber(share)}`,
        mend: `Judge balanced_accuracy or ${gate.task === 'binary' ? 'average_precision' : 'f1_macro'}, beside it or instead.`,
      }));
  },
};
