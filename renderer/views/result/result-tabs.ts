import { judgesModels } from '../../../shared/gate/schema';
import type { RuleResult, RunDocument } from '../../../shared/run/schema';
import { type ResultTab, resultTabs } from '../../session/session';

const ofModels: readonly ResultTab[] = ['performance', 'subgroups', 'latency'];

/** The tabs that have something to show: a gate of data alone has no models to judge. */
export function shownTabs({ gate }: Pick<RunDocument, 'gate'>): readonly (typeof resultTabs)[number][] {
  return judgesModels(gate.spec) ? resultTabs : resultTabs.filter(({ id }) => !ofModels.includes(id));
}

export interface TabCounts {
  readonly failed: number;
  /** Failures that do not fail the gate. */
  readonly warnings: number;
}

/** What failed and is shown in the tab. */
export function tabCounts(
  { checks, rules }: Pick<RunDocument, 'checks' | 'rules'>,
  tab: ResultTab,
): TabCounts {
  const failedRules = rules.filter(({ status }) => status === 'fail');
  const failedChecks = checks.filter(({ status }) => status !== 'pass');
  switch (tab) {
    case 'verdict':
      return counted(failedRules);
    case 'data':
      return counted([...failedChecks, ...failedRules.filter(({ kind }) => isDriftRule(kind))]);
    case 'performance':
      return counted(failedRules.filter(({ kind, subgroup }) => isMetricRule(kind) && subgroup === null));
    case 'subgroups':
      return counted(failedRules.filter(({ subgroup }) => subgroup !== null));
    case 'latency':
      return counted(failedRules.filter(({ kind }) => kind === 'limit'));
    default:
      return { failed: 0, warnings: 0 };
  }
}

function counted(failures: readonly Pick<RuleResult, 'severity'>[]): TabCounts {
  const failed = failures.filter(({ severity }) => severity === 'critical').length;
  return { failed, warnings: failures.length - failed };
}

function isDriftRule(kind: string): boolean {
  return kind === 'drift' || kind === 'unit_change';
}

function isMetricRule(kind: string): boolean {
  return kind !== 'limit' && kind !== 'expectation' && !isDriftRule(kind);
}
