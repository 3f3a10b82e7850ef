import { findMetric } from '../metrics';
import { didYouMean, listNames, nearest } from '../nearest';
import { duplicates } from './duplicates';
import type { Finding, Path } from './finding';
import { metricFault } from './metric-fault';
import { placedRules } from './placed-rules';
import type { Gate } from './schema';

/** Metrics that are none of the task, that need what the gate does not give, or that are judged and not taken. */
export function lintMetrics(gate: Gate): Finding[] {
  const { metrics } = gate;
  const listed = (metrics ?? []).flatMap((id, index) => lintMetric(id, gate, ['metrics', index]));
  const judged = placedRules(gate).flatMap(({ rule: { metric }, path }) => {
    const findings = lintMetric(metric, gate, [...path, 'metric']);
    if (findings.length > 0 || metrics === undefined || metrics.includes(metric)) return findings;
    const message = `${metric} is judged but is not among the metrics`;
    return [
      { path: [...path, 'metric'], message, mend: `Add "${metric}" to metrics, or take metrics away.` },
    ];
  });
  return [...duplicates(metrics ?? [], ['metrics'], 'metric'), ...listed, ...judged];
}

function lintMetric(id: string, gate: Gate, path: Path): Finding[] {
  const fault = metricFault(gate.task, id);
  if (fault !== null) return [{ path, ...fault }];
  if (id === 'expected_cost' && gate.costs === undefined) {
    const mend = 'Add "costs", such as costs: { false_negative: 100, false_positive: 1 }.';
    return [{ path, message: 'expected_cost needs costs, and the gate has none', mend }];
  }
  return lintClass(id, gate, path);
}

/** The class that `recall_of@cat` names must be one that the gate knows, where it names them. */
function lintClass(id: string, { task, classes }: Gate, path: Path): Finding[] {
  const at = id.indexOf('@');
  if (task !== 'multiclass' || classes === undefined || at < 0) return [];
  if (!/_of$/.test(id.slice(0, at)) || findMetric(task, id) === null) return [];
  const names = classes.map(String);
  const named = id.slice(at + 1);
  if (names.includes(named)) return [];
  const meant = nearest(named, names);
  return [
    {
      path,
      message: `"${named}" is not among the classes${didYouMean(named, names)}`,
      mend: meant === null ? `Use one of ${listNames(names)}.` : `Write "${id.slice(0, at)}@${meant}".`,
    },
  ];
}
