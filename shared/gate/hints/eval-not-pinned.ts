import { judgesModels } from '../schema';
import type { HintKind } from './hint';

export const evalNotPinned: HintKind = {
  id: 'eval-not-pinned',
  title: 'The eval set can change unnoticed',
  find({ gate }) {
    const { eval: file } = gate.data;
    if (!judgesModels(gate) || file === undefined) return [];
    if ('sha256' in file && file.sha256 !== undefined) return [];
    if ('content_sha256' in file && file.content_sha256 !== undefined) return [];
    return [
      {
        path: ['data', 'eval'],
        at: 'key',
        message: 'the eval set is not pinned: another file of this name would be judged on without a word',
        mend: 'Pin it with "assay pin", which writes its hash here and why into a log.',
      },
    ];
  },
};
