import type { HintKind } from './hint';

export const thresholdTunedOnEval: HintKind = {
  id: 'threshold-tuned-on-eval',
  title: 'The threshold is chosen on the rows that judge it',
  find({ gate }) {
    if (typeof gate.threshold === 'number' || gate.task !== 'binary') return [];
    return [
      {
        path: ['threshold'],
        at: 'key',
        message: `the threshold is chosen by ${gate.threshold.choose} on the eval set, and judged on the same rows: its figures look better than they are`,
        mend: 'Choose it on rows of their own, such as a validation set, and write it here as a number.',
      },
    ];
  },
};
