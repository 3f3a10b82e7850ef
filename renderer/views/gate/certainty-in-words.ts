import { formatCount, formatNumber, formatPercent } from '../../../shared/figures';
import type { Gate } from '../../../shared/gate/schema';

const inconclusive: Readonly<Record<Gate['on_inconclusive'], string>> = {
  fail: 'one that it does not settle is not enough data',
  warn: 'one that it does not settle only warns',
  pass: 'one that it does not settle passes',
};

/** `on the measured value`, `on the whole interval; one that it does not settle only warns`. */
export function decisionInWords({
  decide_on,
  on_inconclusive,
}: Pick<Gate, 'decide_on' | 'on_inconclusive'>): string {
  return decide_on === 'point'
    ? 'on the measured value, whatever its interval'
    : `on the whole interval; ${inconclusive[on_inconclusive]}`;
}

/** `95%, bootstrap of 1,000 replicates (percentile), seed 1`. */
export function intervalsInWords({ uncertainty }: Pick<Gate, 'uncertainty'>): string {
  const { confidence, replicates, method, seed } = uncertainty;
  const name = method === 'bca' ? 'BCa' : 'percentile';
  return `${formatPercent(confidence)}, where no formula does by a bootstrap of ${formatCount(replicates, 'replicate')} (${name}, seed ${seed})`;
}

export function multipleTestingInWords({ multiple_testing }: Pick<Gate, 'multiple_testing'>): string {
  switch (multiple_testing) {
    case 'none':
      return 'each subgroup is judged as if it were the only one';
    case 'holm':
      return 'p-values on subgroups are adjusted by Holm';
    case 'benjamini-hochberg':
      return 'p-values on subgroups are adjusted by Benjamini-Hochberg';
  }
}

const outcomes = [
  ['false_negative', 'a missed positive'],
  ['false_positive', 'a false alarm'],
  ['true_positive', 'a found positive'],
  ['true_negative', 'a true negative'],
] as const;

/** `a missed positive its amount`, `a false alarm 2`; what costs nothing is left out. */
export function costLines({ costs }: Pick<Gate, 'costs'>): readonly string[] {
  if (costs === undefined) return [];
  return outcomes.flatMap(([id, name]) => {
    const cost = costs[id];
    if (cost === 0) return [];
    return [`${name} ${typeof cost === 'number' ? formatNumber(cost) : `its ${cost}`}`];
  });
}
