import { formatCount } from '../../figures';
import type { HintKind } from './hint';

/** Replicates that should lie beyond each end of an interval. */
const beyondEachEnd = 10;

/** Efron, Better bootstrap confidence intervals, Journal of the American Statistical Association 82 (1987), and his books after it. */
const enoughForBca = 2000;

export const fewReplicates: HintKind = {
  id: 'few-replicates',
  title: 'Too few replicates for the interval',
  find({ gate: { uncertainty } }) {
    const { replicates, method, confidence } = uncertainty;
    const share = (1 - confidence) / 2;
    const needed = Math.max(Math.ceil(beyondEachEnd / share - 1e-9), method === 'bca' ? enoughForBca : 0);
    if (replicates >= needed) return [];
    const beyond = Math.round(replicates * share * 10) / 10;
    return [
      {
        path: ['uncertainty', 'replicates'],
        message: `with ${formatCount(replicates)} replicates each end of ${method === 'bca' ? 'a BCa interval' : 'an interval'} rests on the outermost ${beyond}`,
        mend: `Write "replicates: ${needed}" or more${method === 'bca' ? ', or "method: percentile"' : ''}.`,
      },
    ];
  },
};
