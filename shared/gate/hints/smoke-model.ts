import type { Finding } from '../finding';
import { judgesModels } from '../schema';
import type { HintContext, HintKind } from './hint';

const mend = 'Name the model of a full training before this verdict promotes it.';

export const smokeModel: HintKind = {
  id: 'smoke-model',
  title: 'The candidate comes from a smoke training',
  find({ gate, known }) {
    if (!judgesModels(gate)) return [];
    const findings: Finding[] = [];
    if (gate.train?.mode === 'smoke') {
      findings.push({
        path: ['train', 'mode'],
        message: 'the candidate is trained in smoke mode: a short training that only shows that it runs',
        mend: 'Write "mode: full", and train the candidate so, before this verdict promotes it.',
      });
    }
    const file = fileOf(gate.models.candidate);
    const metadata = Object.entries(known?.candidateMetadata ?? {}).find(saysSmoke);
    if (/(^|[^a-z])smoke([^a-z]|$)/i.test(file)) {
      const message = `the candidate, ${file}, is by its name the model of a smoke training`;
      findings.push({ path: ['models', 'candidate'], message, mend });
    } else if (metadata !== undefined) {
      const message = `the candidate, ${file}, says of itself ${metadata[0]} = ${metadata[1].slice(0, 60)}: it comes from a smoke training`;
      findings.push({ path: ['models', 'candidate'], message, mend });
    }
    return findings;
  },
};

function saysSmoke([key, value]: [string, string]): boolean {
  if (/^smoke$/i.test(value.trim())) return true;
  return /smoke/i.test(key) && !/^(|0|no|false|none|null)$/i.test(value.trim());
}

function fileOf(model: NonNullable<HintContext['gate']['models']>['candidate']): string {
  if ('onnx' in model) return model.onnx;
  return 'scores' in model ? model.scores.path : model.labels.path;
}
