import { defaultMetrics } from '../metrics';
import type { Gate, GateRule, GateRuleItem } from './schema';

/** The rules of one entry: itself, or those of its group. */
export function rulesOf(item: GateRuleItem): readonly GateRule[] {
  if ('all_of' in item) return item.all_of;
  if ('any_of' in item) return item.any_of;
  if ('at_least' in item) return item.at_least.of;
  return [item];
}

/** Every rule of the gate, those in groups included. */
export function allRules(gate: Pick<Gate, 'rules'>): readonly GateRule[] {
  return gate.rules.flatMap(rulesOf);
}

/** What is measured: the declared metrics, or the usual ones of the task together with those of the rules. */
export function metricsOfGate(gate: Pick<Gate, 'task' | 'metrics' | 'rules'>): readonly string[] {
  if (gate.metrics !== undefined) return gate.metrics;
  return [...new Set([...defaultMetrics[gate.task], ...allRules(gate).map(({ metric }) => metric)])];
}
