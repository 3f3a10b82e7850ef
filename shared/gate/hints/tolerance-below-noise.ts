import { formatNumber } from '../../figures';
import type { HintKind } from './hint';
import { describeRows, isBelowNoise, judgedTolerances, roughly, sizeThatWouldDo } from './judged-tolerances';

export const toleranceBelowNoise: HintKind = {
  id: 'tolerance-below-noise',
  title: 'Chance decides a rule',
  find(context) {
    const { known } = context;
    if (known === null) return [];
    return judgedTolerances(context)
      .filter(isBelowNoise)
      .map((judged) => ({
        path: judged.path,
        message: `chance decides: the tolerance of ${formatNumber(judged.tolerance)} is less than the standard error of ${judged.metric} on ${describeRows(known)}, about ${roughly(judged.standardError)}`,
        mend: `${sizeThatWouldDo(judged, context)} Or write "decide_on: interval", which tells that the data is not enough.`,
      }));
  },
};
