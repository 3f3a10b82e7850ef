import { isScalar, parseDocument } from 'yaml';
import { flowYaml } from './flow-yaml';

/** The gate's text with another path of `data.train`; all else stays as it is, comments too. */
export function renameData(gate: string, path: string): string {
  const node = parseDocument(gate).getIn(['data', 'train'], true);
  if (!isScalar(node) || node.range == null) throw new Error('the gate names no data.train');
  const [start, end] = node.range;
  return `${gate.slice(0, start)}${flowYaml(path)}${gate.slice(end)}`;
}
