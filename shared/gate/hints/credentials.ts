import { findSecrets } from './find-secrets';
import type { HintKind } from './hint';

export const credentials: HintKind = {
  id: 'credentials',
  title: 'A password or key stands in the file',
  find({ text }) {
    return findSecrets(text).map(({ name, offset, shown }) => ({
      path: [],
      message: `${name} stands in the gate file: ${shown}`,
      mend: 'Take it out and make it invalid where it is used: gates are committed and shown. A command reads it from its environment.',
      position: positionOf(text, offset),
    }));
  },
};

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
