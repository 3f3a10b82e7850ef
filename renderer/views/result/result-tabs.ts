import { judgesModels } from '../../../shared/gate/schema';
import type { CheckRecord, RuleResult, RunDocument } from '../../../shared/run/schema';
import { type ResultTab, resultTabs } from '../../session/session';

const ofModels: readonly ResultTab[] = ['performance', 'subgroups', 'latency'];

/** The tabs that have something to show: a gate of data alone has no models to judge. */
export function shownTabs({ gate }: Pick<RunDocument, 'gate'>): readonly (typeof resultTabs)[number][] {
  return judgesModels(gate.spec) ? resultTabs : resultTabs.filter(({ id }) => !ofModels.includes(id));
}

export interface TabCounts {
  readonly failed: number;
  /** Rules that nothing was decided on: not judged, or without enough data. */
  readonly undecided: number;
  /** Of either, where it cannot fail the gate. */
  readonly warnings: number;
}

/** What did not pass and is shown in the tab. */
export function tabCounts(
  { checks, rules }: Pick<RunDocument, 'checks' | 'rules'>,
  tab: ResultTab,
): TabCounts {
  const open = rules.filter(({ status }) => status !== 'pass');
  const openChecks = checks.filter(({ status }) => status !== 'pass');
  switch (tab) {
    case 'verdict':
      return counted(open);
    case 'data':
      return counted([...openChecks, ...open.filter(({ kind }) => isDriftRule(kind))]);
    case 'performance':
      return counted(open.filter(({ kind, subgroup }) => isMetricRule(kind) && subgroup === null));
    case 'subgroups':
      return counted(open.filter(({ subgroup }) => subgroup !== null));
    case 'latency':
      return counted(open.filter(({ kind }) => isCostRule(kind)));
    default:
      return counted([]);
  }
}

interface Open {
  readonly status: RuleResult['status'] | CheckRecord['status'];
  readonly severity: RuleResult['severity'];
}

function counted(open: readonly Open[]): TabCounts {
  const critical = open.filter(({ severity }) => severity === 'critical');
  const undecided = critical.filter(
    ({ status }) => status === 'not_judged' || status === 'inconclusive',
  ).length;
  return { failed: critical.length - undecided, undecided, warnings: open.length - critical.length };
}

function isDriftRule(kind: string): boolean {
  return kind === 'drift' || kind === 'unit_change';
}

function isCostRule(kind: string): boolean {
  return kind === 'limit' || kind === 'ratio';
}

function isMetricRule(kind: string): boolean {
  return !isCostRule(kind) && kind !== 'expectation' && !isDriftRule(kind);
}
