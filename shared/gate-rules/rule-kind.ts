import type { Gate } from '../gate/schema';
import type { RunState } from '../pipeline/stage';
import type { RuleResult } from '../run/schema';

/** The finished findings that rules are judged on. */
export type Findings = Pick<
  RunState,
  'checks' | 'drift' | 'transforms' | 'evaluations' | 'subgroups' | 'latencies' | 'models'
>;

type Optional = 'severity' | 'between';

/** A rule that was judged; critical where nothing else is said. */
export type RuleFinding = Omit<RuleResult, Optional> & Partial<Pick<RuleResult, Optional>>;

/** One kind of gate rule: it judges every rule of its kind in the gate, and leaves none out. */
export interface RuleKind {
  readonly kind: string;
  readonly title: string;
  judge(gate: Gate, findings: Findings): readonly RuleFinding[];
}
