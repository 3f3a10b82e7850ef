import { formatNumber } from '../../figures';
import type { HintKind } from './hint';
import {
  describeRows,
  isBelowNoise,
  isTooFine,
  judgedTolerances,
  roughly,
  sizeThatWouldDo,
} from './judged-tolerances';

export const evalTooSmall: HintKind = {
  id: 'eval-too-small',
  title: 'The eval set is too small for its own tolerance',
  find(context) {
    const { gate, known } = context;
    if (known === null) return [];
    return judgedTolerances(context)
      .filter((judged) => isTooFine(judged, gate) && !isBelowNoise(judged))
      .map((judged) => ({
        path: judged.path,
        message: `${describeRows(known)} are few for a tolerance of ${formatNumber(judged.tolerance)}: ${judged.metric} near ${formatNumber(judged.value)} has a standard error of about ${roughly(judged.standardError)}`,
        mend: sizeThatWouldDo(judged, context),
      }));
  },
};
