import type { OperatorCount } from './model-graph';
import type { NodeProto } from './onnx_pb';
import { domainName } from './parse-model';

/** How often each operator is used, the most frequent first. */
export function countOperators(nodes: readonly NodeProto[]): OperatorCount[] {
  const counts = new Map<string, OperatorCount>();
  for (const { domain: written, opType: name } of nodes) {
    const domain = domainName(written);
    const key = `${domain} ${name}`;
    counts.set(key, { domain, name, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort(
    (a, b) => b.count - a.count || (`${a.domain} ${a.name}` < `${b.domain} ${b.name}` ? -1 : 1),
  );
}
