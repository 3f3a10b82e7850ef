import type { Finding } from '../finding';
import { columnsBesides } from '../lint-columns';
import type { HintKind } from './hint';

export const featureWithAnotherPart: HintKind = {
  id: 'feature-with-another-part',
  title: 'A feature is also the key, a weight, a group or a cost',
  find({ gate }) {
    const { features, key } = gate;
    const findings: Finding[] = [];
    const at = key === undefined ? -1 : features.indexOf(key);
    if (at >= 0) {
      findings.push({
        path: ['features', at],
        message: `the key "${key}" is among the features: a model can learn rows by heart`,
        mend: 'Take it away, unless the model was trained with it.',
      });
    }
    for (const { column, path, what } of columnsBesides(gate)) {
      if (!features.includes(column)) continue;
      findings.push({
        path,
        message: `"${column}" is ${what} and a feature of the model`,
        mend: 'Look whether both are meant: what weighs a row or groups it often tells of its label.',
      });
    }
    return findings;
  },
};
